internal import CivicReports
internal import CivicText

/// KazNERD's test split: names of 25 classes in sentences of Kazakh television news.
///
/// Each sentence of `with_sentID_IOB2_test2.txt` opens with a line that names it: the digits are the sentence, the
/// letters before them the form it is written in (numbers in words or in digits, names in Latin letters). The forms of
/// one sentence are one unit of the bootstrap: they are no evidence for one another.
enum KazNERDScorer {
  static let file = "with_sentID_IOB2_test2.txt"

  static func scores(_ files: PublicSetFiles, samples: Int) throws(PublicSetError) -> [PublicSetScore] {
    let marked = try TaggedFile(files, file, separator: " ", token: 0, tag: 1, comments: false).sentences
    let sentences = marked.map { sentence in
      let isNamed = sentence.tokens.first.flatMap(KazNERDSentenceName.identity) != nil
      return TaggedFile.Sentence(
        tokens: Array(sentence.tokens.dropFirst(isNamed ? 1 : 0)),
        tags: Array(sentence.tags.dropFirst(isNamed ? 1 : 0)))
    }
    let clock = ContinuousClock()
    let start = clock.now
    let tags = Tagger(.kk).tags(sentences.map(\.tokens))
    let speed = PublicSetScore.Speed(
      sentences.reduce(0) { $0 + $1.tokens.count }, "tokens", in: clock.now - start)

    var tally = SpanTally()
    for (index, sentence) in sentences.enumerated() {
      tally.add(
        expected: SpanScore.spans(sentence.tags), found: SpanScore.spans(tags[index].map(\.description)),
        unit: marked[index].tokens.first.flatMap(KazNERDSentenceName.identity))
    }
    return tally.scores(
      set: .kaznerd, split: "test", language: .kk, measure: .exactSpan, samples: samples, speed: speed)
  }
}
