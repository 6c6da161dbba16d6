/// A cell as it stands in a text made of cells.
struct Cell {
  let text: String
  /// Scalars of the text.
  let range: Range<Int>
}

/// A text made of cells, a line a row of a table: "B5 Күні: 12.03.2026 | C5 Атауы: Форум". Each cell is found again by its
/// range, and bears its address, so that a person finds it in the table.
struct CellText {
  private(set) var text = ""
  /// Scalars of the line that was added last, labels in.
  private(set) var line = 0..<0
  private var count = 0

  init(heading: String = "") { append(heading) }

  /// - Parameter cells: what stands before each, and what is in it.
  /// - Returns: the cells as they stand now.
  mutating func addLine(_ cells: [(label: String, value: String)]) -> [Cell] {
    if !text.isEmpty { append("\n") }
    let start = count
    defer { line = start..<count }
    return cells.enumerated().map { index, cell in
      if index > 0 { append(" | ") }
      if !cell.label.isEmpty { append("\(cell.label): ") }
      let start = count
      append(cell.value)
      return Cell(text: cell.value, range: start..<count)
    }
  }

  private mutating func append(_ part: String) {
    text += part
    count += part.unicodeScalars.count
  }

  /// "B5", "Весна!B5".
  static func address(_ column: Int, _ row: Int, sheet: String?) -> String {
    var letters = ""
    var number = column + 1
    while number > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (number - 1) % 26))) + letters
      number = (number - 1) / 26
    }
    return (sheet.map { "\($0)!" } ?? "") + letters + String(row)
  }
}
