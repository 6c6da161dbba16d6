/// Two spellings whose comparison says more than that they are two bodies' names.
package struct VariantPair: Sendable, Equatable {
  package let one: Int
  package let other: Int
  package let decision: Comparison.Decision
  package let score: Double
  package let reasons: [ComparisonReason.Code]

  package init(
    _ one: Int, _ other: Int, _ decision: Comparison.Decision, score: Double, reasons: [ComparisonReason.Code]
  ) {
    self.one = one
    self.other = other
    self.decision = decision
    self.score = score
    self.reasons = reasons
  }

  /// True where nothing but a region that one of the names leaves out keeps them from being the same: the event may
  /// tell it.
  package var lacksOnlyRegion: Bool {
    decision == .unsure && reasons.contains(.regionMissing)
      && reasons.allSatisfy { !Self.against.contains($0) || $0 == .regionMissing }
  }

  /// True where the two may join bodies, and so belong to one component.
  package var mayJoin: Bool { decision == .same || lacksOnlyRegion }

  /// True where the names have no word in common as it sounds.
  package var isLoose: Bool {
    reasons.contains { [.translation, .abbreviation, .shortForm].contains($0) }
  }

  /// True where one is a part of the other, which is worth knowing though they are two.
  package var tellsPart: Bool { reasons.contains(.branch) || reasons.contains(.partOf) }

  private static let against: Set<ComparisonReason.Code> = [
    .otherWords, .legalFormDiffers, .kindDiffers, .regionDiffers, .regionMissing, .placeDiffers,
    .levelDiffers, .branch,
    .partOf, .numberDiffers, .commonNameOnly,
  ]
}
