internal import CivicText

extension SpanTally {
  /// The figure of all classes together, then of each in the order of its name.
  func scores(
    set: PublicSet, split: String, language: Language, measure: PublicSetScore.Measure, samples: Int,
    speed: PublicSetScore.Speed?
  ) -> [PublicSetScore] {
    let micro = PublicSetScore(
      set: set, split: split, language: language, measure: measure, class: "micro", counts: counts(),
      interval: interval(samples: samples), speed: speed)
    return [micro]
      + labels.map { label in
        PublicSetScore(
          set: set, split: split, language: language, measure: measure, class: label, counts: counts(label),
          interval: interval(label, samples: samples))
      }
  }
}
