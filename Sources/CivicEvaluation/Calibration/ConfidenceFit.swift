package import CivicReports
internal import Foundation

/// Counts how often facts are right that the rules are so sure of, field by field: the points of ``ConfidenceScale``.
///
/// Of a few facts a count says little: each is taken together with what a line through the whole field says, and the
/// field's line with that of all fields (histogram binning over a scaled score: A. Kumar, P. Liang, T. Ma. Verified
/// Uncertainty Calibration. NeurIPS 2019). Where a surer sort would be right less often the two are one (pool adjacent
/// violators: M. Ayer et al. 1955).
package struct ConfidenceFit: Sendable {
  /// How much the line of all fields weighs beside a field's facts, and a field's line beside those of one level, in facts.
  /// Settled by cross-validation: 8 to 32 and 8 to 16 are as good.
  private static let lineWeight = 16.0
  private static let levelWeight = 8.0

  package let scale: ConfidenceScale
  package let outcomes: [FactOutcome]
  private let levels: [ConfidenceField: [Level]]

  /// Facts of one field of which about the same is said.
  private struct Level: Sendable {
    var said: Double
    var facts: Double
    var right: Double
    /// How often such facts are right, by the count and the line together.
    var share: Double
    var weight: Double { facts + levelWeight }
  }

  /// - Parameter outcomes: as the rules say it (``ConfidenceScale/identity``).
  package init(_ outcomes: [FactOutcome]) {
    self.outcomes = outcomes
    let byField = Dictionary(grouping: outcomes) { ConfidenceField(rawValue: $0.field.rawValue) }
    let all = LogOddsLine(
      byField.filter { $0.key != nil }.values.flatMap(\.self), around: .identity, strength: Self.lineWeight)
    var levels: [ConfidenceField: [Level]] = [:]
    for (field, facts) in byField {
      guard let field else { continue }
      let line = LogOddsLine(facts, around: all, strength: Self.lineWeight)
      levels[field] = Self.levels(facts, line)
    }
    self.levels = levels
    scale = ConfidenceScale(
      curves: levels.mapValues { levels in
        ConfidenceScale.Curve(levels.map { .init(said: $0.said, right: $0.share) })
      })
  }

  /// What is said to a twentieth.
  private static let step = 20.0

  private static func levels(_ facts: [FactOutcome], _ line: LogOddsLine) -> [Level] {
    let groups = Dictionary(grouping: facts.filter { $0.confidence > 0 && $0.confidence < 1 }) {
      ($0.confidence * step).rounded()
    }
    let levels = groups.sorted { $0.key < $1.key }.map { _, facts in
      let count = Double(facts.count)
      let right = Double(facts.count { $0.isRight })
      let said = facts.map(\.confidence).reduce(0, +) / count
      return Level(
        said: said, facts: count, right: right,
        share: (right + levelWeight * line.right(said)) / (count + levelWeight))
    }
    return rising(levels)
  }

  /// Levels that fall have the mean of their shares.
  private static func rising(_ levels: [Level]) -> [Level] {
    var pools: [[Level]] = []
    func share(_ pool: [Level]) -> Double {
      pool.map { $0.share * $0.weight }.reduce(0, +) / pool.map(\.weight).reduce(0, +)
    }
    for level in levels {
      pools.append([level])
      while pools.count > 1, share(pools[pools.count - 2]) > share(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1] += last
      }
    }
    return pools.flatMap { pool in
      let share = share(pool)
      return pool.map { level in
        var level = level
        level.share = share
        return level
      }
    }
  }

  /// The same facts, each as sure as the other reports say: reports in parts, each part's points counted without it.
  package func crossValidated(parts: Int = 5) -> [FactOutcome] {
    let reports = Array(Set(outcomes.map(\.report))).sorted()
    let part = Dictionary(uniqueKeysWithValues: reports.enumerated().map { ($1, $0 % parts) })
    return (0..<parts).flatMap { left in
      let scale = ConfidenceFit(outcomes.filter { part[$0.report] != left }).scale
      return outcomes.filter { part[$0.report] == left }.map { outcome in
        guard let field = ConfidenceField(rawValue: outcome.field.rawValue) else { return outcome }
        return FactOutcome(
          report: outcome.report, field: outcome.field,
          confidence: scale.right(outcome.confidence, of: field),
          isRight: outcome.isRight)
      }
    }
  }

  /// The points as `other/confidence.tsv` holds them.
  package var table: String {
    let rows = ConfidenceField.allCases.flatMap { field in
      (levels[field] ?? []).map { level in
        [
          field.rawValue, Self.number(level.said), Self.number(level.share), String(Int(level.facts)),
          String(Int(level.right)),
        ].joined(separator: "\t")
      }
    }
    return ([Self.heading] + rows).joined(separator: "\n") + "\n"
  }

  private static let heading = """
    # Written by `make calibrate`: what the rules say of a fact, and how often it is right, counted on Tests/Corpus/calibrate and
    # taken together with what a line through the whole field says.
    # field	said	right	facts counted	of them right
    """

  private static func number(_ value: Double) -> String { String(format: "%.3f", value) }
}
