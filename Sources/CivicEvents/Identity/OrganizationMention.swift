package import CivicReports

/// What identity takes in of a body that a report names.
package struct OrganizationMention: Sendable, Equatable {
  package let id: Int
  /// The normal form, in its spelling.
  package let name: String
  package let language: String
  package let legalForm: String?
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
  /// "kz-bin 123456789012", where the report states it beside the name.
  package let identifier: String?

  package init(
    id: Int, name: String, language: String, legalForm: String? = nil, nameKey: String, blockKey: String,
    kind: OrganizationKind, nameRegion: String?, eventRegion: String?, eventLocality: String?,
    identifier: String? = nil
  ) {
    self.id = id
    self.name = name
    self.language = language
    self.legalForm = legalForm
    self.nameKey = nameKey
    self.blockKey = blockKey
    self.kind = kind
    self.nameRegion = nameRegion
    self.eventRegion = eventRegion
    self.eventLocality = eventLocality
    self.identifier = identifier
  }
}
