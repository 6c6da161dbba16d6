import CivicEvaluation
import CivicText
import TestSupport
import Testing

@Suite struct TrainedTaggerTests {
  /// Tokens with their tags behind a slash; `O` is left out. Written for this test.
  @Test(arguments: [
    (Language.kk, "Айгүл/B-PERSON Сәрсенова/I-PERSON Астанаға/B-GPE келді ."),
    (.kk, "Жиын 2026/B-DATE жылғы/I-DATE 12/I-DATE ақпанда/I-DATE Атырауда/B-GPE өтті ."),
    (.kk, "Қазақстанда/B-GPE 150/B-CARDINAL қоғамдық ұйым тіркелген ."),
    (.kk, "Жобаға 25/B-MONEY миллион/I-MONEY теңге/I-MONEY бөлінді ."),
    (.kk, "Халықтың 40/B-PERCENTAGE пайызы/I-PERCENTAGE қолдады ."),
    (.ru, "Айгуль/B-PERSON Серикова/I-PERSON приехала в Москву/B-GPE ."),
    (.ru, "Об этом сообщает агентство « Интерфакс/B-ORGANISATION » ."),
  ])
  func `names that nobody wrote a rule for`(language: Language, marked: String) throws {
    let sentence = SmallTagger.sentences([marked])[0]
    var tagger = try #require(TrainedTagger(language))
    #expect(tagger.tags(sentence.tokens) == sentence.tags.compactMap(\.self))
  }

  @Test func `a name is as likely as its tags are, and a plain one likely`() throws {
    var tagger = try #require(TrainedTagger(.kk))
    let names = tagger.names(["Айгүл", "Сәрсенова", "Астанаға", "келді", "."])
    #expect(names.map(\.kind) == [.person, .geopolitical])
    #expect(names.map(\.tokens) == [0..<2, 2..<3])
    for name in names { #expect((0.8...1).contains(name.probability), "\(name)") }
  }

  @Test func `what is doubtful is less likely than what is plain`() throws {
    var tagger = try #require(TrainedTagger(.kk))
    let plain = tagger.names(["Ерлан", "Сейітов", "Қазақстанда", "тұрады", "."])
    let odd = tagger.names(["Зқ", "Бұрхл", "Қазақстанда", "."])
    #expect((plain.first?.probability ?? 0) > 0.9)
    for name in odd where name.tokens.lowerBound == 0 {
      #expect(name.probability < plain.first?.probability ?? 0)
    }
  }

  @Test func `a sentence is tagged as it is alone, whatever was read before`() throws {
    var fresh = try #require(TrainedTagger(.ru))
    var used = try #require(TrainedTagger(.ru))
    let sentence = ["Совет", "директоров", "«", "Газпрома", "»", "собрался", "в", "Омске", "."]
    _ = used.names(Array(repeating: "Иван", count: 300))
    #expect(used.names(sentence) == fresh.names(sentence))
  }

  @Test func `nothing is found in nothing, and one tag a token whatever tokens hold`() throws {
    for language in [Language.kk, .ru] {
      var tagger = try #require(TrainedTagger(language))
      #expect(tagger.tags([] as [String]).isEmpty)
      #expect(tagger.names([] as [String]).isEmpty)
      let odd = ["", "\u{0}", "🇰🇿", "e\u{301}", String(repeating: "Ә", count: 10_000), "«", "«", "»", "\""]
      #expect(tagger.tags(odd).count == odd.count)
    }
  }
}
