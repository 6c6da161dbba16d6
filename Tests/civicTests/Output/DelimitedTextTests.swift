import Testing

@testable import civic

@Suite struct `Delimited text` {
  @Test(arguments: [
    (["a", "б"], "a,б\r\n"), (["a,b", "c\"d"], "\"a,b\",\"c\"\"d\"\r\n"), (["x\ny", ""], "\"x\ny\",\r\n"),
    (["=1+1", "a\tb"], "'=1+1,\"a\tb\"\r\n"), (["«Үміт», қор"], "\"«Үміт», қор\"\r\n"),
  ])
  func `commas are quoted as RFC 4180 has it`(fields: [String], line: String) {
    #expect(DelimitedText.commas.line(fields) == line)
  }

  @Test func `tabs are quoted likewise, and what a spreadsheet would work out is text in them too`() {
    #expect(DelimitedText.tabs.line(["a,b", "c\td"]) == "\"a,b\"\t\"c\td\"\n")
    #expect(DelimitedText.tabs.line(["=1+1"]) == "'=1+1\n")
  }

  @Test func `for Excel stand semicolons`() {
    #expect(DelimitedText.excel.line(["a,b", "c;d", "-5", "-x"]) == "\"a,b\";\"c;d\";-5;'-x\r\n")
    #expect(DelimitedText.excel.mark == "\u{FEFF}")
  }
}
