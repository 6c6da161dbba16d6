import Testing

@testable import civic

@Suite struct `Text width` {
  @Test(arguments: [
    ("", 0), ("civic", 5), ("қоғам", 5), ("е\u{301}", 1), ("й", 1), ("и\u{306}", 1), ("…", 1), ("日本", 4),
    ("🇰🇿", 2), ("👩‍👩‍👧", 2), ("☎\u{FE0F}", 2), ("a\u{200B}b", 2), ("«»–", 3),
  ])
  func `a character takes the columns that a terminal gives it`(text: String, columns: Int) {
    #expect(TextWidth.of(text) == columns)
  }
}
