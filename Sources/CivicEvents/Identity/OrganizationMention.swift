package import CivicReports

/// What identity takes in of a body that a report names.
package struct OrganizationMention: Sendable, Equatable {
  package let id: Int
  package let report: Int
  /// The whole name, folded.
  package let nameKey: String
  /// Without a region that the name states.
  package let blockKey: String
  package let kind: OrganizationKind
  /// ISO 3166-2, of the region that the name states.
  package let nameRegion: String?
  /// ISO 3166-2, of the event that it is named at.
  package let eventRegion: String?
  /// The event's settlement, else its district, folded.
  package let eventLocality: String?

  package init(
    id: Int, report: Int, nameKey: String, blockKey: String, kind: OrganizationKind, nameRegion: String?,
    eventRegion: String?, eventLocality: String?
  ) {
    self.id = id
    self.report = report
    self.nameKey = nameKey
    self.blockKey = blockKey
    self.kind = kind
    self.nameRegion = nameRegion
    self.eventRegion = eventRegion
    self.eventLocality = eventLocality
  }
}
