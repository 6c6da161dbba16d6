package import CivicReports

/// What identity takes in of a body that a report names.
package struct OrganizationMention: Sendable, Equatable {
  package let id: Int
  package let report: Int
  package let nameKey: String
  package let kind: OrganizationKind
  /// ISO 3166-2, of the region that the name states.
  package let nameRegion: String?
  /// ISO 3166-2, of the event that it is named at.
  package let eventRegion: String?

  package init(
    id: Int, report: Int, nameKey: String, kind: OrganizationKind, nameRegion: String?, eventRegion: String?
  ) {
    self.id = id
    self.report = report
    self.nameKey = nameKey
    self.kind = kind
    self.nameRegion = nameRegion
    self.eventRegion = eventRegion
  }
}
