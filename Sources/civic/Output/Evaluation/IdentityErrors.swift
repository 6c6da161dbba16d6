internal import CivicEvaluation
internal import CivicEvents
internal import CivicText

/// Pairs that were not answered as they are labelled, with the reasons that were given.
enum IdentityErrors {
  private struct Row: Encodable {
    let id: String
    let type: String
    let difficulty: String
    let a: String
    let b: String
    let expected: Bool
    let same: Bool?
    let score: Double?
    let reasons: [String]
  }

  static func print(
    _ pairs: [IdentityPair], answers: [String: ComparisonAnswer], as format: OutputFormat?
  ) throws {
    let rows = pairs.filter { answers[$0.id]?.same != $0.same }.map { pair in
      let answer = answers[pair.id]
      return Row(
        id: pair.id, type: pair.pair.type.rawValue, difficulty: pair.difficulty, a: pair.pair.a.text,
        b: pair.pair.b.text, expected: pair.same, same: answer?.same, score: answer?.score,
        reasons: answer?.reasons ?? [])
    }
    try list.print(rows, as: format)
  }

  private static var list: RowList<Row, Row> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id, .dim) },
        .init("difficulty") { StyledText($0.difficulty) },
        .init("labelled") { StyledText(decision($0.expected)) },
        .init("answer") { StyledText(decision($0.same), $0.same == nil ? .warning : .error) },
        .init("why", wraps: true) { StyledText($0.reasons.joined(separator: "; ")) },
      ],
      details: { row in
        [Table.Detail(text: StyledText(row.a)), Table.Detail(text: StyledText(row.b))]
      },
      fields: [
        .init("id") { $0.id }, .init("type") { $0.type }, .init("difficulty") { $0.difficulty },
        .init("a") { $0.a }, .init("b") { $0.b }, .init("expected") { "\($0.expected)" },
        .init("same") { $0.same.map { "\($0)" } }, .init("score") { $0.score.map { "\($0)" } },
        .init("reasons") { $0.reasons.joined(separator: "; ") },
      ])
  }

  private static func decision(_ same: Bool?) -> String {
    let decision: Comparison.Decision = same.map { $0 ? .same : .different } ?? .unsure
    return Interface.labels.text(decision.rawValue, in: "comparison-decision")
  }
}
