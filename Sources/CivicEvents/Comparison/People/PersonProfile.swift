package import CivicText

/// A person's name taken apart for comparing: made once for each name, compared many times.
package struct PersonProfile: Sendable {
  package let name: String
  /// The surname by its sound: the same for every spelling and case form, in all three languages. Bearers of one
  /// name share it; others may.
  package let surnameKey: String
  /// Given name and surname by their sound; nil where the given name is missing or an initial.
  package let fullKey: String?

  /// - Parameter name: as it stands in a text, in any case form and order.
  package init(_ name: String, language: Language) {
    self.name = name
    let key = PersonKey(name)
    surnameKey = key?.surname ?? NameKey.key(name)
    fullKey = key.flatMap { $0.isFull ? $0.key : nil }
  }

  /// True unless something says that the two names are of two persons.
  package func fits(_ other: PersonProfile) -> Bool {
    PersonComparison.compare(self, other).decision != .different
  }
}
