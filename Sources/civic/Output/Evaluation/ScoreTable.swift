internal import CivicEvaluation
internal import CivicText

/// A corpus's score: the headline, each field, what was invented, which traps caught.
struct ScoreTable {
  let score: CorpusScore

  init(_ score: CorpusScore) { self.score = score }

  func print(as format: OutputFormat?) throws {
    guard format == nil else {
      try list.print(score.rows, as: format)
      return
    }
    let fields = EvaluationField.allCases.filter { score.row($0) != nil }
    let terminal = Terminal.output
    terminal.print([StyledText(Interface.labels.format("evaluate.reports", counts), .bold), ""])
    // In a narrow window the languages stand apart: --language shows each.
    let isNarrow = terminal.width.map { $0 < Self.fullWidth } ?? false
    terminal.print(table(fields, isNarrow ? [] : languages).lines(width: terminal.width))
    terminal.print(["", StyledText(Interface.text("evaluate.inventions"), .bold)])
    for kind in Invention.allCases {
      let count = score.inventions["all"]?[kind.rawValue] ?? 0
      terminal.print([StyledText("  \(Interface.text("invention.\(kind.rawValue)")): \(count)")])
    }
    guard !score.traps.isEmpty else { return }
    terminal.print(["", StyledText(Interface.text("evaluate.traps"), .bold)])
    let traps = score.traps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.sprung)/\($0.value.of)" }
    terminal.print(
      Paragraph.lines(StyledText(traps.joined(separator: ", ")), indent: 2, width: terminal.width))
  }

  private var languages: [String] { ["kk", "ru", "en"].filter { score.reports[$0] != nil } }

  private var counts: String {
    let parts = languages.map { "\($0) \(score.reports[$0] ?? 0)" }.joined(separator: ", ")
    return "\(score.reports["all"] ?? 0) (\(parts))"
  }

  /// Columns of the whole table in the longest of its three languages.
  private static let fullWidth = 106

  private func table(_ fields: [EvaluationField], _ languages: [String]) -> Table {
    let headings = ["right", "invented", "missed"].map { Interface.text("column.\($0)") } + ["P", "R", "F1"]
    var columns = [Table.Column(heading: Interface.text("column.field"))]
    columns += (headings + ["95 %"] + languages).map { Table.Column(heading: $0, alignsRight: true) }
    let rows = fields.compactMap { field -> Table.Row? in
      guard let row = score.row(field) else { return nil }
      let isHeadline = field == .tookPart || field == .tookPartNGO
      let main = row.f1 ?? row.precision
      var cells = [StyledText(field.rawValue, isHeadline ? .bold : .plain)]
      cells += [row.tally.right, row.tally.invented, row.tally.missed].map { StyledText("\($0)") }
      cells += [row.precision, row.recall, row.f1].map { StyledText(Self.percent($0?.value)) }
      cells.append(StyledText(main.map { "\(Self.percent($0.low))–\(Self.percent($0.high))" } ?? "", .dim))
      cells += languages.map { language in
        let part = score.row(field, language)
        return StyledText(Self.percent((part?.f1 ?? part?.precision)?.value))
      }
      return Table.Row(cells: cells)
    }
    return Table(columns: columns, rows: rows)
  }

  /// 0.8125 → 81.3.
  static func percent(_ share: Double?) -> String {
    guard let share else { return "" }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private var list: RowList<CorpusScore.Row, CorpusScore.Row> {
    RowList(
      columns: [],
      fields: [
        .init("field") { $0.field.rawValue }, .init("language") { $0.language },
        .init("right") { "\($0.tally.right)" }, .init("invented") { "\($0.tally.invented)" },
        .init("missed") { "\($0.tally.missed)" },
        .init("precision") { $0.precision.map { "\($0.value)" } },
        .init("precision_low") { $0.precision.map { "\($0.low)" } },
        .init("precision_high") { $0.precision.map { "\($0.high)" } },
        .init("recall") { $0.recall.map { "\($0.value)" } },
        .init("recall_low") { $0.recall.map { "\($0.low)" } },
        .init("recall_high") { $0.recall.map { "\($0.high)" } },
        .init("f1") { $0.f1.map { "\($0.value)" } }, .init("f1_low") { $0.f1.map { "\($0.low)" } },
        .init("f1_high") { $0.f1.map { "\($0.high)" } },
      ])
  }
}
