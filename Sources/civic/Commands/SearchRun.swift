internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// `civic evaluate search QUERIES CORPUS`: how much of what somebody wants to see a search finds, beside plain FTS5.
struct SearchRun {
  /// The word that stands before the files.
  static let name = "search"

  let splits: Set<CorpusSplit>
  let errors: Bool
  let format: OutputFormat?
  let record: String?

  private struct Record: Encodable {
    /// ISO 8601, the day in UTC.
    let date: String
    let rows: [SearchScore.Row]
  }

  /// - Throws: `CorpusError` for what cannot be read, `UsageError` for errors of the measure half.
  func run(paths: [String]) throws {
    guard paths.count == 2 else { throw UsageError(Interface.text("usage.no-queries")) }
    if errors, splits.contains(.measure) { throw UsageError(Interface.text("usage.measure-errors")) }
    let queries = try SearchQuery.read(paths[0]).filter { splits.contains($0.split) }
    let trial = try SearchTrial(
      CorpusFolder(URL(fileURLWithPath: paths[1]), splits: [.develop]).reports)
    let score = try SearchScore(queries, in: trial)
    try trial.close()
    if errors { return try Self.findings.print(score.findings, as: format) }
    try Self.list.print(score.rows, as: format)
    guard let record else { return }
    let kept = Record(date: RecordFile.today, rows: score.rows)
    try RecordFile.write(Data((try JSONText.of(kept, laidOut: true) + "\n").utf8), to: record)
  }

  private static var findings: RowList<SearchScore.Finding, SearchScore.Finding> {
    RowList(
      columns: [
        .init("finding") {
          StyledText(Interface.text($0.isInvented ? "finding.invented" : "finding.missed"))
        },
        .init("query") { StyledText($0.query) }, .init("report") { StyledText($0.report) },
      ],
      fields: [
        .init("finding") { $0.isInvented ? "invented" : "missed" }, .init("query") { $0.query },
        .init("report") { $0.report },
      ])
  }

  private static var list: RowList<SearchScore.Row, SearchScore.Row> {
    RowList(
      columns: [
        .init("split") { StyledText($0.split) }, .init("queries-by") { StyledText($0.group) },
        .init("program") { StyledText($0.program) },
        .init("queries", alignsRight: true) { StyledText("\($0.queries)") },
        .init("recall", alignsRight: true) { StyledText($0.tally.recall.map(\.hundredths) ?? "") },
        .init("precision", alignsRight: true) { StyledText($0.tally.precision.map(\.hundredths) ?? "") },
        .init("complete", alignsRight: true) { StyledText("\($0.complete)") },
      ],
      fields: [
        .init("split") { $0.split }, .init("group") { $0.group }, .init("program") { $0.program },
        .init("queries") { "\($0.queries)" }, .init("right") { "\($0.tally.right)" },
        .init("invented") { "\($0.tally.invented)" }, .init("missed") { "\($0.tally.missed)" },
        .init("recall") { $0.tally.recall.map { "\($0)" } },
        .init("precision") { $0.tally.precision.map { "\($0)" } },
        .init("complete") { "\($0.complete)" },
      ])
  }
}
