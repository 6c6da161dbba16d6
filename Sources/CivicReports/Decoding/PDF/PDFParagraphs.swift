/// The lines of a PDF's pages → its paragraphs, as whoever wrote them had them before they were set.
struct PDFParagraphs {
  private let hyphenation: Hyphenation
  private let size: Double
  private(set) var lines: [PageLine] = []
  private var last: Last?

  /// The line that was taken last.
  private struct Last {
    let line: PDFLayout.Line
    let isHeading: Bool
    /// Right and left edge of its block.
    let left: Double
    let right: Double
    let isEndOfBlock: Bool
  }

  static func lines(of layout: PDFLayout) -> [PageLine] {
    let furniture = PDFFurniture(layout.pages)
    let blocks = layout.pages.flatMap { page in
      page.blocks.map { $0.filter { !furniture.holds($0, of: page) } }.filter { !$0.isEmpty }
    }
    var paragraphs = PDFParagraphs(blocks)
    for block in blocks { paragraphs.add(block) }
    return paragraphs.lines
  }

  private init(_ blocks: [[PDFLayout.Line]]) {
    let all = blocks.joined()
    hyphenation = Hyphenation(all.map(\.text))
    // The height of the middle word: nearly all of a text is set in one size.
    let heights = all.flatMap { line in line.words.map(\.box.height) }.sorted()
    size = heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  private mutating func add(_ block: [PDFLayout.Line]) {
    let left = block.map(\.box.left).min() ?? 0
    let right = block.map(\.box.right).max() ?? 0
    for (index, line) in block.enumerated() {
      let isHeading = line.box.height > size * 1.15 && line.text.unicodeScalars.count <= 200
      let text = CleanCharacters.singleSpaced(
        CleanCharacters.cleaned(line.text.replacing("\u{AD}", with: "\u{2010}")))
      if text.isEmpty { continue }
      if let last, !lines.isEmpty, continues(line, text, last, isHeading: isHeading, left: left) {
        let before = lines[lines.count - 1].text
        lines[lines.count - 1].text = hyphenation.joined(before, text) ?? "\(before) \(text)"
      } else {
        lines.append(PageLine(text: text, opensParagraph: true, isHeading: isHeading))
      }
      last = Last(
        line: line, isHeading: isHeading, left: left, right: right, isEndOfBlock: index == block.count - 1)
    }
  }

  /// True where a line goes on with the paragraph of the one before it.
  private func continues(
    _ line: PDFLayout.Line, _ text: String, _ last: Last, isHeading: Bool, left: Double
  ) -> Bool {
    if isHeading || last.isHeading { return isHeading && last.isHeading && !last.isEndOfBlock }
    if Self.isItem(text) { return false }
    let before = lines[lines.count - 1].text
    let parted = hyphenation.joined(before, text) != nil
    if parted, text.first?.isLowercase == true { return true }
    let isOpen = !Sentences.isClosed(before) && ![":", ";"].contains(before.last)
    let beginsSmall = text.first { $0.isLetter || $0.isNumber }?.isLowercase == true
    if last.isEndOfBlock {
      // To the next column or page.
      return isOpen && beginsSmall
    }
    let isFull = last.line.box.right > last.right - (last.right - last.left) * 0.2
    let isIndented = line.box.left > left + size * 0.7
    if isIndented, !beginsSmall || !isOpen { return false }
    return isFull || isOpen && beginsSmall
  }

  /// "1. …", "• …", "– …", "a) …".
  private static func isItem(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if "•·●▪◦–—".contains(first) || first == "-" && text.dropFirst().first == " " { return true }
    let mark = text.prefix { $0.isNumber || $0.isLetter }
    guard (1...2).contains(mark.count) else { return false }
    let rest = text.dropFirst(mark.count)
    return rest.hasPrefix(") ") || rest.hasPrefix(". ") && mark.allSatisfy(\.isNumber)
  }
}
