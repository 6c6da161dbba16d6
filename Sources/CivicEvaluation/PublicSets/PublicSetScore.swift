package import CivicText

/// One figure of one public set, as it is printed and kept.
package struct PublicSetScore: Sendable, Equatable, Codable {
  /// What is counted.
  package enum Measure: String, Sendable, Codable, CaseIterable {
    /// Names whose first token, last token and class are right.
    case exactSpan = "exact-span"
    /// Posts given to the right person in the right words.
    case whoAndJob = "who-and-job"
    /// Persons put with the right body.
    case whoAndWhere = "who-and-where"
    /// Word forms with the key of their lemma: the more the better.
    case formKey = "form-key"
    /// Lemmas with the key of another lemma: the fewer the better.
    case sharedKey = "shared-key"
  }

  package struct Interval: Sendable, Equatable, Codable {
    package var low: Double
    package var high: Double

    package init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// How much was done in a second, on the machine that ran it.
  package struct Speed: Sendable, Equatable, Codable {
    package var perSecond: Double
    /// "tokens" or "words".
    package var unit: String

    package enum CodingKeys: String, CodingKey {
      case unit
      case perSecond = "per_second"
    }
  }

  package struct Counts: Sendable, Equatable, Codable {
    /// In the set: names, facts, word forms, lemmas.
    package var expected: Int
    /// By this program; nil for shares.
    package var found: Int?
    /// Of the found, those that are right; of the forms or lemmas, those that the measure is of.
    package var right: Int

    package init(expected: Int, found: Int?, right: Int) {
      self.expected = expected
      self.found = found
      self.right = right
    }
  }

  package var set: String
  package var split: String
  package var language: Language
  package var measure: Measure
  /// A class of names, a part of speech, or "micro" / "all" for all together.
  package var `class`: String
  /// From 0 to 1, as every figure here.
  package var precision: Double?
  package var recall: Double?
  package var f1: Double?
  /// The figure of the measures that are one share.
  package var share: Double?
  /// 95 %, of `f1` or `share`.
  package var interval: Interval?
  package var counts: Counts
  /// Of the run that this figure is from; on the figure of all together only.
  package var speed: Speed?

  /// Of the bootstrap: the same figures give the same intervals.
  static let seed: UInt64 = 2026

  /// A figure of names or facts.
  init(
    set: PublicSet, split: String, language: Language, measure: Measure, class: String, counts: Tally,
    interval: ClosedRange<Double>?, speed: Speed? = nil
  ) {
    self.init(
      set: set.rawValue, split: split, language: language, measure: measure, class: `class`,
      precision: counts.precision, recall: counts.recall, f1: counts.f1, share: nil,
      interval: interval.map { Interval(low: $0.lowerBound, high: $0.upperBound) },
      counts: Counts(expected: counts.expected, found: counts.found, right: counts.right), speed: speed)
  }

  /// A share: `rows` holds how many there are and how many the measure is of, a row a unit.
  init(
    set: PublicSet, split: String, language: Language, measure: Measure, class: String, rows: [[Int]],
    samples: Int, speed: Speed? = nil
  ) {
    let total = rows.reduce(0) { $0 + $1[0] }
    let right = rows.reduce(0) { $0 + $1[1] }
    let interval = Bootstrap.interval(units: rows, samples: samples, seed: Self.seed, statistic: Self.share)
    self.init(
      set: set.rawValue, split: split, language: language, measure: measure, class: `class`, precision: nil,
      recall: nil, f1: nil, share: Self.share([total, right]),
      interval: interval.map { Interval(low: $0.lowerBound, high: $0.upperBound) },
      counts: Counts(expected: total, found: nil, right: right), speed: speed)
  }

  private init(
    set: String, split: String, language: Language, measure: Measure, class: String, precision: Double?,
    recall: Double?, f1: Double?, share: Double?, interval: Interval?, counts: Counts, speed: Speed?
  ) {
    self.set = set
    self.split = split
    self.language = language
    self.measure = measure
    self.class = `class`
    self.precision = precision
    self.recall = recall
    self.f1 = f1
    self.share = share
    self.interval = interval
    self.counts = counts
    self.speed = speed
  }

  private static func share(_ row: [Int]) -> Double? {
    row[0] > 0 ? Double(row[1]) / Double(row[0]) : nil
  }
}

extension PublicSetScore.Speed {
  /// Of work that took this long; nil where it was too short to be measured.
  init?(_ count: Int, _ unit: String, in duration: Duration) {
    let seconds = duration / .seconds(1)
    guard count > 0, seconds > 0 else { return nil }
    // Two digits are all that two runs share.
    self.init(perSecond: Self.rounded(Double(count) / seconds), unit: unit)
  }

  private static func rounded(_ value: Double) -> Double {
    var unit = 1.0
    while value / unit >= 1000 { unit *= 10 }
    return (value / unit).rounded() * unit
  }
}

extension PublicSetScore {
  /// With four digits a figure, so that a record's lines change with the figures alone.
  package var rounded: PublicSetScore {
    func round(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
    var score = self
    score.precision = precision.map(round)
    score.recall = recall.map(round)
    score.f1 = f1.map(round)
    score.share = share.map(round)
    score.interval = interval.map { Interval(low: round($0.low), high: round($0.high)) }
    return score
  }
}
