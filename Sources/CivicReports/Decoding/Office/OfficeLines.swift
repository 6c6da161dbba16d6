/// What an office document says, gathered a paragraph at a time: a paragraph, an item of a list and a row of a table each
/// become a line, as they do on a page.
struct OfficeLines {
  struct Paragraph {
    var text = ""
    var isHeading = false
    /// Of a list: it stays with the line above it.
    var isItem = false
  }

  private(set) var lines: [PageLine] = []
  private var isInList = false

  mutating func add(_ paragraph: Paragraph) {
    var opens = !(paragraph.isItem && isInList)
    for piece in CleanCharacters.cleaned(paragraph.text).split(separator: "\n") {
      let text = CleanCharacters.singleSpaced(piece)
      if text.isEmpty { continue }
      lines.append(PageLine(text: text, opensParagraph: opens, isHeading: paragraph.isHeading))
      opens = false
      isInList = paragraph.isItem
    }
  }

  /// A table: of rows with several short cells each becomes a line, as one would write it: "2. Orlov Viktor – chairman of
  /// …", "10:20 – How a budget is made – Pavel Romanov, expert". So posts and bodies are read as those of the person
  /// before them. A table that lays out a page, with whole texts in its cells, is read cell by cell.
  mutating func add(_ rows: [[[Paragraph]]]) {
    var wasRow = false
    for row in rows {
      let cells = row.map { cell in CleanCharacters.singleSpaced(CleanCharacters.cleaned(Self.text(of: cell)))
      }
      let filled = cells.filter { !$0.isEmpty }
      if filled.count >= 2, filled.allSatisfy({ $0.unicodeScalars.count <= Self.longestCell }) {
        lines.append(PageLine(text: Self.row(filled), opensParagraph: !wasRow))
        isInList = false
        wasRow = true
      } else {
        for paragraph in row.joined() { add(paragraph) }
        wasRow = false
      }
    }
  }

  private static let longestCell = 200

  /// "1. Title – post": a number is the row's own.
  static func row(_ cells: [String]) -> String {
    let number = cells[0].drop { "№ ".contains($0) }
    guard cells.count > 1, !number.isEmpty, number.count <= 4,
      number.allSatisfy({ $0.isNumber || ".)".contains($0) })
    else { return cells.joined(separator: " – ") }
    let mark = number.allSatisfy(\.isNumber) ? "\(cells[0])." : cells[0]
    return "\(mark) \(cells.dropFirst().joined(separator: " – "))"
  }

  private static func text(of cell: [Paragraph]) -> String { cell.map(\.text).joined(separator: " ") }
}
