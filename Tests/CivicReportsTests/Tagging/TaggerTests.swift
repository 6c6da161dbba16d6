import CivicReports
import CivicText
import Testing

@Suite struct TaggerTests {
  /// Tokens with their tags behind a slash; `O` is left out.
  @Test(arguments: [
    (Language.kk, "Айгүл/B-PERSON Сәрсен/I-PERSON Астанаға/B-GPE келді ."),
    (.kk, "Семинарды « Өркен/B-ORGANISATION » қоғамдық қоры өткізді ."),
    (.kk, "Мемлекет/B-POSITION басшысы/I-POSITION Ерлан/B-PERSON Сейітов/I-PERSON сөйледі ."),
    (.kk, "Жиын 2026/B-DATE жылғы/I-DATE 12/I-DATE ақпанда/I-DATE Атырауда/B-GPE өтті ."),
    (.ru, "Президент/B-POSITION Казахстана/B-GPE прибыл в Астану/B-GPE ."),
    (.ru, "Форум прошёл 12/B-DATE февраля/I-DATE в Актобе/B-GPE ."),
    (.en, "The forum was held in Almaty/B-GPE on 12/B-DATE February/I-DATE 2026/I-DATE ."),
    (.en, "Aigul/B-PERSON Serikova/I-PERSON 's words ."),
    (.kk, "Ақын мен дәрігер сөйлесті ."),
  ])
  func `names, by what was learnt and by rules`(language: Language, marked: String) {
    let pairs = marked.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
    let tags = Tagger(language).tags(pairs.map { $0[0] })
    #expect(tags.map(\.description) == pairs.map { $0.count > 1 ? $0[1] : "O" })
  }

  @Test func `one tag a token, whatever the tokens hold`() {
    let sentences = [
      [], ["\u{0}", "\u{301}", "🇰🇿", "\u{200B}", "\n", " "], ["А", ".", "Б", ".", "Ахметов"],
      ["\"", "\"", "\"", "«", "»", "»", "n't", "'", "’s", "e\u{301}", ""], ["Айгүл\nСәрсен", "Айгүл Сәрсен"],
    ]
    for language in Language.allCases {
      #expect(Tagger(language).tags(sentences).map(\.count) == sentences.map(\.count))
    }
  }

  @Test func `no name goes on into the next sentence, and none is remembered`() {
    let tagger = Tagger(.kk)
    let alone = tagger.tags(["Сәрсен", "келді", "."])
    #expect(tagger.tags([["Айгүл", "Сәрсен", "келді", "."], ["Сәрсен", "келді", "."]])[1] == alone)
    let split = tagger.tags([["Айгүл"], ["Сәрсен"]])
    #expect(split[1] != [.inside(.person)])
  }

  @Test(arguments: [
    ([["Айгүл", "үйге", "келді", "және", "сөйледі"]], Language.kk),
    ([["Она", "пришла", "и", "также", "сказала"]], .ru), ([["She", "came", "to", "the", "house"]], .en),
    ([["Қордай"]], .kk), ([["Ахметов"]], .ru), ([["Smith"]], .en), ([], .ru),
  ])
  func `the language of tokens`(sentences: [[String]], language: Language) {
    #expect(Tagger.language(of: sentences) == language)
  }
}
