import Testing

@testable import CivicReports

@Suite struct `Sheets that are written` {
  @Test func `are read back: words, ids, numbers, days`() throws {
    let writer = SpreadsheetWriter(
      sheet: "civic", headings: ["id", "title", "start", "count"],
      rows: [
        [.text("e12"), .text("Форум «Ауыл & қала» <2026>"), .day("2026-03-12"), .number(45)],
        [.text("e13"), .text("=HYPERLINK(\"http://example.kz\")"), .day("2026-03"), .number(0.85)],
        [.text("0012"), .empty, .empty, .number(-3)],
      ])
    let bytes = try #require(writer.bytes())
    let tables = try SpreadsheetReader.tables(bytes)
    #expect(
      tables.first?.rows.map(\.cells) == [
        ["id", "title", "start", "count"],
        ["e12", "Форум «Ауыл & қала» <2026>", "12.03.2026", "45"],
        ["e13", "=HYPERLINK(\"http://example.kz\")", "2026-03", "0.85"],
        ["0012", "", "", "-3"],
      ])
    #expect(writer.bytes() == bytes)
  }

  @Test(arguments: [
    ("7", 7), (nil, 5), ("x", 5), ("0", 5), ("-3", 5), ("1048577", 5), ("9223372036854775807", 5),
  ])
  func `a row that a sheet cannot have is the next one`(reference: String?, number: Int) {
    #expect(SpreadsheetReader.row(reference, after: 4) == number)
  }

  @Test(arguments: ["2026-03-12", "2000-02-29", "1999-12-31", "2024-01-01"])
  func `a day's number is the day's`(day: String) throws {
    let serial = try #require(SerialDay.serial(day))
    #expect(SerialDay.text(String(serial)) == day.split(separator: "-").reversed().joined(separator: "."))
  }
}

@Suite struct `Text that spreadsheets would work out` {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+7 701", "'+7 701"), ("@name", "'@name"), ("- first", "'- first"), ("\tx", "'\tx"),
    ("'=x", "''=x"), ("-5", "-5"), ("-0,25", "-0,25"), ("'-5", "''-5"), ("+3,5", "'+3,5"), ("-1+1", "'-1+1"),
    ("-", "-"), ("'-", "''-"), ("'quoted'", "'quoted'"), ("e12", "e12"), ("", ""), (" =1", "' =1"),
    ("\u{A0}'=1", "'\u{A0}'=1"), ("\r\nx", "'\r\nx"), ("'\tx", "''\tx"), ("＝1", "'＝1"), ("＋1", "'＋1"),
    ("－1", "'－1"),
    ("＠x", "'＠x"),
    // Where columns are parted by another sign than the file's.
    ("а;=1+1", "а;'=1+1"), ("а; =1", "а;' =1"), ("а,@x;+1", "а,'@x;'+1"), ("а;'=1", "а;''=1"),
    ("=1;=2", "'=1;'=2"),
    ("да, - сказал он", "да, - сказал он"), ("51.1,-71.4", "51.1,-71.4"), ("а;'б", "а;'б"),
  ])
  func `is kept text, and read back as it was`(value: String, guarded: String) {
    #expect(FormulaText.guarded(value) == guarded)
    #expect(FormulaText.original(guarded) == value)
  }

  @Test func `comes back from a file of CSV`() {
    let rows = DelimitedRows.rows(of: "a;b\r\n'=1+1;''-x\r\n")
    #expect(rows == [["a", "b"], ["=1+1", "'-x"]])
  }
}
