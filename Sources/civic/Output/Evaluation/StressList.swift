internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// Texts made to be slow to read: measured, printed, kept.
enum StressList {
  /// - Parameters:
  ///   - names: of texts; none is every text.
  ///   - languages: none is every language.
  ///   - kilobytes: how long the shortest text is.
  ///   - record: where to keep the figures with their date, as JSON.
  static func run(
    names: [String], languages: [Language], kilobytes: Int, format: OutputFormat?, record: String?
  ) throws {
    let texts = try names.isEmpty ? StressText.all : names.map(text)
    guard (1...8192).contains(kilobytes) else { throw UsageError(Interface.text("usage.stress-length")) }
    var scores: [StressScore] = []
    for text in texts {
      for language in languages.isEmpty ? Language.allCases : languages {
        scores.append(StressRun.score(text, language, bytes: kilobytes << 10))
      }
    }
    try list.print(scores, as: format)
    if let record {
      let run = Record(date: RecordFile.today, scores: scores)
      try RecordFile.write(Data((try JSONText.of(run, laidOut: true) + "\n").utf8), to: record)
    }
  }

  private static func text(_ name: String) throws -> StressText {
    guard let text = StressText.all.first(where: { $0.name == name }) else {
      let known = StressText.all.map(\.name).joined(separator: ", ")
      throw UsageError(Interface.labels.format("usage.no-stress-text", name, known))
    }
    return text
  }

  private struct Record: Encodable {
    /// ISO 8601, the day in UTC.
    let date: String
    let scores: [StressScore]
  }

  private static var list: RowList<StressScore, StressScore> {
    RowList(
      columns: [
        .init("stress-text") { StyledText($0.text) },
        .init("language") { StyledText($0.language.rawValue) },
        .init("stress-seconds", alignsRight: true) { StyledText(seconds($0)) },
        .init("stress-growth", alignsRight: true) { StyledText(String(format: "%.2f", $0.growth)) },
        .init("stress-speed", alignsRight: true) {
          StyledText(String(format: "%.2f", $0.megabytesPerSecond))
        },
      ],
      fields: [
        .init("text") { $0.text }, .init("language") { $0.language.rawValue },
        .init("bytes") { "\($0.bytes)" },
        .init("seconds") { $0.seconds.map { "\($0)" }.joined(separator: "; ") },
        .init("growth") { "\($0.growth)" }, .init("megabytes_per_second") { "\($0.megabytesPerSecond)" },
      ])
  }

  private static func seconds(_ score: StressScore) -> String {
    score.seconds.map { String(format: "%.2f", $0) }.joined(separator: "  ")
  }
}
