import Testing

@testable import civic

@Suite struct `What people are told` {
  @Test(arguments: [
    ("a\u{1B}[31m.txt", "a\u{FFFD}[31m.txt"), ("a\nerror: b", "a\u{FFFD}error: b"),
    ("\u{202E}txt.a", "\u{FFFD}txt.a"),
    ("Жиын «Дала» – 5.txt", "Жиын «Дала» – 5.txt"),
  ])
  func `hold nothing that a terminal obeys, whatever a file is called`(message: String, shown: String) {
    #expect(Messages.plain(message) == shown)
  }
}
