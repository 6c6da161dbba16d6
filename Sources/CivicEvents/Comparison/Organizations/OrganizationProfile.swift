package import CivicText

/// A body's name taken apart for comparing: made once for each name, compared many times.
package struct OrganizationProfile: Sendable {
  package let name: String
  package let language: Language
  /// The folded name: two names of one key are one.
  package let key: String
  /// The words that are compared, in their order: without legal form, branch, level and little words.
  package internal(set) var atoms: [NameAtom] = []
  /// Those of them that mean one thing together.
  package internal(set) var phrases: [NamePhrase] = []
  package internal(set) var place = NamePlace()
  /// "№ 5", "2030".
  package internal(set) var numbers: Set<Int> = []
  /// Rows of the lexicon.
  package internal(set) var forms: Set<NameLexicon.Concept> = []
  /// The kinds of body that they tell.
  package internal(set) var formKinds: Set<NameLexicon.Concept> = []
  package internal(set) var isBranch = false
  /// In brackets behind the name: "(ЦПГИ)".
  package internal(set) var alias: String?
  /// The index of the atom that says what the body is.
  package internal(set) var mainHead: Int?
  /// The kinds of body that its main word tells, or its legal form where that is its own and not that of a body within the
  /// name: "молодёжное крыло ОО «Дуслык»" is no association.
  package internal(set) var kinds: Set<NameLexicon.Concept> = []
  /// What abbreviations may be made of it: the first letters of its words.
  package internal(set) var initials = NameInitials(letters: [])

  /// - Parameter name: as it stands in a text, in any case form, its legal form with it or not.
  package init(_ name: String, language: Language) {
    self.name = name
    self.language = language
    key = NameKey.key(name)
    var reader = OrganizationNameReader(name, language: language)
    reader.read(into: &self)
  }

  /// Of a name that has been taken apart before: see ``ProfileBytes``.
  init(_ name: String, language: Language, atoms: [NameAtom], place: NamePlace, initials: NameInitials) {
    self.name = name
    self.language = language
    key = NameKey.key(name)
    self.atoms = atoms
    self.place = place
    self.initials = initials
  }

  /// What it is found by among others. No key is borne by more than a few hundred of 100,000 bodies.
  package var blockKeys: OrganizationBlockKeys { OrganizationBlockKeys(self) }
}
