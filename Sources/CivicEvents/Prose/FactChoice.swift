/// Which facts a text may tell. Those that a person has confirmed are always told, disputed ones never.
public struct FactChoice: Sendable, Hashable {
  /// From which confidence on what the machine alone has read is told.
  public var minimumConfidence: Double
  /// Nothing that no person has confirmed.
  public var reviewedOnly: Bool

  public init(minimumConfidence: Double, reviewedOnly: Bool = false) {
    self.minimumConfidence = minimumConfidence
    self.reviewedOnly = reviewedOnly
  }

  /// What is more likely right than not; what is not ``sure`` stands with a mark.
  public static let likely = FactChoice(minimumConfidence: DoubtfulConfidence.bound)
  /// What may be sent on.
  public static let sure = FactChoice(minimumConfidence: DoubtfulConfidence.sure)
}
