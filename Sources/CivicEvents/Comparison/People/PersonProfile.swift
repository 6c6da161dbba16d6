package import CivicText

/// A person's name taken apart for comparing: made once for each name, compared many times.
package struct PersonProfile: Sendable {
  package let name: String
  package let language: Language
  /// The surname by its sound: the same for every spelling and case form, in all three languages. Bearers of one
  /// name share it; others may.
  package let surnameKey: String
  /// Given name and surname by their sound; nil where the given name is missing or an initial.
  package let fullKey: String?
  let parts: PersonNameParts

  /// - Parameter name: as it stands in a text, in any case form and order.
  package init(_ name: String, language: Language) {
    self.name = name
    self.language = language
    parts = PersonNameReader.parts(of: name, language: language)
    // A given name alone, or with a patronymic, is found by what there is.
    let surname = NameSounds.key(parts.surname?.root ?? parts.father ?? parts.given ?? [])
    surnameKey = surname
    fullKey =
      if let given = parts.given, parts.surname != nil { NameSounds.key(given) + " " + surname } else { nil }
  }

  /// True unless something says that the two names are of two persons.
  package func fits(_ other: PersonProfile) -> Bool {
    PersonComparison.compare(self, other).decision != .different
  }
}
