internal import CivicEvaluation
internal import CivicText

/// How often facts of each field are right, by how sure the reading was of them.
struct ReliabilityTable {
  let rows: [Reliability]

  init(_ rows: [Reliability]) { self.rows = rows }

  func print(as format: OutputFormat?) throws {
    guard format == nil else {
      try list.print(rows, as: format)
      return
    }
    let terminal = Terminal.output
    terminal.print(table.lines(width: terminal.width))
    terminal.print(["", StyledText(Interface.text("evaluate.calibration"), .dim)])
  }

  /// 0.95 → "≥ .95", 0 → "< .5".
  private static let headings: [String] = Reliability.borders.map { border in
    border > 0 ? "≥ .\(digits(border))" : "< .\(digits(Reliability.borders.filter { $0 > 0 }.min() ?? 0))"
  }

  private static func digits(_ border: Double) -> String {
    let hundredths = Int((border * 100).rounded())
    return hundredths % 10 == 0 ? "\(hundredths / 10)" : "\(hundredths)"
  }

  private var table: Table {
    var columns = [Table.Column(heading: Interface.text("column.field"))]
    columns += ([Interface.text("column.facts"), "sure ≥ .9"] + Self.headings + ["ECE", "Brier"]).map {
      Table.Column(heading: $0, alignsRight: true)
    }
    return Table(
      columns: columns,
      rows: rows.map { row in
        var cells = [StyledText(row.field.rawValue), StyledText("\(row.facts)")]
        // A promise that is broken stands out.
        let isBroken = row.sure.facts >= 50 && (row.sure.share ?? 1) < 0.9
        cells.append(StyledText(Self.text(row.sure), isBroken ? .bold : .plain))
        cells += row.bands.map { StyledText(Self.text($0)) }
        cells += [row.calibrationError, row.brierScore].map { StyledText(ScoreTable.percent($0)) }
        return Table.Row(cells: cells)
      })
  }

  /// "98.1 of 420".
  private static func text(_ band: Reliability.Band) -> String {
    band.facts == 0 ? "" : "\(ScoreTable.percent(band.share)) / \(band.facts)"
  }

  private var list: RowList<Reliability, Reliability> {
    RowList(
      columns: [],
      fields: [
        .init("field") { $0.field.rawValue }, .init("facts") { "\($0.facts)" },
        .init("right") { "\($0.right)" }, .init("sure_facts") { "\($0.sure.facts)" },
        .init("sure_right") { "\($0.sure.right)" },
        .init("calibration_error") { "\($0.calibrationError)" },
        .init("brier_score") { "\($0.brierScore)" },
      ]
        + Reliability.borders.enumerated().flatMap { index, border in
          [
            .init("facts_from_\(border)") { "\($0.bands[index].facts)" },
            .init("right_from_\(border)") { "\($0.bands[index].right)" },
          ]
        })
  }
}
