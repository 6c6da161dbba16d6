/// How often facts are right that are read with some confidence: a reliability diagram in numbers (Murphy and Winkler 1977),
/// with the expected calibration error (Naeini, Cooper and Hauskrecht 2015) and the Brier score (Brier 1950).
package struct Reliability: Sendable, Equatable, Codable {
  /// Facts of about one confidence.
  package struct Band: Sendable, Equatable, Codable {
    /// From here on, up to the next band.
    package let from: Double
    package let facts: Int
    package let right: Int
    /// The mean of what was said; nil where there are none.
    package let confidence: Double?
    /// The share that is right; nil where there are none.
    package let share: Double?
  }

  package let field: EvaluationField
  package let facts: Int
  package let right: Int
  /// Those of confidence 0.9 and more.
  package let sure: Band
  /// The surest first.
  package let bands: [Band]
  /// The mean distance between what is said and what is right, over the bands, each by its facts.
  package let calibrationError: Double
  package let brierScore: Double

  /// Where bands begin, the surest first.
  package static let borders = [0.95, 0.9, 0.8, 0.7, 0.5, 0]

  /// - Parameter outcomes: of one field, at least one.
  package init?(_ outcomes: [FactOutcome]) {
    guard let first = outcomes.first else { return nil }
    field = first.field
    facts = outcomes.count
    right = outcomes.count { $0.isRight }
    sure = Self.band(outcomes, ReportScorer.sureConfidence, .infinity)
    bands = zip(Self.borders, [Double.infinity] + Self.borders).map { Self.band(outcomes, $0, $1) }
    calibrationError =
      bands.map { band in
        guard let confidence = band.confidence, let share = band.share else { return 0 }
        return abs(confidence - share) * Double(band.facts)
      }.reduce(0, +) / Double(outcomes.count)
    brierScore =
      outcomes.map { outcome in
        let distance = outcome.confidence - (outcome.isRight ? 1 : 0)
        return distance * distance
      }.reduce(0, +) / Double(outcomes.count)
  }

  /// One for each field that has facts, in the order of the fields.
  package static func table(_ outcomes: [FactOutcome]) -> [Reliability] {
    let byField = Dictionary(grouping: outcomes, by: \.field)
    return EvaluationField.allCases.compactMap { byField[$0].flatMap(Reliability.init) }
  }

  private static func band(_ outcomes: [FactOutcome], _ low: Double, _ high: Double) -> Band {
    let own = outcomes.filter { $0.confidence >= low && $0.confidence < high }
    let right = own.count { $0.isRight }
    let count = Double(own.count)
    return Band(
      from: low, facts: own.count, right: right,
      confidence: own.isEmpty ? nil : own.map(\.confidence).reduce(0, +) / count,
      share: own.isEmpty ? nil : Double(right) / count)
  }
}
