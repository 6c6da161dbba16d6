/// One way in which reports use a body's name: a spelling, with the kind and the place that the report tells. Identity
/// compares usages, so that a ministry that ten thousand reports name is a few dozen of them.
package struct OrganizationUsage: Sendable, Equatable {
  /// All that tells one usage from another.
  package struct Signature: Sendable, Hashable {
    /// The normal form, in its spelling.
    package let name: String
    package let language: String
    package let legalForm: String?
    /// The name key without a region: the same for all usages of a spelling.
    package let nameBlock: String
    /// `OrganizationKind`, as read.
    package let kind: String
    /// Of the same name in the same report, where the mention itself tells none.
    package let family: OrganizationKindFamily?
    package let place: OrganizationPlace
    /// "kz-bin 123456789012".
    package let identifier: String?

    /// What it is compared within. A name that only its report can tell apart is compared with no other report's.
    package var blockKey: String { place.block(nameBlock) }

    /// What usages are ordered by, whatever the order of import.
    package var order: [String] {
      [
        blockKey, name, language, legalForm ?? "", kind, family?.rawValue ?? "", place.text, identifier ?? "",
      ]
    }
  }

  package let id: Int
  /// Of the spelling.
  package let variant: Int
  package let signature: Signature
  /// The usage whose body it names in short, in their common report.
  package let tiedTo: Int?

  package init(id: Int, variant: Int, signature: Signature, tiedTo: Int? = nil) {
    self.id = id
    self.variant = variant
    self.signature = signature
    self.tiedTo = tiedTo
  }
}
