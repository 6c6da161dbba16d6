import CivicText
import Testing

/// Words, numbers and marks.
@Suite struct TokenizerTests {
  @Test(arguments: [
    ("іс-шара БҚО-ның", ["іс-шара", "БҚО-ның"]), ("13.02.2026, 15:45", ["13.02.2026", ",", "15:45"]),
    ("2-ші 150-ден", ["2-ші", "150-ден"]), ("«Өркен»,", ["«", "Өркен", "»", ","]), ("don’t", ["don’t"]),
    ("сондай - ақ", ["сондай", "-", "ақ"]), ("1 200", ["1", "200"]),
  ])
  func `words keep hyphens and numbers their points`(_ text: String, tokens: [String]) {
    #expect(Document(text, language: .kk).tokens.map(\.text) == tokens)
  }

  @Test func `capitals and acronyms are told apart`() {
    let tokens = Document("Өркен БҚО-ның AMANAT өркен А", language: .kk).tokens
    #expect(tokens.map(\.isCapitalized) == [true, true, true, false, true])
    #expect(tokens.map(\.isAcronym) == [false, true, true, false, false])
  }

  @Test func `lexicons are looked up in small letters and without ё`() {
    #expect(Document("Тёплый ДОМ", language: .ru).tokens.map(\.folded) == ["теплый", "дом"])
  }
}
