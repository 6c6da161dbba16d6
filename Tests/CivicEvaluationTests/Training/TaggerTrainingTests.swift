import CivicEvaluation
import CivicText
import Foundation
import TestSupport
import Testing

@Suite struct TaggerTrainingTests {
  @Test func `what is learnt twice is the same, byte for byte`() throws {
    #expect(try SmallTagger.weights() == SmallTagger.weights())
  }

  @Test func `another seed learns other weights`() throws {
    #expect(try SmallTagger.weights(seed: 1) != SmallTagger.weights(seed: 2))
  }

  @Test func `a few sentences are enough for sentences like them`() throws {
    let bytes = try SmallTagger.weights()
    try bytes.withUnsafeBytes { bytes in
      var tagger = TrainedTagger(try TaggerWeights(bytes), .kk)
      let sentence = SmallTagger.sentences(["Айгүл/B-PERSON Омаров/I-PERSON Таразда/B-GPE сөйледі ."])[0]
      #expect(tagger.tags(sentence.tokens) == sentence.tags.compactMap(\.self))
      #expect(tagger.tags(["Кеше", "жиын", "өтті", "."]) == Array(repeating: .outside, count: 4))
    }
  }

  @Test func `a tag that is not known teaches nothing`() throws {
    let known = SmallTagger.sentences(["Айгүл/B-PERSON келді .", "Дана/B-PERSON кетті ."])
    let unknown = SmallTagger.sentences(["Астана/? үлкен ."])
    #expect(unknown[0].tags[0] == nil)
    let bytes = try TaggerTraining.weights(
      Array(repeating: known + unknown, count: 20).flatMap(\.self), .kk, classes: [.person],
      lists: GazetteerBuilder(), options: SmallTagger.options)
    try bytes.withUnsafeBytes { bytes in
      var tagger = TrainedTagger(try TaggerWeights(bytes), .kk)
      #expect(tagger.tags(["Айгүл", "келді", "."])[0] == .begin(.person))
    }
  }

  @Test(arguments: [Language.kk, .ru]) func `a data set that is not there is named, with where it is offered`(
    language: Language
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "no-data-\(UUID().uuidString)")
    let error = try #require(throws: TrainingError.self) {
      try TaggerTraining.weights(language, data: folder.path, natasha: NatashaFiles(folder: folder.path))
    }
    #expect(error.description.contains("https://github.com/natasha/natasha"))
    #expect(error.description.contains(folder.path))
  }

  @Test func `other names stand in the places of names, of the same class and ending`() {
    let sentences = SmallTagger.sentences([
      "Кеше Айгүл/B-PERSON Астанада/B-GPE болды .", "Бүгін Марат/B-PERSON Таразда/B-GPE болды .",
      "Ешкім келмеді .",
    ])
    let extended = MentionSwap.extended(sentences, times: 8, seed: 3)
    #expect(extended.prefix(3).map(\.tokens) == sentences.map(\.tokens))
    #expect(extended.count > 3)
    let places: Set = ["Астанада", "Таразда"]
    for sentence in extended {
      #expect(sentence.tokens.count == sentence.tags.count)
      for (token, tag) in zip(sentence.tokens, sentence.tags) {
        #expect((tag == .begin(.geopolitical)) == places.contains(token))
      }
    }
    #expect(extended.dropFirst(3).allSatisfy { $0.group != "2" })
  }
}
