/// The pages of a PDF as `pdftotext -bbox-layout` describes them: blocks in the order in which they are read (columns one
/// after the other), lines, and where each word stands. Lengths are points (1/72 inch) from the page's left and top.
struct PDFLayout {
  struct Word {
    var text: String
    var box: Box
  }

  struct Line {
    var words: [Word]
    var box: Box
    var text: String
  }

  struct Box {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double

    var height: Double { bottom - top }
    var middle: Double { (top + bottom) / 2 }

    func joined(_ other: Box) -> Box {
      Box(
        left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
        bottom: max(bottom, other.bottom))
    }
  }

  struct Page {
    let height: Double
    var blocks: [[Line]] = []
  }

  private(set) var pages: [Page] = []

  /// - Parameter output: what the program wrote: a page of XHTML.
  /// - Throws: `.brokenPart`.
  init(_ output: [UInt8]) throws(ReportError.Reason) {
    // Its document type is of no use here, and characters that XML has no place for stand in it as they are.
    let mark = Array("<doc>".utf8)
    guard let start = Self.find(mark, in: output) else { throw .brokenPart }
    let clean = output[start...].map { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) ? 0x20 : $0 }
    let end = Self.find(Array("</doc>".utf8), in: clean) ?? clean.count
    let xml = try XMLParts(Array(clean[..<end] + "</doc>".utf8))
    var words: [Word] = []
    while let part = try xml.next() {
      switch part {
      case .start("page"): pages.append(Page(height: Self.number(xml, "height")))
      case .start("block"): words = []
      case .start("word"):
        let box = Box(
          left: Self.number(xml, "xMin"), top: Self.number(xml, "yMin"), right: Self.number(xml, "xMax"),
          bottom: Self.number(xml, "yMax"))
        let text = PDFCharacters.cleaned(try xml.text())
        if !text.isEmpty { words.append(Word(text: text, box: box)) }
      case .end("block"):
        let lines = Self.lines(of: words)
        if !lines.isEmpty, !pages.isEmpty { pages[pages.count - 1].blocks.append(lines) }
      default: break
      }
    }
  }

  /// The program breaks a line where justified words stand far apart: what stands at one height is one line.
  private static func lines(of words: [Word]) -> [Line] {
    var lines: [[Word]] = []
    for word in words {
      if let last = lines.last?.last,
        abs(last.box.middle - word.box.middle) < min(last.box.height, word.box.height) / 2
      {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.compactMap { words in
      let words = words.sorted { $0.box.left < $1.box.left }
      guard let first = words.first else { return nil }
      let box = words.reduce(first.box) { $0.joined($1.box) }
      return Line(words: words, box: box, text: PDFCharacters.text(of: words))
    }
  }

  private static func number(_ xml: XMLParts, _ name: String) -> Double {
    xml.attribute(name).flatMap { Double($0) } ?? 0
  }

  private static func find(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= mark.count else { return nil }
    return (0...(bytes.count - mark.count)).first { index in
      bytes[index] == mark[0] && bytes[index..<(index + mark.count)].elementsEqual(mark)
    }
  }
}
