/// One difference between a reading and the labels.
public struct Finding: Sendable, Equatable {
  public enum Kind: String, Sendable, Codable { case missed, invented }

  public let report: String
  public let field: EvaluationField
  public let kind: Kind
  /// What the labels say.
  public let expected: String?
  /// What was read.
  public let found: String?
  /// Unicode scalars of the labelled text.
  public let range: Range<Int>?
}
