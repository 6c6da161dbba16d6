internal import CivicText

/// Which words of two names agree, and which are left over.
struct AtomAlignment {
  /// Indices of atoms.
  private(set) var matches: [(one: Int, other: Int, match: AtomMatch)] = []
  private(set) var isTakenInOne: [Bool]
  private(set) var isTakenInOther: [Bool]
  private let one: [NameAtom]
  private let other: [NameAtom]

  init(_ one: OrganizationProfile, _ other: OrganizationProfile) {
    self.one = one.atoms
    self.other = other.atoms
    isTakenInOne = Array(repeating: false, count: one.atoms.count)
    isTakenInOther = Array(repeating: false, count: other.atoms.count)
    matchPhrases(one.phrases, other.phrases)
    let table = matchTable()
    // What is surely the same goes first.
    matchWords(table, upTo: .translated)
    matchWords(table, upTo: .misspelt)
    matchJoined()
    if matches.contains(where: { self.one[$0.one].role == .proper && self.other[$0.other].role == .proper }) {
      matchWords(table, upTo: .perhapsMisspelt)
    }
  }

  /// Indices of the atoms that nothing agrees with.
  var leftInOne: [Int] { one.indices.filter { !isTakenInOne[$0] } }
  var leftInOther: [Int] { other.indices.filter { !isTakenInOther[$0] } }

  private mutating func take(_ ones: Range<Int>, _ others: Range<Int>, _ match: AtomMatch) {
    for index in ones { isTakenInOne[index] = true }
    for index in others { isTakenInOther[index] = true }
    // Each word of the longer beside one of the shorter.
    for step in 0..<max(ones.count, others.count) {
      let a = ones.lowerBound + min(step, ones.count - 1)
      let b = others.lowerBound + min(step, others.count - 1)
      matches.append((a, b, match))
    }
  }

  private mutating func matchPhrases(_ phrases: [NamePhrase], _ others: [NamePhrase]) {
    if phrases.isEmpty, others.isEmpty { return }
    // The longest first.
    for phrase in phrases.sorted(by: { $0.atoms.count > $1.atoms.count })
    where isFree(phrase.atoms, isTakenInOne) {
      // «Ұлттық банк» in one name, its abbreviation or the same phrase in the other.
      let found = others.first { candidate in
        isFree(candidate.atoms, isTakenInOther)
          && candidate.concepts.contains(where: phrase.concepts.contains)
      }
      if let found { take(phrase.atoms, found.atoms, .translated) }
    }
    matchSingle(phrases, against: other, isTurned: false)
    matchSingle(others, against: one, isTurned: true)
  }

  private func isFree(_ atoms: Range<Int>, _ isTaken: [Bool]) -> Bool { !isTaken[atoms].contains(true) }

  /// A phrase in one language may be a word in another: "молодёжное крыло".
  private mutating func matchSingle(_ phrases: [NamePhrase], against atoms: [NameAtom], isTurned: Bool) {
    for phrase in phrases where isFree(phrase.atoms, isTurned ? isTakenInOther : isTakenInOne) {
      let isTaken = isTurned ? isTakenInOne : isTakenInOther
      let found = atoms.indices.first { index in
        !isTaken[index] && atoms[index].concepts.contains(where: phrase.concepts.contains)
      }
      guard let found else { continue }
      if isTurned {
        take(found..<(found + 1), phrase.atoms, .translated)
      } else {
        take(phrase.atoms, found..<(found + 1), .translated)
      }
    }
  }

  /// How each word of the one that is still free agrees with each of the other, a row a word.
  private func matchTable() -> [AtomMatch?] {
    var table = [AtomMatch?](repeating: nil, count: one.count * other.count)
    for index in one.indices where !isTakenInOne[index] {
      for candidate in other.indices where !isTakenInOther[candidate] {
        table[index * other.count + candidate] = AtomMatch.of(one[index], other[candidate])
      }
    }
    return table
  }

  /// - Parameter loosest: matches looser than that are left alone.
  private mutating func matchWords(_ table: [AtomMatch?], upTo loosest: AtomMatch) {
    for index in one.indices where !isTakenInOne[index] {
      var best: (index: Int, match: AtomMatch)?
      for candidate in other.indices where !isTakenInOther[candidate] {
        guard let match = table[index * other.count + candidate], match <= loosest else { continue }
        if match == .same {
          best = (candidate, match)
          break
        }
        if best == nil { best = (candidate, match) }
      }
      if let best { take(index..<(index + 1), best.index..<(best.index + 1), best.match) }
    }
  }

  /// «этно-ансамблі» and «этноансамблі», "Алма-Атинский" and "Алматинский".
  private mutating func matchJoined() {
    let ones = leftInOne
    let others = leftInOther
    guard !ones.isEmpty, !others.isEmpty, ones.count + others.count > 2 else { return }
    guard
      NameSkeleton(joining: ones.map { one[$0].surface })
        == NameSkeleton(joining: others.map { other[$0].surface })
    else { return }
    for index in ones { isTakenInOne[index] = true }
    for index in others { isTakenInOther[index] = true }
    matches.append((ones[0], others[0], .same))
  }
}
