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

  /// A cell is one line of text.
  private static func clean(_ cell: String) -> String {
    var clean = CleanCharacters.cleaned(cell)
    if clean.holds("\n") { clean = clean.replacing("\n", with: "; ") }
    clean = CleanCharacters.singleSpaced(clean)
    for doubled in [";;", " ;", ",;"] where clean.holds(doubled) {
      clean = clean.replacing(doubled, with: ";")
    }
    return clean
  }
}
