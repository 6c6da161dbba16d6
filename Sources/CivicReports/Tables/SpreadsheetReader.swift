/// The sheets of an XLSX (ECMA-376, SpreadsheetML): texts, numbers and days as they are seen in their cells. Hidden sheets
/// are left out.
struct SpreadsheetReader {
  private let package: OfficePackage
  private var strings: [String] = []
  /// For each style of cells, whether its numbers are days.
  private var areDays: [Bool] = []
  private var startsIn1904 = false

  /// - Throws: `.brokenDocument`, `.encrypted` or `.tooLarge`.
  static func tables(_ bytes: [UInt8]) throws(ReportError.Reason) -> [Table] {
    do throws(ReportError.Reason) {
      var reader = try SpreadsheetReader(bytes)
      return try reader.tables()
    } catch {
      throw error == .brokenArchive || error == .brokenXML ? .brokenDocument("XLSX") : error
    }
  }

  private init(_ bytes: [UInt8]) throws(ReportError.Reason) {
    package = try OfficePackage(bytes, format: "XLSX") { path in
      path.hasPrefix("xl/") && !path.hasPrefix("xl/media/")
        && (path.hasSuffix(".xml") || path.hasSuffix(".rels"))
    }
    if let part = package["xl/sharedStrings.xml"] { try readStrings(XMLParts(part)) }
    if let part = package["xl/styles.xml"] { try readStyles(XMLParts(part)) }
  }

  private mutating func tables() throws(ReportError.Reason) -> [Table] {
    guard let workbook = package["xl/workbook.xml"] else { throw .brokenDocument("XLSX") }
    var parts: [String: String] = [:]
    if let rels = package["xl/_rels/workbook.xml.rels"] {
      let xml = try XMLParts(rels)
      while let part = try xml.next() {
        guard part == .start("Relationship"), let id = xml.attribute("Id"),
          let target = xml.attribute("Target")
        else { continue }
        parts[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
      }
    }
    var sheets: [(name: String, path: String)] = []
    let xml = try XMLParts(workbook)
    while let part = try xml.next() {
      switch part {
      case .start("workbookPr"): startsIn1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
      case .start("sheet"):
        let isHidden = ["hidden", "veryHidden"].contains(xml.attribute("state") ?? "")
        // "r:id" and "sheetId" are two attributes.
        if !isHidden, let name = xml.attribute("name"), let path = xml.attribute("id").flatMap({ parts[$0] })
        {
          sheets.append((name, path))
        }
      default: break
      }
    }
    var tables: [Table] = []
    for sheet in sheets {
      guard let part = package[sheet.path] else { continue }
      let table = try table(XMLParts(part), name: sheets.count > 1 ? sheet.name : nil)
      if !table.rows.isEmpty { tables.append(table) }
    }
    return tables
  }

  private func table(_ xml: XMLParts, name: String?) throws(ReportError.Reason) -> Table {
    var rows: [(number: Int, cells: [String])] = []
    var count = 0
    while let part = try xml.next() {
      switch part {
      case .start("row"):
        rows.append((Self.row(xml.attribute("r"), after: rows.last?.number ?? 0), []))
      case .start("c"):
        guard !rows.isEmpty else { continue }
        let column = xml.attribute("r").flatMap { Self.column($0) } ?? rows[rows.count - 1].cells.count
        let style = xml.attribute("s").flatMap { Int($0) }
        let text = try cell(xml, kind: xml.attribute("t") ?? "n", style: style)
        guard column < Self.widest, !text.isEmpty else { continue }
        let missing = max(0, column + 1 - rows[rows.count - 1].cells.count)
        count += missing
        if count > Self.mostCells { throw .tooManyElements(limit: Self.mostCells) }
        rows[rows.count - 1].cells += Array(repeating: "", count: missing)
        rows[rows.count - 1].cells[column] = text
      default: break
      }
    }
    return Table(name: name, rows: rows)
  }

  /// The number of a row: its own, where a sheet can have so many (ECMA-376), else the next.
  static func row(_ reference: String?, after last: Int) -> Int {
    reference.flatMap { Int($0) }.flatMap { (1...1_048_576).contains($0) ? $0 : nil } ?? last + 1
  }

  /// Columns beyond these hold nothing that a person typed.
  private static let widest = 256
  /// Of a sheet, the empty ones among them counted: a register of a country's bodies has a million.
  private static let mostCells = 4_000_000

  private func cell(_ xml: XMLParts, kind: String, style: Int?) throws(ReportError.Reason) -> String {
    var value = ""
    var text = ""
    let outside = xml.depth - 1
    while xml.depth > outside {
      guard let part = try xml.next() else { break }
      switch part {
      case .start("v"): value = try xml.text()
      case .start("t"): text += try xml.text()
      case .start("rPh"), .start("f"): try xml.skip()
      default: break
      }
    }
    switch kind {
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": return text
    case "str": return value
    case "e", "b": return ""
    default:
      if let style, areDays.indices.contains(style), areDays[style],
        let day = SerialDay.text(value, startsIn1904: startsIn1904)
      {
        return day
      }
      return value.hasSuffix(".0") ? String(value.dropLast(2)) : value
    }
  }

  /// "AB12" → 27.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1
  }

  private mutating func readStrings(_ xml: XMLParts) throws(ReportError.Reason) {
    while let part = try xml.next() {
      switch part {
      case .start("si"): strings.append("")
      case .start("t"): if !strings.isEmpty { strings[strings.count - 1] += try xml.text() }
      // How Japanese words are spoken.
      case .start("rPh"): try xml.skip()
      default: break
      }
    }
  }

  private mutating func readStyles(_ xml: XMLParts) throws(ReportError.Reason) {
    var days: Set<Int> = Set(14...22).union(27...36).union(45...47).union(50...58)
    var isInCells = false
    while let part = try xml.next() {
      switch part {
      case .start("numFmt"):
        guard let id = xml.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
        if Self.isDay(xml.attribute("formatCode") ?? "") { days.insert(id) }
      case .start("cellXfs"): isInCells = true
      case .end("cellXfs"): isInCells = false
      case .start("xf") where isInCells:
        areDays.append(xml.attribute("numFmtId").flatMap { Int($0) }.map { days.contains($0) } ?? false)
      default: break
      }
    }
  }

  /// "dd.mm.yyyy", "[$-419]d mmmm yyyy;@": words in quotation marks and brackets apart.
  private static func isDay(_ code: String) -> Bool {
    let bare = code.replacing(#/"[^"]*"|\[[^\]]*\]|\\./#, with: "").lowercased()
    return bare.contains("y") || bare.contains("d") && bare.contains("m") || bare.contains("г")
  }
}
