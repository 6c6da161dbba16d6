import Testing

@testable import CivicReports

private let quote = "\""

@Suite struct `Rows of text with delimiters` {
  @Test(arguments: [
    ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("a;b\rc;\r\r;d", [["a", "b"], ["c", ""], [""], ["", "d"]]),
    ("a,b,\n,,\n", [["a", "b", ""], ["", "", ""]]),
    // RFC 4180: delimiters, line ends and doubled quotation marks within quoted fields.
    ("a,\(quote)b,\nc\(quote)\nd,e", [["a", "b,\nc"], ["d", "e"]]),
    ("a,\(quote)b \(quote)\(quote)c\(quote)\(quote)\(quote)\n", [["a", "b \(quote)c\(quote)"]]),
    ("a,\(quote)\(quote)\n\(quote)\(quote),b", [["a", ""], ["", "b"]]),
    // A mark within a field is one; what stands behind a quoted field belongs to it.
    ("a,b \(quote)c\(quote)\n", [["a", "b \(quote)c\(quote)"]]),
    ("a,\(quote)b\(quote)c\(quote)d\ne,f", [["a", "bc\(quote)d"], ["e", "f"]]),
    // One that nobody closes reaches to the end.
    ("a,b\nc,\(quote)d\ne,f\n", [["a", "b"], ["c", "d\ne,f\n"]]),
    ("a,b\n\(quote)", [["a", "b"]]), ("\u{FEFF}a,b\n", [["a", "b"]]),
  ])
  func `are parted as spreadsheets part them`(text: String, rows: [[String]]) {
    #expect(DelimitedRows.rows(of: text) == rows)
  }

  @Test func `are none where a quotation mark is never closed and what follows is longer than a text`() {
    let table = "a,b\nc,\(quote)" + String(repeating: "d,\n", count: 1_500_000)
    #expect(DelimitedRows.rows(of: table) == nil)
  }

  @Test func `are none without a delimiter`() {
    #expect(DelimitedRows.rows(of: "a b\nc d\n") == nil)
    #expect(DelimitedRows.rows(of: "\(quote)a,b\(quote)\n") == nil)
  }
}
