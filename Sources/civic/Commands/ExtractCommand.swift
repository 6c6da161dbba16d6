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
    var done = 0
    var failed = 0
    func say(_ error: ReportError) {
      failed += 1
      Messages.error(error.message(Interface.language))
    }
    for input in InputFiles.list(paths) {
      do throws(ReportError) {
        let file = try input.get()
        switch try file.read() {
        case .report(let bytes):
          show(ReportReader.read(try ReportDecoder.decode(bytes, name: file.path)))
          done += 1
        case .readings(let bytes):
          for line in ReadingLines(bytes, file: file.path) {
            switch line {
            case .success(let reading):
              show(reading)
              done += 1
            case .failure(let error): say(error)
            }
          }
        }
      } catch {
        say(error)
      }
    }
    if failed > 0 { throw done > 0 ? ExitStatus.inPart : ExitStatus.failed }
  }

  private func show(_ reading: Reading) {
    var reading = reading
    if !withText { reading.text = nil }
    print(ReadingLines.line(reading))
  }
}
