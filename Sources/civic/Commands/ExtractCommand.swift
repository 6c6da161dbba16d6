internal import ArgumentParser
internal import CivicReports

/// `civic extract FILE…`
struct ExtractCommand: Verb {
  static let name = "extract"
  static let discussion: String? = "discussion.extract"
  static let examples = [
    "civic extract Examples/reports/kk-roundtable-kyzylorda-2026-02.txt",
    "civic extract --with-text Examples/reports > readings.jsonl && wc -l readings.jsonl",
    "cat Examples/reports/en-meeting-aktau-2025-11.txt | civic extract -",
  ]

  @Argument(help: .argument("paths", value: "path")) var paths: [String]
  @Flag(help: .option("with-text")) var withText = false
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let (done, failed) = InputReadings.each(of: paths) { reading, _ in show(reading) }
    if failed > 0 { throw done > 0 ? ExitStatus.inPart : ExitStatus.failed }
  }

  private func show(_ reading: Reading) {
    var reading = reading
    if !withText { reading.text = nil }
    print(ReadingLines.line(reading))
  }
}
