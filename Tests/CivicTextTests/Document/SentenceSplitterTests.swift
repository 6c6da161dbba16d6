import CivicText
import Testing

/// Where sentences end.
@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    ("Форум прошёл. Все ушли.", ["Форум прошёл.", "Все ушли."]),
    // Initials and abbreviations do not end one.
    ("Пришёл А. Б. Ахметов. Сел.", ["Пришёл А. Б. Ахметов.", "Сел."]),
    ("Встреча в г. Алматы прошла.", ["Встреча в г. Алматы прошла."]),
    ("1. Бекітілсін", ["1. Бекітілсін"]),
    // Closing marks belong to the sentence they close.
    ("Он сказал: «Да.» Потом ушёл.", ["Он сказал: «Да.»", "Потом ушёл."]),
    // Before a small letter nothing ends.
    ("Правда? нет", ["Правда? нет"]),
    ("«Не өзгереді?» – деді ол. Жиын бітті.", ["«Не өзгереді?» – деді ол.", "Жиын бітті."]),
    ("", []),
  ])
  func `a stop before a capital ends a sentence`(_ text: String, sentences: [String]) {
    let document = Document(text, language: .ru)
    #expect(document.sentences.map { document.text(tokens: $0) } == sentences)
  }
}
