internal import CivicReports
internal import CivicText

/// Universal NER: persons, organisations and locations in Russian and English.
///
/// Columns: index, token, tag, and two more. Other classes than the three are no part of the figures.
enum UNERScorer {
  private static let files: [(name: String, split: String, language: Language)] = [
    ("ru_pud-ud-test.iob2", "ru_pud test", .ru), ("en_pud-ud-test.iob2", "en_pud test", .en),
    ("en_ewt-ud-test.iob2", "en_ewt test", .en),
  ]

  static func scores(_ files: PublicSetFiles, samples: Int) throws(PublicSetError) -> [PublicSetScore] {
    var scores: [PublicSetScore] = []
    for (name, split, language) in Self.files {
      let sentences = try TaggedFile(files, name, separator: "\t", token: 1, tag: 2, comments: true).sentences
      let clock = ContinuousClock()
      let start = clock.now
      let tags = Tagger(language).tags(sentences.map(\.tokens))
      let speed = PublicSetScore.Speed(
        sentences.reduce(0) { $0 + $1.tokens.count }, "tokens", in: clock.now - start)
      var tally = SpanTally()
      for (sentence, tags) in zip(sentences, tags) {
        tally.add(
          expected: SpanScore.spans(sentence.tags).filter { ThreeClasses.all.contains($0.label) },
          found: ThreeClasses.spans(tags, facilities: true))
      }
      scores += tally.scores(
        set: .uner, split: split, language: language, measure: .exactSpan, samples: samples, speed: speed)
    }
    return scores
  }
}
