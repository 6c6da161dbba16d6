/// A fact that was read, how sure the reading was of it, and whether the labels agree.
package struct FactOutcome: Sendable, Equatable {
  package let report: String
  package let field: EvaluationField
  /// 0…1.
  package let confidence: Double
  package let isRight: Bool

  package init(report: String, field: EvaluationField, confidence: Double, isRight: Bool) {
    self.report = report
    self.field = field
    self.confidence = confidence
    self.isRight = isRight
  }
}
