import Testing

@testable import civic

@Suite struct `Styled text` {
  @Test(arguments: [
    ("қоғамдық кеңес", 20, ["қоғамдық кеңес"]), ("қоғамдық кеңес", 10, ["қоғамдық", "кеңес"]),
    ("a  b", 10, ["a b"]), ("конституция", 5, ["конст", "итуци", "я"]), ("", 10, [""]),
    ("日本語", 5, ["日本", "語"]),
  ])
  func `lines break at spaces, and inside a word that is too long`(
    text: String, width: Int, lines: [String]
  ) {
    #expect(StyledText(text).wrapped(to: width).map(\.plain) == lines)
  }

  @Test func `a style goes on in the next line`() {
    let text = StyledText("the ") + StyledText("civil alliance", .bold)
    let lines = text.wrapped(to: 10)
    #expect(
      lines.map { $0.rendered(colour: true) } == [
        "the \u{1B}[1mcivil\u{1B}[0m", "\u{1B}[1malliance\u{1B}[0m",
      ])
  }

  @Test func `without colour there are no escape sequences`() {
    #expect(StyledText("x", .bold).rendered(colour: false) == "x")
  }

  @Test func `a report's text cannot drive the terminal`() {
    #expect(StyledText("a\u{1B}[2Jb\u{7}\u{9B}\u{202E}c\nd\te").plain == "a�[2Jb���c d e")
  }
}
