@testable import CivicReports
import CivicText
import Testing

/// A legal form does not decide by itself.
@Suite struct OrganizationKindChoiceTests {
  @Test(arguments: [
    (OrganizationKind.ngo, OrganizationKind.party, OrganizationKind.party), (.ngo, .tradeUnion, .tradeUnion),
    (.ngo, .university, .ngo), (.unknown, .university, .university), (.party, .unknown, .unknown),
    (.stateInstitution, .school, .school), (.business, .media, .media),
  ])
  func `form and name tell the kind together`(
    _ legal: OrganizationKind, inner: OrganizationKind, kind: OrganizationKind
  ) {
    #expect(OrganizationKindChoice.kind(legal: legal, inner: inner) == kind)
  }
}
