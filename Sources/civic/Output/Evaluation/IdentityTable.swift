internal import CivicEvaluation
internal import CivicText

/// Scores over pairs of names: a table in per cent; as JSON, CSV or TSV from 0 to 1.
enum IdentityTable {
  private typealias Row = ProgramAnswers.Row<IdentityScore.Row>

  static func print(_ scores: [(name: String, score: IdentityScore)], as format: OutputFormat?) throws {
    let rows = scores.flatMap { score in score.score.rows.map { Row(program: score.name, row: $0) } }
    try (scores.count > 1 ? comparison : single).print(rows, as: format)
  }

  private static var single: RowList<Row, Row> { list([]) }
  private static var comparison: RowList<Row, Row> { list([.init("program") { StyledText($0.program) }]) }

  private static func list(_ first: [RowList<Row, Row>.Column]) -> RowList<Row, Row> {
    RowList(
      columns: first + [
        .init("pairs-by") { StyledText($0.row.group, $0.row.by == "all" ? .bold : .plain) },
        .init("pairs", alignsRight: true) { StyledText("\($0.row.pairs)") },
        .init("right", alignsRight: true) { StyledText("\($0.row.right)") },
        .init("wrong", alignsRight: true) { StyledText("\($0.row.wrong)") },
        .init("unsure", alignsRight: true) { StyledText("\($0.row.unsure)") },
        .init("accuracy", alignsRight: true) { StyledText(ScoreTable.percent($0.row.accuracy)) },
        .init("precision", alignsRight: true) { StyledText(figure($0, \.precision)) },
        .init("recall", alignsRight: true) { StyledText(figure($0, \.recall)) },
        .init("f1", alignsRight: true) { StyledText(figure($0, \.f1)) },
        .init("interval", alignsRight: true) { StyledText(interval($0), .dim) },
      ],
      fields: [
        .init("program") { $0.program }, .init("by") { $0.row.by }, .init("group") { $0.row.group },
        .init("pairs") { "\($0.row.pairs)" }, .init("right") { "\($0.row.right)" },
        .init("wrong") { "\($0.row.wrong)" }, .init("unsure") { "\($0.row.unsure)" },
        .init("precision") { $0.row.precision.map { "\($0.value)" } },
        .init("recall") { $0.row.recall.map { "\($0.value)" } },
        .init("f1") { $0.row.f1.map { "\($0.value)" } },
        .init("f1_low") { $0.row.f1.map { "\($0.low)" } },
        .init("f1_high") { $0.row.f1.map { "\($0.high)" } },
      ])
  }

  /// A difficulty holds pairs of one answer: precision and recall would say nothing.
  private static func figure(_ row: Row, _ of: (IdentityScore.Row) -> CorpusScore.Measure?) -> String {
    row.row.by == "difficulty" ? "" : ScoreTable.percent(of(row.row)?.value)
  }

  private static func interval(_ row: Row) -> String {
    guard row.row.by == "all" || row.row.by == "type", let f1 = row.row.f1 else { return "" }
    return "\(ScoreTable.percent(f1.low))–\(ScoreTable.percent(f1.high))"
  }
}
