import CivicText
import Testing

/// A text with its paragraphs, sentences and tokens, in Unicode scalars.
@Suite struct DocumentTests {
  @Test func `ranges count scalars`() {
    let document = Document("👩‍👩‍👧 Өркен", language: .kk)
    let token = document.tokens.last
    #expect(token?.text == "Өркен")
    #expect(token.map { document.text($0.range) } == "Өркен")
    #expect(token?.range == 6..<11)
  }

  @Test func `a passage outside the text is empty or cut`() {
    let document = Document("Өркен", language: .kk)
    #expect(document.text(3..<99) == "ен")
    #expect(document.text(tokens: 0..<0).isEmpty)
    #expect(document.sentenceRange(around: 2..<3) == 0..<5)
  }

  @Test func `lines are paragraphs and no sentence crosses one`() {
    let document = Document("Бір\nЕкі. Үш.\n\n\nТөрт", language: .kk)
    #expect(document.paragraphs.map { document.text(tokens: $0) } == ["Бір", "Екі. Үш.", "Төрт"])
    #expect(document.sentences.map { document.text(tokens: $0) } == ["Бір", "Екі.", "Үш.", "Төрт"])
    #expect(document.sentenceOfToken == [0, 1, 1, 2, 2, 3])
  }

  @Test(arguments: ["", " ", "\n\n", "\u{200B}"])
  func `an empty text has nothing`(_ text: String) {
    let document = Document(text, language: .en)
    #expect(document.tokens.isEmpty && document.sentences.isEmpty && document.paragraphs.isEmpty)
    #expect(document.sentenceRange(around: 0..<0) == 0..<0)
  }

  @Test func `a token is found by its offset`() {
    let document = Document("ab cd ef", language: .en)
    #expect([0, 1, 3, 7, 99].map { document.token(at: $0) } == [0, 1, 1, 3, 3])
  }
}
