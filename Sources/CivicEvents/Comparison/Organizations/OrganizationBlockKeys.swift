internal import CivicText

/// What a name is found by among others: of two names that compare as one body's, each wants a key that is the other's own. A
/// key is made of the name alone, whatever other names there are, so that the order of imports changes nothing.
///
/// - The word of a proper name: its sounds. Where it has several, each beside the first letter of another, or its row: one
///   of them alone may be left out of no name.
/// - Two telling words of the lexicon, or one beside a kind of body: their rows.
/// - A kind of body beside a place, where nothing else tells it.
/// - The sounds of two words that stand side by side; of a word beside a place too.
/// - A phrase or abbreviation that the lexicon knows: its row.
/// - The first letters of its words beside how its only own word begins, which may be misspelt behind that.
/// - All of these beside the number that it has, where it has one: what has another is another body. What has none is met by what
///   has any.
/// - An abbreviation that it does not know. It wants longer names by what their first letters make, and they want it; two long
///   names are not looked at for the sake of their first letters.
package struct OrganizationBlockKeys: Equatable {
  package let own: [String]
  package let wanted: [String]

  init(_ profile: OrganizationProfile) {
    let shared = Self.shared(profile)
    let atoms = profile.atoms.filter { $0.role != .place }
    let abbreviations = atoms.map(\.text).filter(NameLexicon.isAcronym) + [profile.alias].compactMap(\.self)
    let initials = profile.initials.keys
    let abbreviated = abbreviations.map { "a \($0)" }
    let numbers = profile.numbers.sorted().map(String.init).joined(separator: " ")
    let numbered = { (number: String) in shared.map { "\($0) №\(number)" } }
    let hasNone = profile.numbers.isEmpty
    let met = hasNone ? shared : Set(numbered(numbers) + numbered(""))
    let sought = hasNone ? shared.union(numbered("")) : shared.union(numbered(numbers))
    own = met.union(abbreviated).union(initials.map { "i \($0)" }).sorted()
    wanted = sought.union(abbreviated).union(abbreviations.map { "i \($0)" })
      .union(initials.map { "a \($0)" }).sorted()
  }

  /// True where each finds the other.
  package func meets(_ other: OrganizationBlockKeys) -> Bool { !Set(own).isDisjoint(with: other.wanted) }

  private static func shared(_ profile: OrganizationProfile) -> Set<String> {
    var keys: Set<String> = ["n \(profile.key)"]
    let atoms = profile.atoms.filter { $0.role != .place }
    addProper(profile.atoms, to: &keys)
    addNeighbours(atoms.filter { $0.surface.bytes.count > 1 }, to: &keys)
    addNeighbours(profile.atoms, to: &keys) { one, other in
      // What one name's reader takes for a place, another's does not: "Astana Opera".
      one.role == .place && other.isTelling || one.isTelling && other.role == .place
    }
    // "Центризбирком" is one word in one language and three in another.
    if atoms.count == 1 { for concept in atoms[0].concepts { keys.insert("b \(concept)") } }
    for phrase in profile.phrases { for concept in phrase.concepts { keys.insert("b \(concept)") } }
    addWords(profile, to: &keys)
    addMisspelt(profile, to: &keys)
    return keys
  }

  private static func addNeighbours(
    _ atoms: [NameAtom], to keys: inout Set<String>,
    where areTold: (NameAtom, NameAtom) -> Bool = { _, _ in true }
  ) {
    for (one, two) in zip(atoms, atoms.dropFirst()) where areTold(one, two) {
      keys.insert("q \(one.surface.text) \(two.surface.text)")
    }
  }

  private static func addProper(_ atoms: [NameAtom], to keys: inout Set<String>) {
    let proper = atoms.indices.filter { atoms[$0].role == .proper && !atoms[$0].isHonorific }
    // What one name's reader takes for a place is a word of its own to another's; where a word is the only one of its own,
    // those beside it may be of their own in the other name.
    let beside = atoms.indices.filter { index in
      proper.contains(index) || atoms[index].role == .place || proper.count == 1 && atoms[index].role == .word
    }
    for index in proper.prefix(longestProper) {
      for sounds in Set([atoms[index].surface.text, atoms[index].lemma.text]) {
        if proper.count == 1 { keys.insert("p \(sounds)") }
        for other in beside.prefix(longestProper) where other != index {
          for mark in marks(atoms[other]) { keys.insert("p \(sounds) \(mark)") }
        }
      }
    }
    for atom in atoms where atom.role == .proper && atom.isHonorific {
      for sounds in Set([atom.surface.text, atom.lemma.text]) { keys.insert("p \(sounds)") }
    }
  }

  /// The only word of its own, misspelt, has nothing else to be found by than how it begins.
  private static func addMisspelt(_ profile: OrganizationProfile, to keys: inout Set<String>) {
    let proper = profile.atoms.filter { $0.role == .proper && !$0.isHonorific }
    let own = proper.isEmpty ? profile.atoms.filter { $0.role == .place } : proper
    guard own.count == 1 else { return }
    let beginning = String(decoding: own[0].surface.bytes.prefix(2), as: UTF8.self)
    for initials in profile.initials.keys { keys.insert("m \(initials) \(beginning)") }
  }

  private static let longestProper = 6

  /// What a word has in common with all that it may agree with.
  private static func marks(_ atom: NameAtom) -> Set<String> {
    var marks = Set(atom.concepts.map { "#\($0)" })
    for skeleton in [atom.surface, atom.lemma] {
      if let first = skeleton.bytes.first { marks.insert(String(UnicodeScalar(first))) }
    }
    // In long words the first letter may be the wrong one.
    if atom.letters.count >= 8, atom.surface.bytes.count > 1 {
      marks.insert("_\(UnicodeScalar(atom.surface.bytes[1]))")
    }
    return marks
  }

  /// By the rows of the lexicon.
  private static func addWords(_ profile: OrganizationProfile, to keys: inout Set<String>) {
    let atoms = profile.atoms.filter { $0.role != .place }
    let telling = atoms.filter { $0.isTelling && !$0.concepts.isEmpty }
    let heads = atoms.filter { $0.role == .head }
    for (index, atom) in telling.enumerated() {
      let others = telling.count > 1 ? Array(telling[(index + 1)...]) : heads
      for other in others { add(atom.concepts, other.concepts, to: &keys) }
    }
    // "лыжный спорт" is one word in another language.
    for phrase in profile.phrases {
      for head in heads { add(phrase.concepts, head.concepts, to: &keys) }
    }
    if atoms.contains(where: \.isTelling) { return }
    for place in places(profile.place) {
      for concept in Set(heads.flatMap(\.concepts)).union(profile.kinds) {
        keys.insert("h \(concept) \(place)")
      }
    }
  }

  private static func add(
    _ concepts: [NameLexicon.Concept], _ others: [NameLexicon.Concept], to keys: inout Set<String>
  ) {
    for one in concepts {
      for two in others { keys.insert("w \(min(one, two)) \(max(one, two))") }
    }
  }

  private static func places(_ place: NamePlace) -> Set<String> {
    let stated = place.districts.union(place.settlements).union(place.perhapsSettlements).union(place.regions)
    return stated.isEmpty ? [""] : stated
  }
}
