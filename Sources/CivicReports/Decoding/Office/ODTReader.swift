/// The text of an ODT (OpenDocument 1.2): its paragraphs, lists, tables and text boxes, with tracked insertions and without
/// tracked deletions, notes, comments and indexes.
struct ODTReader {
  private let xml: XMLParts
  private var numbers = ListNumbers()
  private var styles: [String: [Int: ListNumbers.Level]] = [:]
  private var lines = OfficeLines()
  /// The lists that are open, from the outermost: how its items are marked, and which count it is.
  private var open: [(style: String?, id: String)] = []
  private var lists = 0

  typealias Paragraph = OfficeLines.Paragraph

  /// - Throws: `.brokenArchive`, `.brokenPart`, `.brokenDocument`, `.encrypted` or `.tooLarge`.
  static func lines(_ bytes: [UInt8]) throws(ReportError.Reason) -> DocumentText {
    let package = try OfficePackage(bytes, format: "ODT") { path in
      ["content.xml", "meta.xml", "META-INF/manifest.xml"].contains(path)
    }
    if let manifest = package["META-INF/manifest.xml"],
      manifest.contains(sequence: Array("encryption-data".utf8))
    {
      throw .encrypted("ODT")
    }
    guard let content = package["content.xml"] else { throw .brokenDocument("ODT") }
    var reader = ODTReader(try XMLParts(content))
    try reader.read()
    let title = try package["meta.xml"].flatMap { (meta) throws(ReportError.Reason) in
      try OfficeDocument.title(meta)
    }
    return DocumentText(lines: reader.lines.lines, title: title)
  }

  private init(_ xml: XMLParts) { self.xml = xml }

  private mutating func read() throws(ReportError.Reason) {
    var listStyle: String?
    while let part = try xml.next() {
      switch part {
      case .start("list-style"): listStyle = xml.attribute("name")
      case .start("list-level-style-number"), .start("list-level-style-bullet"):
        if let listStyle, let level = ListNumbers.level(xml.attribute("level")) {
          styles[listStyle, default: [:]][level - 1] = Self.level(
            xml, isNumber: part == .start("list-level-style-number"))
        }
      case .start("text") where xml.depth == 3: for paragraph in try blocks() { lines.add(paragraph) }
      default: break
      }
    }
  }

  private static func level(_ xml: XMLParts, isNumber: Bool) -> ListNumbers.Level {
    let number = xml.attribute("num-format") ?? ""
    let level = xml.attribute("level") ?? "1"
    guard isNumber, !number.isEmpty else { return ListNumbers.Level() }
    let format: ListNumbers.Format =
      number.lowercased() == "a" ? .letter : number.lowercased() == "i" ? .roman : .decimal
    return ListNumbers.Level(
      format: format,
      text: (xml.attribute("num-prefix") ?? "") + "%\(level)" + (xml.attribute("num-suffix") ?? "."),
      start: ListNumbers.start(xml.attribute("start-value")))
  }

  /// Never part of the text.
  private static let left: Set<String> = [
    "tracked-changes", "note", "annotation", "table-of-content", "alphabetical-index", "illustration-index",
    "hidden-text", "hidden-paragraph", "sequence-decls", "forms", "desc", "title", "number", "ruby-text",
    "object", "object-ole", "table-header-columns",
  ]

  /// The paragraphs within the element that just began; rows of tables that stand alone go to the lines at once.
  private mutating func blocks(inCell: Bool = false) throws(ReportError.Reason) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var needsMark = false
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      switch part {
      case .start("p"), .start("h"):
        var (paragraph, boxes) = try paragraph(isHeading: part == .start("h"))
        if !open.isEmpty, !paragraph.isHeading {
          if needsMark, paragraph.text.contains(where: { !$0.isWhitespace }) {
            paragraph.text = mark() + paragraph.text
            needsMark = false
          }
          paragraph.isItem = true
        }
        paragraphs += [paragraph] + boxes
      case .start("list"):
        lists += 1
        let style = xml.attribute("style-name") ?? open.last?.style
        let goesOn = xml.attribute("continue-numbering") == "true" || !open.isEmpty
        open.append((style, goesOn ? style ?? "" : "\(style ?? "")#\(lists)"))
      case .end("list"): _ = open.popLast()
      case .start("list-item"): needsMark = true
      case .start("table"):
        let rows = try table()
        if inCell {
          paragraphs += rows.joined().joined()
        } else {
          for paragraph in paragraphs { lines.add(paragraph) }
          paragraphs = []
          lines.add(rows)
        }
      case .start(let name) where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
    return paragraphs
  }

  private mutating func mark() -> String {
    guard let list = open.last else { return "" }
    return numbers.mark(
      list: list.id, level: open.count - 1, levels: list.style.flatMap { styles[$0] } ?? [:])
  }

  private mutating func table() throws(ReportError.Reason) -> [[[Paragraph]]] {
    var rows: [[[Paragraph]]] = []
    let lists = open
    open = []
    defer { open = lists }
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      switch part {
      case .start("table-row"): rows.append([])
      case .start("table-cell"): rows.append((rows.popLast() ?? []) + [try blocks(inCell: true)])
      case .start(let name) where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
    return rows
  }

  /// The paragraph that just began, and those of the text boxes in it.
  private mutating func paragraph(isHeading: Bool) throws(ReportError.Reason) -> (Paragraph, [Paragraph]) {
    var paragraph = Paragraph(isHeading: isHeading)
    var boxes: [Paragraph] = []
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      switch part {
      // White space in a row counts as one space, however it is written.
      case .text(let text): paragraph.text += text.replacing("\n", with: " ")
      case .start("s"), .start("tab"): paragraph.text += " "
      case .start("line-break"): paragraph.text += "\n"
      case .start("text-box"): boxes += try blocks(inCell: true)
      case .start(let name) where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
    return (paragraph, boxes)
  }
}
