import Testing

@testable import CivicText

/// The words that bodies' names are made of.
struct NameLexiconTests {
  @Test func rowsAreWhole() {
    let words = LanguageData.rows("names/words.tsv")
    #expect(words.count >= 600)
    for row in words {
      #expect(row.count == 4, "\(row)")
      let kind = row[0].split(separator: ":").first.map(String.init)
      #expect(kind.flatMap(NameLexicon.Kind.init) != nil, "\(row)")
    }
    for row in LanguageData.rows("names/bodies.tsv") { #expect(row.count == 3, "\(row)") }
  }

  private func concepts(_ word: String, _ language: Language) -> Set<NameLexicon.Concept> {
    let key = NameLexicon.key(lemma: LemmaKey.key(word, language: language), language)
    return Set(NameLexicon.shared.single(key, language))
  }

  @Test(arguments: [
    ("қауымдастығының", "ассоциацией", "associations"),
    ("жастарға", "молодёжи", "youth"),
    ("комитетінің", "комитету", "committee"),
    ("экологиялық", "экологического", "environmental"),
  ])
  func wordsMeetAcrossLanguages(_ kk: String, _ ru: String, _ en: String) {
    #expect(!concepts(kk, .kk).isDisjoint(with: concepts(ru, .ru)))
    #expect(!concepts(kk, .kk).isDisjoint(with: concepts(en, .en)))
  }

  @Test func abbreviationsMeet() {
    let lexicon = NameLexicon.shared
    #expect(!Set(lexicon.acronym("ҚБ", .kk)).isDisjoint(with: lexicon.acronym("ОО", .ru)))
    #expect(!Set(lexicon.acronym("ІІМ", .kk)).isDisjoint(with: lexicon.acronym("МВД", .ru)))
    #expect(lexicon.acronym("ЪЫЬ", .ru).isEmpty)
  }

  /// What two bodies of one kind are told apart by is never one row.
  @Test(arguments: [("молодёжь", "дети"), ("женщина", "мать"), ("союз", "федерация"), ("комитет", "совет")])
  func whatTellsApartIsTwo(_ one: String, _ other: String) {
    #expect(concepts(one, .ru).isDisjoint(with: concepts(other, .ru)))
  }
}
