internal import CivicReports
internal import CivicText

/// factRuEval-2016, test set: names of Russian news, and who holds which post where.
///
/// **Names** are found sentence by sentence, by the set's own tokens. **Occupations** are read from the whole text.
/// A post is right where it stands beside a name of the right person and its words are those of the set, whatever
/// their case; words of the post's own body may stand there too: "мэр Москвы" for "мэра" of Москва. A body is right
/// where the passage that names it touches one that names the right body, or where the post holds its name. Each fact
/// of the set and each one found counts once a document, and no two with one.
enum FactRuEvalScorer {
  static let file = "testset.jsonl"

  static func scores(_ files: PublicSetFiles, samples: Int) throws(PublicSetError) -> [PublicSetScore] {
    let documents = try FactRuEvalDocument.read(files, file)
    return names(documents, samples: samples) + occupations(documents, samples: samples)
  }

  private static func names(_ documents: [FactRuEvalDocument], samples: Int) -> [PublicSetScore] {
    let sentences = documents.flatMap(\.sentences)
    let clock = ContinuousClock()
    let start = clock.now
    let tags = Tagger(.ru).tags(sentences.map { $0.map(\.text) })
    let speed = PublicSetScore.Speed(sentences.reduce(0) { $0 + $1.count }, "tokens", in: clock.now - start)
    var tally = SpanTally()
    var next = 0
    for document in documents {
      var found: Set<LabelledSpan> = []
      for sentence in document.sentences {
        for span in ThreeClasses.spans(tags[next], facilities: false) {
          guard let first = span.range.first, let last = span.range.last else { continue }
          let range = sentence[first].range.lowerBound..<sentence[last].range.upperBound
          found.insert(LabelledSpan(label: span.label, range: range))
        }
        next += 1
      }
      tally.add(expected: document.names, found: found)
    }
    return tally.scores(
      set: .factrueval, split: "test", language: .ru, measure: .exactSpan, samples: samples, speed: speed)
  }

  private static func occupations(_ documents: [FactRuEvalDocument], samples: Int) -> [PublicSetScore] {
    var jobs: [Tally] = []
    var places: [Tally] = []
    for document in documents {
      let match = OccupationMatch(
        expected: FactRuEvalOccupations(document),
        found: Occupation.find(in: document.text, language: .ru))
      jobs.append(match.jobs)
      places.append(match.places)
    }
    return [(PublicSetScore.Measure.whoAndJob, jobs), (.whoAndWhere, places)].map { measure, units in
      PublicSetScore(
        set: .factrueval, split: "test", language: .ru, measure: measure, class: "Occupation",
        counts: units.reduce(Tally(), +),
        interval: Bootstrap.interval(
          units: units.map(\.row), samples: samples, seed: PublicSetScore.seed
        ) { Tally(row: $0).f1 })
    }
  }
}
