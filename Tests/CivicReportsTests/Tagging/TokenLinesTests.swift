import CivicReports
import CivicText
import Testing

@Suite struct TokenLinesTests {
  @Test func `the first column is the token and a blank line ends a sentence`() {
    let lines = TokenLines("а O\nб\tX\tY\n\n  \r\nв\r\n")
    #expect(lines.lines == ["а", "б", nil, nil, "в"])
    #expect(lines.sentences == [["а", "б"], ["в"]])
  }

  @Test(arguments: [
    ("", ""), ("\n", "\n"), ("\n\n", "\n\n"), ("а", "а\tO\n"), ("\r\n\r\n", "\n\n"),
    ("\u{FEFF}а\n", "а\tO\n"),
  ])
  func `as many lines come out as went in`(text: String, output: String) {
    let lines = TokenLines(text)
    #expect(lines.tagged(lines.sentences.map { $0.map { _ in .outside } }) == output)
  }

  @Test func `each token has its own tag across blank lines`() {
    let lines = TokenLines("\nа\nб\n\nв\n")
    #expect(
      lines.tagged([[.begin(.person), .inside(.person)], [.begin(.date)]])
        == "\nа\tB-PERSON\nб\tI-PERSON\n\nв\tB-DATE\n")
    #expect(lines.tagged([]) == "\nа\tO\nб\tO\n\nв\tO\n")
  }
}
