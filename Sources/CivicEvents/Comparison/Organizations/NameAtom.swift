package import CivicText

/// One word of a body's name as it is compared.
package struct NameAtom: Sendable {
  package enum Role: UInt8, Sendable {
    /// What kind of body it is: "комитет".
    case head
    /// A word of the lexicon, or a small one that it has not: "молодёжь".
    case word
    /// A capitalised word that is in no lexicon, or any word of a quoted proper name: «Болашақ».
    case proper
    /// Capitals that nothing explains: "ЦПГИ".
    case acronym
    /// A word of a place's name, compared as a place; as a word only where the other name's reader saw no place.
    case place
  }

  package let role: Role
  package let text: String
  /// Those of the text, small.
  let letters: [Unicode.Scalar]
  /// Rows of the lexicon that it may be of.
  package let concepts: [NameLexicon.Concept]
  /// Of the word as it stands, and of its lemma: either may be the nominative.
  package let surface: NameSkeleton
  package let lemma: NameSkeleton
  /// What a body is named after: "имени Абая". It may be left out.
  package let isHonorific: Bool
  /// Tells little: the other name need not have it.
  let isWeak: Bool
  /// Read as the word that it is a misspelling of.
  let isCorrected: Bool
  /// Whose lexicon has it; nil where none has.
  package let language: Language?

  /// Tells bodies of one kind and place apart.
  var isTelling: Bool { role != .head && role != .place }
}

/// Several words of a name, or one abbreviation, that the lexicon has one row for: «ІІМ», "лицо с инвалидностью".
package struct NamePhrase: Sendable {
  /// Indices of the name's atoms.
  package let atoms: Range<Int>
  package let concepts: [NameLexicon.Concept]

  /// Once an atom has been taken out; nil where it was of the phrase.
  func without(_ atom: Int) -> NamePhrase? {
    if atoms.contains(atom) { return nil }
    if atoms.upperBound <= atom { return self }
    return NamePhrase(atoms: (atoms.lowerBound - 1)..<(atoms.upperBound - 1), concepts: concepts)
  }
}
