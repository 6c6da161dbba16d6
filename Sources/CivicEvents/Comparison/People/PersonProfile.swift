package import CivicText

/// A person's name taken apart for comparing: made once for each name, compared many times.
package struct PersonProfile: Sendable {
  package let name: String

  /// - Parameter name: as it stands in a text, in any case form and order.
  package init(_ name: String, language: Language) {
    self.name = name
  }
}
