import Testing

@testable import CivicText

/// Latin letters typed inside Cyrillic words.
@Suite struct LookAlikesTests {
  @Test(arguments: [
    ("Kонституция", "Конституция"), ("үcтел", "үстел"), ("Aльянс", "Альянс"),
    ("қоғамдық-cаяси", "қоғамдық-саяси"),
  ])
  func `a mixed word is Cyrillic throughout`(_ typed: String, _ meant: String) {
    #expect(LookAlikes.mended(typed) == meant)
  }

  @Test(arguments: ["AMANAT-тың", "IT-орталық", "Zoom", "үстел", "USAID-тің", "NGOлар", "", "-"])
  func `an abbreviation with an ending and a whole word are left as they are`(_ word: String) {
    #expect(LookAlikes.mended(word) == nil)
  }

  @Test func `the text keeps what was typed`() {
    let document = Document("Дөңгелек үcтел өтті", language: .kk)
    #expect(document.tokens.map(\.folded) == ["дөңгелек", "үстел", "өтті"])
    #expect(document.text(document.tokens[1].range) == "үcтел")
  }
}
