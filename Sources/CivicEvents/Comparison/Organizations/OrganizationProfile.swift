package import CivicText

/// A body's name taken apart for comparing: made once for each name, compared many times.
package struct OrganizationProfile: Sendable {
  package let name: String

  /// - Parameter name: as it stands in a text, in any case form, its legal form with it or not.
  package init(_ name: String, language: Language) {
    self.name = name
  }

  /// What it is found by among others: two names that can be one body's share at least one key. No key is borne by
  /// more than a few hundred of 100,000 bodies.
  package var blockKeys: [String] { [NameKey.key(name)] }
}
