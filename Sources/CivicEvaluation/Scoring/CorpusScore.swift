internal import CivicText

/// All reports of a corpus scored: sums by field and language, with 95 % intervals by bootstrap over reports.
package struct CorpusScore: Sendable, Equatable, Codable {
  /// One field in one language, or in all of them.
  package struct Row: Sendable, Equatable, Codable {
    package let field: EvaluationField
    /// "all", "kk", "ru" or "en".
    package let language: String
    package let tally: Tally
    package let precision: Measure?
    package let recall: Measure?
    package let f1: Measure?
  }

  /// A share with its 95 % interval.
  package struct Measure: Sendable, Equatable, Codable {
    package let value: Double
    package let low: Double
    package let high: Double

    /// - Parameters:
    ///   - total: of all units.
    ///   - units: what is drawn from for the interval (bootstrap); nil where none is told of.
    ///   - of: nil where the share says nothing.
    init?(_ total: Tally, units: [[Int]]?, _ of: (Tally) -> Double?) {
      guard let value = of(total) else { return nil }
      let interval = units.flatMap { Bootstrap.interval(units: $0, seed: seed) { of(Tally(row: $0)) } }
      self.value = Self.rounded(value)
      low = Self.rounded(interval?.lowerBound ?? value)
      high = Self.rounded(interval?.upperBound ?? value)
    }

    /// Four places: more would say what the intervals deny.
    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
  }

  package struct TrapCount: Sendable, Equatable, Codable {
    /// Passages with the trap in which a wrong fact was read.
    package let sprung: Int
    package let of: Int
  }

  /// How many reports of each language were scored, and "all".
  package let reports: [String: Int]
  package let rows: [Row]
  /// Language, or "all", → kind of invention → how many.
  package let inventions: [String: [String: Int]]
  package let traps: [String: TrapCount]

  /// Equal seeds give equal intervals.
  static let seed: UInt64 = 20_261_126

  package init(_ scores: [ReportScore], of corpus: [CorpusReport]) {
    var rows: [Row] = []
    var counts: [String: Int] = [:]
    var inventions: [String: [String: Int]] = [:]
    for (language, part) in Self.parts(scores) {
      counts[language] = part.count
      inventions[language] = Dictionary(
        uniqueKeysWithValues: Invention.allCases.map { kind in
          (kind.rawValue, part.reduce(0) { $0 + ($1.inventions[kind] ?? 0) })
        })
      for field in EvaluationField.allCases {
        if let row = Self.row(field, language, part) { rows.append(row) }
      }
    }
    reports = counts
    self.rows = rows
    self.inventions = inventions
    var traps: [String: TrapCount] = [:]
    for name in CorpusVocabulary.traps {
      let all = corpus.reduce(0) { $0 + $1.traps.count { $0.name == name } }
      let sprung = scores.reduce(0) { $0 + ($1.sprung[name] ?? 0) }
      if all > 0 { traps[name] = TrapCount(sprung: sprung, of: all) }
    }
    self.traps = traps
  }

  package func row(_ field: EvaluationField, _ language: String = "all") -> Row? {
    rows.first { $0.field == field && $0.language == language }
  }

  private static func parts(_ scores: [ReportScore]) -> [(String, [ReportScore])] {
    let languages = Language.allCases.map { language in
      (language.rawValue, scores.filter { $0.language == language })
    }
    return [("all", scores)] + languages.filter { !$0.1.isEmpty }
  }

  /// nil where the field is neither labelled nor read anywhere.
  private static func row(_ field: EvaluationField, _ language: String, _ scores: [ReportScore]) -> Row? {
    var sum = Tally()
    var units: [[Int]] = []
    for score in scores {
      let tally = score.tallies[field] ?? Tally()
      sum += tally
      units.append(tally.row)
    }
    guard sum != Tally() else { return nil }
    func measure(_ of: (Tally) -> Double?) -> Measure? { Measure(sum, units: units, of) }
    // Evidence is a share of what was read right: there is nothing it could miss.
    let hasRecall = field != .evidence
    return Row(
      field: field, language: language, tally: sum, precision: measure(\.precision),
      recall: hasRecall ? measure(\.recall) : nil, f1: hasRecall ? measure(\.f1) : nil)
  }
}
