/// How rows of one kind are printed: their fields, and what stands beneath a row of the table.
struct RowList<Row: Encodable> {
  /// One field. Its key heads the column in CSV; `heading`, or else the label `column.<key>`, in the table.
  struct Field {
    let key: String
    let heading: String?
    /// As CSV and TSV have it: raw values, dates as ISO 8601, lists separated by "; ".
    let value: (Row) -> String?
    /// As the table shows it.
    let cell: ((Row) -> StyledText)?
    var wraps = false
    var alignsRight = false

    init(
      _ key: String, heading: String? = nil, wraps: Bool = false, alignsRight: Bool = false,
      value: @escaping (Row) -> String?, cell: ((Row) -> StyledText)? = nil
    ) {
      self.key = key
      self.heading = heading
      self.wraps = wraps
      self.alignsRight = alignsRight
      self.value = value
      self.cell = cell
    }

    /// A field that the table shows as CSV has it.
    static func same(
      _ key: String, heading: String? = nil, wraps: Bool = false, alignsRight: Bool = false,
      _ value: @escaping (Row) -> String?
    ) -> Field {
      Field(key, heading: heading, wraps: wraps, alignsRight: alignsRight, value: value) {
        StyledText(value($0) ?? "–")
      }
    }
  }

  let fields: [Field]
  var details: (Row) -> [StyledText] = { _ in [] }

  /// Prints the rows to standard output.
  func print(_ rows: [Row], as format: OutputFormat?, terminal: Terminal = .output) throws {
    switch format {
    case .json: Swift.print(try JSONText.of(rows, laidOut: true))
    case .jsonl: for row in rows { Swift.print(try JSONText.of(row, laidOut: false)) }
    case .csv: printDelimited(rows, .commas)
    case .tsv: printDelimited(rows, .tabs)
    case nil:
      guard !rows.isEmpty else { return }
      for line in table(rows).lines(width: terminal.width) {
        Swift.print(line.rendered(colour: terminal.colour))
      }
    }
  }

  func table(_ rows: [Row]) -> Table {
    let shown = fields.filter { $0.cell != nil }
    return Table(
      columns: shown.map { field in
        Table.Column(
          heading: field.heading ?? Interface.text("column.\(field.key)"), alignsRight: field.alignsRight,
          wraps: field.wraps)
      },
      rows: rows.map { row in
        Table.Row(cells: shown.map { $0.cell?(row) ?? "" }, details: details(row))
      })
  }

  private func printDelimited(_ rows: [Row], _ text: DelimitedText) {
    Swift.print(text.line(fields.map(\.key)), terminator: "")
    for row in rows { Swift.print(text.line(fields.map { $0.value(row) ?? "" }), terminator: "") }
  }
}
