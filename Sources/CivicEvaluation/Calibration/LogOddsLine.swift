internal import Foundation

/// A line through the log-odds of what is said and of what is right (J. Platt. Probabilistic Outputs for Support Vector
/// Machines. 1999), the likeliest under a normal prior around another.
struct LogOddsLine: Sendable, Equatable {
  var slope = 1.0
  var shift = 0.0

  private static let steps = 50

  /// Says what is said.
  static let identity = LogOddsLine()

  private init() {}

  /// By Newton's method.
  ///
  /// - Parameter strength: how strongly it is held to the other: as much as that many facts of even odds would.
  init(_ facts: [FactOutcome], around prior: LogOddsLine, strength: Double) {
    self = prior
    let facts = facts.filter { $0.confidence > 0 && $0.confidence < 1 }
    let odds = facts.map { Self.logOdds($0.confidence) }
    let weight = strength / 4
    for _ in 0..<Self.steps {
      // The gradient and the curvature of the loss.
      var (first, second) = (weight * (slope - prior.slope), weight * (shift - prior.shift))
      var (square, mixed, plain) = (weight, 0.0, weight)
      for (fact, odds) in zip(facts, odds) {
        let right = 1 / (1 + exp(-(slope * odds + shift)))
        let error = right - (fact.isRight ? 1 : 0)
        first += error * odds
        second += error
        square += right * (1 - right) * odds * odds
        mixed += right * (1 - right) * odds
        plain += right * (1 - right)
      }
      let determinant = square * plain - mixed * mixed
      guard determinant > 1e-12 else { break }
      let (slopeStep, shiftStep) = (
        (plain * first - mixed * second) / determinant, (square * second - mixed * first) / determinant
      )
      slope -= slopeStep
      shift -= shiftStep
      if abs(slopeStep) + abs(shiftStep) < 1e-9 { break }
    }
  }

  func right(_ said: Double) -> Double { 1 / (1 + exp(-(slope * Self.logOdds(said) + shift))) }

  private static func logOdds(_ share: Double) -> Double { log(share / (1 - share)) }
}
