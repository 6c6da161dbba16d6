internal import CivicText

/// What a name is found by among others: two names that compare as one body's share a key. A key is made of the name alone,
/// whatever other names there are, so that the order of imports changes nothing.
///
/// - A word of a proper name: its sounds.
/// - Two telling words of the lexicon, or one beside a kind of body: their rows.
/// - A kind of body beside a place, where nothing else tells it.
/// - The sounds of two words that stand side by side.
/// - A phrase or abbreviation that the lexicon knows: its row.
/// - An abbreviation that it does not know, and what the first letters of longer names make.
enum OrganizationBlockKeys {
  static func keys(of profile: OrganizationProfile) -> [String] {
    var keys: Set<String> = ["n \(profile.key)"]
    let atoms = profile.atoms.filter { $0.role != .place }
    for atom in atoms where atom.role == .proper && !atom.isHonorific {
      keys.insert("p \(atom.surface.text)")
      keys.insert("p \(atom.lemma.text)")
    }
    for (one, two) in zip(atoms, atoms.dropFirst()) {
      keys.insert("q \(one.surface.text) \(two.surface.text)")
    }
    for atom in atoms where NameLexicon.isAcronym(atom.text) { keys.insert("a \(atom.text)") }
    // "Центризбирком" is one word in one language and three in another.
    if atoms.count == 1 { for concept in atoms[0].concepts { keys.insert("b \(concept)") } }
    for phrase in profile.phrases { for concept in phrase.concepts { keys.insert("b \(concept)") } }
    if let alias = profile.alias { keys.insert("a \(alias)") }
    for initials in profile.initials.keys { keys.insert("a \(initials)") }
    let telling = atoms.filter { $0.isTelling && !$0.concepts.isEmpty }
    let heads = atoms.filter { $0.role == .head }
    add(telling.isEmpty ? [] : pairs(telling.count > 1 ? telling : telling + heads), to: &keys)
    if !atoms.contains(where: \.isTelling) {
      for place in places(profile.place) {
        for concept in Set(heads.flatMap(\.concepts)).union(profile.kinds) {
          keys.insert("h \(concept) \(place)")
        }
      }
    }
    return keys.sorted()
  }

  private static func pairs(_ atoms: [NameAtom]) -> [(NameLexicon.Concept, NameLexicon.Concept)] {
    var pairs: [(NameLexicon.Concept, NameLexicon.Concept)] = []
    for (index, atom) in atoms.enumerated() {
      for other in atoms[(index + 1)...] {
        for one in atom.concepts {
          for two in other.concepts { pairs.append((min(one, two), max(one, two))) }
        }
      }
    }
    return pairs
  }

  private static func add(_ pairs: [(NameLexicon.Concept, NameLexicon.Concept)], to keys: inout Set<String>) {
    for (one, two) in pairs { keys.insert("w \(one) \(two)") }
  }

  private static func places(_ place: NamePlace) -> Set<String> {
    let stated = place.districts.union(place.settlements).union(place.perhapsSettlements).union(place.regions)
    return stated.isEmpty ? [""] : stated
  }
}
