internal import CivicText

/// Turns how sure a rule is into how often facts are right that it is so sure of.
///
/// A rule says by its own lights how sure it is. What is right of what it finds is counted on reports that no rule was
/// written on, field by field: `make calibrate` writes it. The order of facts of one field stays as it was.
package struct ConfidenceScale: Sendable, Equatable {
  /// What a rule says, and how often that is right; both 0…1.
  package struct Point: Sendable, Equatable {
    package let said: Double
    package let right: Double

    package init(said: Double, right: Double) {
      self.said = said
      self.right = right
    }
  }

  /// Points in order, neither number of which falls; straight lines between them.
  package struct Curve: Sendable, Equatable {
    package let points: [Point]
    /// The points between what is never and what is always right.
    private let corners: [Point]

    package init(_ points: [Point]) {
      self.points = points.sorted { ($0.said, $0.right) < ($1.said, $1.right) }
      corners = [Point(said: 0, right: 0)] + self.points + [Point(said: 1, right: 1)]
    }

    /// - Parameter said: 0…1. What is 0 or 1 is no matter of confidence and stays.
    /// - Returns: to a hundredth.
    package func right(_ said: Double) -> Double {
      guard said > 0, said < 1 else { return said }
      guard let next = corners.firstIndex(where: { $0.said >= said }), next > 0 else { return said }
      let (low, high) = (corners[next - 1], corners[next])
      let share = (said - low.said) / (high.said - low.said)
      let right = low.right + share * (high.right - low.right)
      return (min(max(right, ConfidenceScale.least), ConfidenceScale.most) * 100).rounded() / 100
    }
  }

  package var curves: [ConfidenceField: Curve]

  package init(curves: [ConfidenceField: Curve]) { self.curves = curves }

  /// Says what the rules say.
  package static let identity = ConfidenceScale(curves: [:])

  /// What was counted: a row of `other/confidence.tsv` has the field, what is said, how often it is right.
  package static let counted: ConfidenceScale = {
    var points: [ConfidenceField: [Point]] = [:]
    for row in LanguageData.rows("other/confidence.tsv") {
      guard row.count >= 3, let field = ConfidenceField(rawValue: row[0]), let said = Double(row[1]),
        let right = Double(row[2]), (0...1).contains(said), (0...1).contains(right)
      else { continue }
      points[field, default: []].append(Point(said: said, right: right))
    }
    return ConfidenceScale(curves: points.mapValues(Curve.init))
  }()

  /// No fact is never right, none always.
  private static let least = 0.01
  private static let most = 0.99

  package func right(_ said: Double, of field: ConfidenceField) -> Double {
    curves[field]?.right(said) ?? said
  }
}
