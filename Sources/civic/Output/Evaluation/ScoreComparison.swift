internal import CivicEvaluation

/// Two runs beside each other.
struct ScoreComparison {
  private struct Row: Encodable {
    let field: String
    let language: String
    let before: Double?
    let now: Double?
    let inventedBefore: Int
    let inventedNow: Int

    enum CodingKeys: String, CodingKey {
      case field, language, before, now
      case inventedBefore = "invented_before"
      case inventedNow = "invented_now"
    }

    var change: String {
      guard let before, let now else { return "" }
      let tenths = Int(((now - before) * 1000).rounded())
      let sign = tenths > 0 ? "+" : tenths < 0 ? "−" : "±"
      return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
  }

  private let rows: [Row]

  init(_ before: CorpusScore, _ now: CorpusScore) {
    var rows: [Row] = []
    for language in ["all", "kk", "ru", "en"] {
      for field in EvaluationField.allCases {
        let old = before.row(field, language)
        let new = now.row(field, language)
        guard old != nil || new != nil else { continue }
        rows.append(
          Row(
            field: field.rawValue, language: language, before: (old?.f1 ?? old?.precision)?.value,
            now: (new?.f1 ?? new?.precision)?.value, inventedBefore: old?.tally.invented ?? 0,
            inventedNow: new?.tally.invented ?? 0))
      }
    }
    self.rows = rows
  }

  func print(as format: OutputFormat?) throws {
    // A table shows what changed; the other formats have every row.
    let shown =
      format == nil ? rows.filter { $0.change != "±0.0" || $0.inventedBefore != $0.inventedNow } : rows
    if format == nil && shown.isEmpty { Swift.print(Interface.text("evaluate.same")) }
    try RowList(
      columns: [
        .init("field") { StyledText($0.field) }, .init("language") { StyledText($0.language) },
        .init("before", alignsRight: true) { StyledText(ScoreTable.percent($0.before)) },
        .init("now", alignsRight: true) { StyledText(ScoreTable.percent($0.now)) },
        .init("change", alignsRight: true) { StyledText($0.change) },
        .init("invented", alignsRight: true) { StyledText("\($0.inventedBefore) → \($0.inventedNow)") },
      ],
      fields: [
        .init("field") { $0.field }, .init("language") { $0.language },
        .init("before") { $0.before.map { "\($0)" } }, .init("now") { $0.now.map { "\($0)" } },
        .init("invented_before") { "\($0.inventedBefore)" }, .init("invented_now") { "\($0.inventedNow)" },
      ]
    ).print(shown, as: format)
  }
}
