import CivicText
import Testing

/// Words and phrases that signal something.
@Suite struct CueLexiconTests {
  private static let lexicon = CueLexicon(rows: [
    ["fund", "қоры~"], ["round", "дөңгелек үстел*"], ["held", "өтті"], ["long", "өтті деп"],
    ["dash", "ЖШС-~"],
    ["short", "x"], ["broken"],
  ])

  private static func found(_ text: String) -> [String] {
    let document = Document(text, language: .kk)
    return lexicon.matches(in: document).map { "\($0.value):\(document.text(tokens: $0.tokens))" }
  }

  @Test(arguments: [
    ("Өркен қорының дөңгелек үстелі өтті", ["fund:қорының", "round:дөңгелек үстелі", "held:өтті"]),
    // A case ending, not any ending.
    ("қорытынды қорғау", []),
    ("«Дала» ЖШС-ның", ["dash:ЖШС-ның"]),
    ("өтті деп", ["held:өтті", "long:өтті деп"]),
    ("", []),
  ])
  func `patterns match words, beginnings and case endings`(_ text: String, matches: [String]) {
    #expect(Self.found(text) == matches)
  }

  @Test(
    arguments: [
      ("қоры", 0, nil), ("қорының", 3, .genitive), ("қорымен", 3, .instrumental), ("қорында", 3, .locative),
      ("қорына", 2, .dative),
    ] as [(String, Int, GrammaticalCase?)])
  func `an ending behind a pattern tells its case`(_ word: String, length: Int, form: GrammaticalCase?) throws
  {
    let document = Document(word, language: .kk)
    let match = try #require(Self.lexicon.matches(in: document).first)
    #expect(match.endingLength == length)
    #expect(match.kazakhCase(in: document) == form)
  }

  @Test func `matches stay within the tokens asked about`() {
    let document = Document("дөңгелек үстел өтті", language: .kk)
    #expect(Self.lexicon.matches(in: document, tokens: 0..<1).isEmpty)
    #expect(Self.lexicon.matches(in: document, tokens: 2..<3).map(\.value) == ["held"])
  }
}
