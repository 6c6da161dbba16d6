/// One difference between a reading and the labels.
package struct Finding: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable { case missed, invented }

  package let report: String
  package let field: EvaluationField
  package let kind: Kind
  /// What the labels say.
  package let expected: String?
  /// What was read.
  package let found: String?
  /// How sure the reading was of it; nil where it was missed.
  package let confidence: Double?
  /// Unicode scalars of the labelled text.
  package let range: Range<Int>?
}
