internal import CivicReports
internal import Foundation

// CSV and XLSX.
extension HostileDocument {
  private static let headings = "Дата,Название\n"

  static let tables: [HostileDocument] = [
    HostileDocument(
      "table-columns.csv", .text("Дата,Название,"), .times("а,", 1_000_000),
      .text("\n12.02.2026,Круглый стол\n")),
    HostileDocument(
      "table-wide-rows.csv", .text(headings), .times(String(repeating: "а,", count: 10_000) + "\n", 300)),
    HostileDocument(
      "table-equal-rows.csv", .text(headings), .times("12.02.2026,Круглый стол о доступной среде\n", 3000)),
    HostileDocument("table-empty-rows.csv", .text(headings), .times(",\n", 2_000_000)),
    HostileDocument("table-open-quote.csv", .text(headings + "12.02.2026,\""), .times("а,\n", 5_000_000)),
    HostileDocument(
      "table-long-cell.csv", .text(headings + "12.02.2026,\""), .times("а", 8_000_000), .text("\"\n")),
    HostileDocument("table-long-line.csv", .text(headings + "12.02.2026,"), .hole(1 << 30)),
    HostileDocument(
      "table-broken-rows.csv", isQuick: true, .text(headings), .times("позавчера,Круглый стол\n", 50)),
    HostileDocument("table-nul.csv", .text(headings + "12.02.2026,Круглый\u{0} стол\n")),
    sheet(
      "sheet-far-cell.xlsx", isQuick: true,
      "<row r=\"1\">\(cell("XFDXFDXFD1", "Дата"))\(cell("ZZZZZZZZ1", "Название"))</row>"),
    sheet(
      "sheet-far-row.xlsx",
      "<row r=\"1\">\(cell("A1", "Дата"))\(cell("B1", "Название"))</row><row r=\"9223372036854775807\">\(cell("A9", "12.02.2026"))\(cell("B9", "Стол"))</row>"
    ),
    sheet("sheet-rows.xlsx", String(repeating: "<row><c/></row>", count: 3_000_000)),
    sheet(
      "sheet-cells.xlsx",
      "<row r=\"1\">\(cell("A1", "Дата"))\(cell("B1", "Название"))</row>"
        + String(repeating: "<row>\(cell("IV2", "а"))</row>", count: 100_000)),
    sheet("sheet-deep.xlsx", String(repeating: "<row>", count: 1_000_000)),
    sheet(
      "sheet-laughs.xlsx", declares: laughs.replacing("rss", with: "worksheet"),
      "<row r=\"1\">\(cell("A1", "&l9;"))</row>"),
    sheet("sheet-bomb.xlsx", "<row r=\"1\">\(cell("A1", String(repeating: "a", count: 200 << 20)))</row>"),
  ]

  private static func cell(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  private static func sheet(
    _ name: String, isQuick: Bool = false, declares: String = "",
    _ rows: @autoclosure @escaping @Sendable () -> String
  )
    -> HostileDocument
  {
    HostileDocument(name, isQuick: isQuick) { url in
      let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
      let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
      let package = "http://schemas.openxmlformats.org/package/2006"
      try Packing(.zip).write(
        [
          .file(
            "[Content_Types].xml",
            "<Types xmlns=\"\(package)/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
          ),
          .file(
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"а\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
          ),
          .file(
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
          ),
          .file(
            "xl/worksheets/sheet1.xml",
            "\(declares)<worksheet xmlns=\"\(main)\"><sheetData>\(rows())</sheetData></worksheet>"),
        ], to: url)
    }
  }
}
