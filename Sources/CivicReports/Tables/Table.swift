/// A table as a person typed it: rows of cells, each cell the text that is seen in it.
struct Table {
  /// The sheet's name; nil where there is only one.
  var name: String?
  /// With their numbers, counted from 1 as the program that wrote them counts; rows without any text are left out.
  var rows: [(number: Int, cells: [String])]

  init(name: String? = nil, rows: [(number: Int, cells: [String])]) {
    self.name = name
    self.rows = rows.map { ($0.number, $0.cells.map { Self.clean($0) }) }
      .filter { $0.cells.contains { !$0.isEmpty } }
  }

  init(name: String? = nil, lines: [[String]]) {
    self.init(name: name, rows: lines.enumerated().map { ($0.offset + 1, $0.element) })
  }

  /// A cell is one line of text: semicolons part its lines.
  private static func clean(_ cell: String) -> String {
    let clean = CleanCharacters.cleaned(cell)
    let isPlain = !clean.utf8.contains { $0 == UInt8(ascii: "\n") || $0 == semicolon }
    if isPlain { return CleanCharacters.singleSpaced(clean) }
    let lines = clean.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = CleanCharacters.singleSpaced(
      String(decoding: Array(lines.joined(separator: "; ".utf8)), as: UTF8.self))
    // ";;", " ;" and ",;" are one.
    let bytes = [semicolon, UInt8(ascii: " "), UInt8(ascii: ",")].reduce(
      Array(line.utf8), withoutBeforeSemicolon)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let semicolon = UInt8(ascii: ";")

  private static func withoutBeforeSemicolon(_ bytes: [UInt8], _ byte: UInt8) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == byte, index + 1 < bytes.count, bytes[index + 1] == semicolon { index += 1 }
      kept.append(bytes[index])
      index += 1
    }
    return kept
  }
}
