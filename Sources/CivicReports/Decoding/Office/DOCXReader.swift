/// The text of a DOCX (ECMA-376, WordprocessingML): its paragraphs, lists, tables and text boxes, with tracked insertions
/// and without tracked deletions. Headers, footers, footnotes, comments and tables of contents are no part of a report.
struct DOCXReader {
  private let xml: XMLParts
  private let styles: DOCXStyles
  private var numbers = ListNumbers()
  private var lines = OfficeLines()
  private var tables: [[[[Paragraph]]]] = []

  typealias Paragraph = OfficeLines.Paragraph

  /// - Throws: `.brokenArchive`, `.brokenPart`, `.brokenDocument`, `.encrypted` or `.tooLarge`.
  static func lines(_ bytes: [UInt8]) throws(ReportError.Reason) -> DocumentText {
    let (reader, package) = try read(bytes)
    let title = try package["docProps/core.xml"].flatMap { (core) throws(ReportError.Reason) in
      try OfficeDocument.title(core)
    }
    return DocumentText(lines: reader.lines.lines, title: title)
  }

  /// Its tables alone, each by its number where there are several.
  ///
  /// - Throws: as ``lines(_:)``.
  static func tables(_ bytes: [UInt8]) throws(ReportError.Reason) -> [Table] {
    let tables: [[[[Paragraph]]]]
    do throws(ReportError.Reason) {
      tables = try read(bytes).reader.tables
    } catch {
      throw [.brokenArchive, .brokenXML, .brokenPart].contains(error) ? .brokenDocument("DOCX") : error
    }
    return tables.enumerated().map { index, rows in
      Table(
        name: tables.count > 1 ? String(index + 1) : nil,
        lines: rows.map { $0.map { cell in cell.map(\.text).joined(separator: " ") } })
    }
  }

  private static func read(_ bytes: [UInt8]) throws(ReportError.Reason) -> (
    reader: DOCXReader, package: OfficePackage
  ) {
    let package = try OfficePackage(bytes, format: "DOCX") { path in
      ["_rels/.rels", "docProps/core.xml"].contains(path)
        || ["word/document", "word/styles", "word/numbering"].contains {
          path.hasPrefix($0) && path.hasSuffix(".xml")
        }
    }
    let main = try package["_rels/.rels"].flatMap { (rels) throws(ReportError.Reason) in try mainPart(rels) }
    guard let document = package[main ?? "word/document.xml"] ?? package["word/document.xml"] else {
      throw .brokenDocument("DOCX")
    }
    var reader = DOCXReader(
      try XMLParts(document),
      try DOCXStyles(styles: package["word/styles.xml"], numbering: package["word/numbering.xml"]))
    try reader.read()
    return (reader, package)
  }

  private init(_ xml: XMLParts, _ styles: DOCXStyles) {
    self.xml = xml
    self.styles = styles
  }

  /// What the package calls its document: Office on the web writes "word/document2.xml".
  private static func mainPart(_ rels: [UInt8]) throws(ReportError.Reason) -> String? {
    let xml = try XMLParts(rels)
    while let part = try xml.next() {
      guard part == .start("Relationship"), xml.attribute("Type")?.hasSuffix("/officeDocument") == true else {
        continue
      }
      return xml.attribute("Target").map { String($0.drop { $0 == "/" }) }
    }
    return nil
  }

  private mutating func read() throws(ReportError.Reason) {
    while let part = try xml.next() {
      guard case .start(let name) = part else { continue }
      switch name {
      case "p": for paragraph in try paragraph() { lines.add(paragraph) }
      case "tbl":
        let rows = try table()
        tables.append(rows)
        lines.add(rows)
      case _ where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
  }

  /// What is never part of the text: deleted passages, instructions of fields, what stands in for a text box where a
  /// program cannot show it, hints of forms.
  private static let left: Set<String> = [
    "del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "rt", "sectPr", "sdtPr", "object",
  ]

  private mutating func table() throws(ReportError.Reason) -> [[[Paragraph]]] {
    var rows: [[[Paragraph]]] = []
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      guard case .start(let name) = part else { continue }
      switch name {
      case "tr": rows.append([])
      case "trPr":
        // A row whose deletion is tracked.
        if try isDeleted() { try skipRow() }
      case "tc": rows.append((rows.popLast() ?? []) + [try cell()])
      case _ where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
    return rows
  }

  private func skipRow() throws(ReportError.Reason) {
    let outside = xml.depth - 1
    while xml.depth > outside { if try xml.next() == nil { return } }
  }

  /// Tables in it give their paragraphs.
  private mutating func cell() throws(ReportError.Reason) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      guard case .start(let name) = part else { continue }
      switch name {
      case "p": paragraphs += try paragraph()
      case "tbl": paragraphs += try table().joined().joined()
      case _ where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
    return paragraphs
  }

  /// True where the properties that just began name a tracked deletion.
  private func isDeleted() throws(ReportError.Reason) -> Bool {
    var isDeleted = false
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      if part == .start("del") || part == .start("moveFrom") { isDeleted = true }
    }
    return isDeleted
  }

  /// The paragraph that just began, and after it those of the text boxes in it.
  private mutating func paragraph() throws(ReportError.Reason) -> [Paragraph] {
    var paragraph = Paragraph()
    var boxes: [Paragraph] = []
    var properties = Properties()
    var isHidden = false
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      guard case .start(let name) = part else {
        if part == .end("r") { isHidden = false }
        continue
      }
      switch name {
      case "pPr": properties = try Properties(xml)
      case "rPr": isHidden = try isVanished()
      case "t":
        let text = try xml.text()
        if !isHidden { paragraph.text += text }
      case "tab": paragraph.text += " "
      case "br", "cr": paragraph.text += "\n"
      case "noBreakHyphen": paragraph.text += "-"
      case "txbxContent": boxes += try cell()
      case _ where Self.left.contains(name): try xml.skip()
      default: break
      }
    }
    let style = styles.style(properties.style)
    if style.name.hasPrefix("toc ") { return boxes }
    paragraph.isHeading = style.isHeading || properties.isHeading
    let list = properties.list ?? style.list
    if let list, list != "0", paragraph.text.contains(where: { !$0.isWhitespace }) {
      let (id, levels) = styles.list(list)
      let mark = numbers.mark(list: id, level: properties.level ?? style.level ?? 0, levels: levels)
      paragraph.text = mark + paragraph.text
      paragraph.isItem = !paragraph.isHeading
    }
    return [paragraph] + boxes
  }

  /// True where the properties of a run, which just began, hide it.
  private func isVanished() throws(ReportError.Reason) -> Bool {
    var isVanished = false
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      if part == .start("vanish") {
        isVanished = !["0", "false", "off"].contains(xml.attribute("val") ?? "1")
      }
    }
    return isVanished
  }
}

/// The properties of a paragraph.
private struct Properties {
  var style: String?
  var isHeading = false
  var list: String?
  var level: Int?

  init() {}

  /// - Parameter xml: where its properties just began.
  init(_ xml: XMLParts) throws(ReportError.Reason) {
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      guard case .start(let name) = part else { continue }
      let value = xml.attribute("val")
      switch name {
      case "pStyle": style = value
      case "outlineLvl": isHeading = (value.flatMap { Int($0) } ?? 9) < 9
      case "numId": list = value
      case "ilvl": level = ListNumbers.level(value)
      // What they were before a tracked change.
      case "pPrChange", "rPr", "sectPr": try xml.skip()
      default: break
      }
    }
  }
}
