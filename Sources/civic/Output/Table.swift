/// Rows under headings, each row with lines of its own beneath where it has any.
struct Table {
  struct Column {
    var heading: String
    var alignsRight = false
    /// May be wrapped where the table is too wide; the others keep their width.
    var wraps = false
  }

  struct Row {
    var cells: [StyledText]
    var details: [Detail] = []
  }

  /// A line beneath a row.
  struct Detail {
    var text: StyledText
    /// 1: indented beneath the row; 2: beneath the detail before it.
    var level = 1
  }

  var columns: [Column]
  var rows: [Row] = []

  /// Fewer columns than this are too few for a wrapped cell.
  private static let narrowest = 12
  private static let gap = "  "
  private static let indent = 2

  /// The lines of the table; `width` is the terminal's, nil where lines may be of any length.
  func lines(width: Int?) -> [StyledText] {
    let widths = columnWidths(width)
    var lines = [
      line(columns.map { StyledText($0.heading, .bold) }, widths),
      line(widths.map { StyledText(String(repeating: "─", count: $0), .dim) }, widths),
    ]
    for (index, row) in rows.enumerated() {
      // Rows with lines beneath them stand apart.
      if index > 0, !row.details.isEmpty || !rows[index - 1].details.isEmpty { lines.append("") }
      let cells = zip(row.cells, widths).map { cell, width in
        cell.width > width ? cell.wrapped(to: width) : [cell]
      }
      for index in 0..<(cells.map(\.count).max() ?? 0) {
        lines.append(line(cells.map { index < $0.count ? $0[index] : "" }, widths))
      }
      for detail in row.details {
        lines += Paragraph.lines(detail.text, indent: Self.indent * detail.level, width: width)
      }
    }
    return lines
  }

  private func line(_ cells: [StyledText], _ widths: [Int]) -> StyledText {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    var line = StyledText()
    for (index, cell) in cells[...last].enumerated() {
      if index > 0 { line.append(Self.gap) }
      let padding = String(repeating: " ", count: max(0, widths[index] - cell.width))
      if columns[index].alignsRight { line.append(padding) }
      line.append(cell)
      if !columns[index].alignsRight, index < last { line.append(padding) }
    }
    return line
  }

  private func columnWidths(_ width: Int?) -> [Int] {
    let natural = columns.indices.map { index in
      rows.reduce(TextWidth.of(columns[index].heading)) { max($0, $1.cells[index].width) }
    }
    guard let width else { return natural }
    let flexible = columns.indices.filter { columns[$0].wraps }
    let fixed = columns.indices.filter { !columns[$0].wraps }.reduce(0) { $0 + natural[$1] }
    let room = width - fixed - Self.gap.count * (columns.count - 1)
    guard flexible.reduce(0, { $0 + natural[$1] }) > room else { return natural }
    // The widest columns give way first, down to one common width.
    var cap = room
    while cap > Self.narrowest, flexible.reduce(0, { $0 + min(natural[$1], cap) }) > room { cap -= 1 }
    var widths = natural
    for index in flexible { widths[index] = min(natural[index], cap) }
    // What rounding left over goes to the first columns that want it.
    var spare = room - flexible.reduce(0) { $0 + widths[$1] }
    for index in flexible where spare > 0 && widths[index] < natural[index] {
      widths[index] += 1
      spare -= 1
    }
    return widths
  }
}

/// Running text on a terminal.
enum Paragraph {
  /// Wrapped to `width` columns (nil: one line), every line indented; `hanging` more from the second on.
  static func lines(_ text: StyledText, indent: Int, hanging: Int = 0, width: Int?) -> [StyledText] {
    let margin = String(repeating: " ", count: indent)
    guard let width else { return [StyledText(margin) + text] }
    let deeper = String(repeating: " ", count: indent + hanging)
    let lines = text.wrapped(to: max(20, width - indent - hanging))
    return lines.enumerated().map { index, line in StyledText(index == 0 ? margin : deeper) + line }
  }
}
