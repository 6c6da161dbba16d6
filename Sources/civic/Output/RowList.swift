internal import CivicReports

/// How rows of one kind are printed: as a table with lines beneath each row, as JSON, as lines of CSV or TSV, as a sheet.
///
/// A row may give several lines of CSV (an organisation one for each event), so that each line is whole by itself.
struct RowList<Row: Encodable, Line> {
  struct Column {
    let heading: String
    var wraps = false
    var alignsRight = false
    let cell: (Row) -> StyledText
  }

  /// A field of CSV. Its key is English in every language of the interface.
  struct Field {
    let key: String
    /// What the values are to a spreadsheet.
    let kind: SheetFile.Kind
    /// Raw values, dates as ISO 8601, lists separated by "; ".
    let value: (Line) -> String?

    init(_ key: String, as kind: SheetFile.Kind? = nil, _ value: @escaping (Line) -> String?) {
      self.key = key
      self.kind = kind ?? SheetFile.kind(of: key)
      self.value = value
    }
  }

  let columns: [Column]
  var details: (Row) -> [Table.Detail] = { _ in [] }
  let fields: [Field]
  let lines: (Row) -> [Line]

  /// Prints the rows to standard output.
  func print(_ rows: [Row], as format: OutputFormat?, terminal: Terminal = .output) throws {
    switch format {
    case .json: Swift.print(try JSONText.of(rows, laidOut: true))
    case .jsonl: for row in rows { Swift.print(try JSONText.of(row, laidOut: false)) }
    case .csv: printDelimited(rows, .commas)
    case .excel: printDelimited(rows, .excel)
    case .tsv: printDelimited(rows, .tabs)
    case .xlsx(let path):
      let lines = rows.flatMap(lines)
      try SheetFile.write(
        lines.map { line in fields.map { $0.kind.value($0.value(line)) } }, headings: fields.map(\.key),
        to: path)
    case nil:
      guard !rows.isEmpty else { return }
      terminal.print(table(rows).lines(width: terminal.width))
    }
  }

  func table(_ rows: [Row]) -> Table {
    Table(
      columns: columns.map {
        Table.Column(heading: $0.heading, alignsRight: $0.alignsRight, wraps: $0.wraps)
      },
      rows: rows.map { row in
        Table.Row(cells: columns.map { $0.cell(row) }, details: details(row))
      })
  }

  private func printDelimited(_ rows: [Row], _ text: DelimitedText) {
    Swift.print(text.mark + text.line(fields.map(\.key)), terminator: "")
    for line in rows.flatMap(lines) {
      Swift.print(text.line(fields.map { $0.value(line) ?? "" }), terminator: "")
    }
  }
}

extension RowList.Column {
  /// A column headed by the label `column.<key>`.
  init(_ key: String, wraps: Bool = false, alignsRight: Bool = false, _ cell: @escaping (Row) -> StyledText) {
    self.init(
      heading: Interface.text("column.\(key)"), wraps: wraps, alignsRight: alignsRight, cell: cell)
  }
}

extension RowList where Line == Row {
  /// One line of CSV a row.
  init(columns: [Column], details: @escaping (Row) -> [Table.Detail] = { _ in [] }, fields: [Field]) {
    self.init(columns: columns, details: details, fields: fields, lines: { [$0] })
  }
}
