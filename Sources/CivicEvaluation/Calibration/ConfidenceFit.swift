package import CivicReports
internal import Foundation

/// Counts how often facts are right that the rules are so sure of, field by field: the points of ``ConfidenceScale``.
///
/// Of a few facts a count says little: each is taken together with what a line through the whole field says, and the
/// field's line with that of all fields (histogram binning over a scaled score: A. Kumar, P. Liang, T. Ma. Verified
/// Uncertainty Calibration. NeurIPS 2019). Where a surer sort would be right less often the two are one (pool adjacent
/// violators: M. Ayer et al. 1955).
package struct ConfidenceFit: Sendable {
  /// How much what stands above a count weighs beside it, in facts. Settled by cross-validation: of the lines 8 to 32 are as
  /// good, of the points 8 to 16.
  package struct Weights: Sendable {
    package var line = 16.0
    package var point = 8.0

    package init(line: Double = 16, point: Double = 8) {
      self.line = line
      self.point = point
    }
  }

  package let scale: ConfidenceScale
  package let outcomes: [FactOutcome]
  private let weights: Weights
  private let levels: [ConfidenceField: [Level]]

  /// Facts of one field of which about the same is said.
  private struct Level: Sendable {
    var said: Double
    var facts: Double
    var right: Double
    /// With what the line says.
    var weight: Double
    var share: Double
  }

  /// - Parameter outcomes: as the rules say it (``ConfidenceScale/identity``).
  package init(_ outcomes: [FactOutcome], weights: Weights = Weights()) {
    self.outcomes = outcomes
    self.weights = weights
    let byField = Dictionary(grouping: outcomes) { ConfidenceField(rawValue: $0.field.rawValue) }
    let all = LogOddsLine(
      byField.filter { $0.key != nil }.values.flatMap(\.self), around: .identity, strength: weights.line)
    var levels: [ConfidenceField: [Level]] = [:]
    for (field, facts) in byField {
      guard let field else { continue }
      let line = LogOddsLine(facts, around: all, strength: weights.line)
      levels[field] = Self.levels(facts, line, weights)
    }
    self.levels = levels
    scale = ConfidenceScale(
      curves: levels.mapValues { levels in
        ConfidenceScale.Curve(levels.map { .init(said: $0.said, right: $0.share) })
      })
  }

  /// What is said to a twentieth.
  private static let step = 20.0

  private static func levels(_ facts: [FactOutcome], _ line: LogOddsLine, _ weights: Weights) -> [Level] {
    let groups = Dictionary(grouping: facts.filter { $0.confidence > 0 && $0.confidence < 1 }) {
      ($0.confidence * step).rounded()
    }
    let levels = groups.sorted { $0.key < $1.key }.map { _, facts in
      let count = Double(facts.count)
      let right = Double(facts.count { $0.isRight })
      let said = facts.map(\.confidence).reduce(0, +) / count
      return Level(
        said: said, facts: count, right: right, weight: count + weights.point,
        share: (right + weights.point * line.right(said)) / (count + weights.point))
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
      let scale = ConfidenceFit(outcomes.filter { part[$0.report] != left }, weights: weights).scale
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
