/// A part of a page as lines: a paragraph, an item of a list, a row of a table is a line, and so is what stands between
/// line breaks.
struct HTMLLines {
  private let tree: HTMLTree
  private var lines: [PageLine] = []
  private var line = ""
  private var linkedLength = 0
  private var opensParagraph = true
  private var isHeading = false
  private var isItem = false
  /// The end of the row of a data table that is being read: its cells stay on one line.
  private var rowEnd = 0

  /// - Parameter furniture: what is left out; nil takes in all that a reader sees.
  static func lines(_ tree: HTMLTree, _ range: Range<Int>, without furniture: HTMLFurniture?) -> [PageLine] {
    var reader = HTMLLines(tree)
    reader.read(range, furniture)
    return reader.lines
  }

  private init(_ tree: HTMLTree) { self.tree = tree }

  private mutating func read(_ range: Range<Int>, _ furniture: HTMLFurniture?) {
    var open: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      while let last = open.last, tree.nodes[last].end <= index {
        if tree.nodes[last].end >= rowEnd || tree.nodes[last].name == "tr" { close(tree.nodes[last].name) }
        open.removeLast()
      }
      let node = tree.nodes[index]
      if furniture?.isFurniture[index] == true || HTMLElements.unseen.contains(node.name) {
        index = node.end
        continue
      }
      if node.isText {
        if isGlued(index) { line += " " }
        add(
          node.text, inLink: open.contains { tree.nodes[$0].name == "a" },
          isPreformatted: open.contains { tree.nodes[$0].name == "pre" })
      } else {
        if node.name == "tr", isDataRow(index) { rowEnd = node.end }
        if index < rowEnd, node.name != "tr" { beginInRow(node.name) } else { begin(node.name) }
        open.append(index)
      }
      index += 1
    }
    while let last = open.popLast() { close(tree.nodes[last].name) }
    finishLine()
  }

  /// True for words in an element right after another, which a site's styles keep apart: "2025</span><span>Updated". Marks
  /// within a word (bold, raised) are no such elements, nor are small letters in them the beginning of anything.
  private func isGlued(_ index: Int) -> Bool {
    let element = tree.nodes[index].parent
    guard element == index - 1, element > 0,
      ["span", "a", "time", "small", "label"].contains(tree.nodes[element].name),
      let last = line.last, let first = tree.nodes[index].text.first, last.isLetter || last.isNumber,
      first.isUppercase || (first.isNumber && last.isLetter)
    else { return false }
    var before = element - 1
    while before >= 0, tree.nodes[before].parent != tree.nodes[element].parent {
      before = tree.nodes[before].parent
    }
    return before >= 0 && !tree.nodes[before].isText
  }

  private mutating func add(_ text: String, inLink: Bool, isPreformatted: Bool) {
    for (number, piece) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { if isPreformatted { finishLine() } else { line += " " } }
      line += piece
    }
    if inLink { linkedLength += text.count { !$0.isWhitespace } }
  }

  /// Several short cells; a page laid out with a table has its whole text in one.
  private func isDataRow(_ row: Int) -> Bool {
    let cells = (row..<tree.nodes[row].end).filter {
      tree.nodes[$0].parent == row && ["td", "th"].contains(tree.nodes[$0].name)
    }
    return cells.count >= 2 && cells.allSatisfy { tree.text(of: $0).unicodeScalars.count <= 200 }
  }

  private mutating func beginInRow(_ name: String) {
    if name == "td" || name == "th" {
      if line.contains(where: { !$0.isWhitespace }) { line += " | " }
    } else if name == "br" || HTMLElements.blocks.contains(name) {
      line += " "
    }
  }

  private mutating func begin(_ name: String) {
    switch name {
    case "br":
      if line.allSatisfy(\.isWhitespace) { opensParagraph = true }
      finishLine()
    case "li", "tr", "dt", "dd":
      finishLine()
      isItem = name == "li"
    case "td", "th":
      finishLine()
      opensParagraph = true
    case _ where HTMLElements.blocks.contains(name):
      finishLine()
      if !isItem { opensParagraph = true }
      isHeading = HTMLElements.headings.contains(name)
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "li", "tr", "dt", "dd":
      finishLine()
      isItem = false
    case _ where HTMLElements.blocks.contains(name):
      finishLine()
      if !isItem { opensParagraph = true }
      isHeading = false
    default: break
    }
  }

  private mutating func finishLine() {
    defer {
      line = ""
      linkedLength = 0
    }
    let text = CleanCharacters.singleSpaced(CleanCharacters.cleaned(line))
    guard text.contains(where: { !$0.isWhitespace && $0 != "|" }) else { return }
    // A paragraph that is nothing but a link leads to another report.
    let isLink = linkedLength * 10 >= text.count { !$0.isWhitespace } * 9
    if isLink, !isItem, !isHeading, Sentences.words(text) >= 5 { return }
    lines.append(PageLine(text: text, opensParagraph: opensParagraph, isHeading: isHeading))
    opensParagraph = false
  }
}
