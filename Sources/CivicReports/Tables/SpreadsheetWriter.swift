internal import CLibArchive

/// Rows as an XLSX (ECMA-376, SpreadsheetML): one sheet, its headings in bold, kept in sight and with filters.
package struct SpreadsheetWriter {
  package enum Value: Equatable {
    case empty
    case text(String)
    case number(Double)
    /// "2026-02-13".
    case day(String)
  }

  package let sheet: String
  package let headings: [String]
  package let rows: [[Value]]

  package init(sheet: String, headings: [String], rows: [[Value]]) {
    self.sheet = sheet
    self.headings = headings
    self.rows = rows
  }

  /// The file's bytes; nil where they cannot be packed.
  package func bytes() -> [UInt8]? {
    let parts: [(String, String)] = [
      ("[Content_Types].xml", Self.types), ("_rels/.rels", Self.relations),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", Self.workbookRelations),
      ("xl/styles.xml", Self.styles), ("xl/worksheets/sheet1.xml", worksheet),
    ]
    return ZIPWriter.bytes(of: parts.map { ($0, Array((Self.head + $1).utf8)) })
  }

  // MARK: - Cells

  /// The longest that a cell may be.
  private static let longestText = 32_767

  private var worksheet: String {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var xml = "<worksheet xmlns=\"\(main)\"><sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">"
    xml +=
      "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    xml += "<cols>"
    for (index, width) in widths.enumerated() {
      xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    xml += "</cols><sheetData><row r=\"1\">"
    for (column, heading) in headings.enumerated() { xml += Self.text(heading, column, 1, style: 1) }
    xml += "</row>"
    for (index, row) in rows.enumerated() {
      xml += "<row r=\"\(index + 2)\">"
      for (column, value) in row.enumerated() { xml += Self.cell(value, column, index + 2) }
      xml += "</row>"
    }
    xml += "</sheetData>"
    if !headings.isEmpty {
      xml += "<autoFilter ref=\"A1:\(CellText.address(headings.count - 1, rows.count + 1, sheet: nil))\"/>"
    }
    return xml + "</worksheet>"
  }

  private static func cell(_ value: Value, _ column: Int, _ row: Int) -> String {
    let address = CellText.address(column, row, sheet: nil)
    switch value {
    case .empty: return ""
    case .text(let text): return Self.text(text, column, row, style: 0)
    case .number(let number):
      let digits = number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
      return "<c r=\"\(address)\"><v>\(digits)</v></c>"
    case .day(let day):
      guard let serial = SerialDay.serial(day) else { return Self.text(day, column, row, style: 0) }
      return "<c r=\"\(address)\" s=\"2\"><v>\(serial)</v></c>"
    }
  }

  private static func text(_ text: String, _ column: Int, _ row: Int, style: Int) -> String {
    let address = CellText.address(column, row, sheet: nil)
    let shown = text.count > longestText ? text.prefix(longestText - 1) + "…" : text[...]
    return
      "<c r=\"\(address)\" s=\"\(style)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">\(escaped(shown))</t></is></c>"
  }

  /// Characters that XML cannot hold are left out.
  private static func escaped(_ text: Substring) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": continue
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// In characters: as wide as what is in it, within reason.
  private var widths: [Int] {
    headings.indices.map { column in
      let longest = rows.prefix(500).reduce(headings[column].count) { longest, row in
        guard row.indices.contains(column), case .text(let text) = row[column] else {
          return max(longest, 10)
        }
        return max(longest, text.prefix(Self.widest).count)
      }
      return min(Self.widest, longest) + 2
    }
  }

  private static let widest = 60

  // MARK: - Parts

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static let types = """
    <Types xmlns="\(package)/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
    ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>\
    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/><Override \
    PartName="/xl/styles.xml" ContentType="\(kind).styles+xml"/></Types>
    """

  private static let relations = """
    <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """

  private static let workbookRelations = """
    <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" Type="\(office)/worksheet" \
    Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """

  private var workbook: String {
    // 31 characters, and none of those that addresses are made of.
    let name = String(sheet.filter { !"[]:*?/\\'".contains($0) }.prefix(31))
    return """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="\(Self.office)"><sheets>\
      <sheet name="\(Self.escaped(name[...]))" sheetId="1" r:id="rId1"/></sheets></workbook>
      """
  }

  /// 0 as it is, 1 headings, 2 days.
  private static let styles = """
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt \
    numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/>\
    </font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill \
    patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border>\
    <left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" \
    fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" \
    xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" \
    fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" \
    xfId="0" builtinId="0"/></cellStyles></styleSheet>
    """
}

/// Files packed into a zip archive, by libarchive.
private enum ZIPWriter {
  private final class Sink {
    var bytes: [UInt8] = []
  }

  static func bytes(of files: [(path: String, bytes: [UInt8])]) -> [UInt8]? {
    guard let archive = archive_write_new() else { return nil }
    defer { archive_write_free(archive) }
    let sink = Sink()
    guard archive_write_set_format_zip(archive) == ARCHIVE_OK,
      archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK,
      archive_write_open(
        archive, Unmanaged.passUnretained(sink).toOpaque(), nil,
        { _, data, buffer, count in
          guard let data, let buffer else { return -1 }
          let part = UnsafeRawBufferPointer(start: buffer, count: count)
          Unmanaged<Sink>.fromOpaque(data).takeUnretainedValue().bytes += part
          return count
        }, nil) == ARCHIVE_OK
    else { return nil }
    for file in files {
      guard add(file.path, file.bytes, to: archive) else { return nil }
    }
    return archive_write_close(archive) == ARCHIVE_OK ? sink.bytes : nil
  }

  /// `AE_IFREG`, which is no plain number in C.
  private static let plainFile: UInt32 = 0o100000

  private static func add(_ path: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    guard let entry = archive_entry_new() else { return false }
    defer { archive_entry_free(entry) }
    archive_entry_set_pathname(entry, path)
    archive_entry_set_size(entry, la_int64_t(bytes.count))
    archive_entry_set_filetype(entry, plainFile)
    archive_entry_set_perm(entry, 0o644)
    // The same rows give the same file: 1 January 2000.
    archive_entry_set_mtime(entry, 946_684_800, 0)
    guard archive_write_header(archive, entry) == ARCHIVE_OK else { return false }
    return archive_write_data(archive, bytes, bytes.count) == bytes.count
  }
}
