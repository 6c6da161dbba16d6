internal import CivicText

/// Which words of two names agree, and which are left over.
struct AtomAlignment {
  private(set) var matches: [(one: Int, other: Int, match: AtomMatch)] = []
  private(set) var takenInOne: Set<Int> = []
  private(set) var takenInOther: Set<Int> = []
  private let one: [NameAtom]
  private let other: [NameAtom]

  init(_ one: OrganizationProfile, _ other: OrganizationProfile) {
    self.one = one.atoms
    self.other = other.atoms
    matchPhrases(one, other)
    // What is surely the same goes first.
    matchWords { $0 != .misspelt && $0 != .perhapsMisspelt }
    matchWords { $0 != .perhapsMisspelt }
    matchJoined()
    if matches.contains(where: { self.one[$0.one].role == .proper && self.other[$0.other].role == .proper }) {
      matchWords { _ in true }
    }
  }

  /// Indices of the atoms that nothing agrees with.
  var leftInOne: [Int] { one.indices.filter { !takenInOne.contains($0) } }
  var leftInOther: [Int] { other.indices.filter { !takenInOther.contains($0) } }

  private mutating func take(_ ones: Range<Int>, _ others: Range<Int>, _ match: AtomMatch) {
    takenInOne.formUnion(ones)
    takenInOther.formUnion(others)
    // Each word of the longer beside one of the shorter.
    for step in 0..<max(ones.count, others.count) {
      let a = ones.lowerBound + min(step, ones.count - 1)
      let b = others.lowerBound + min(step, others.count - 1)
      matches.append((a, b, match))
    }
  }

  private mutating func matchPhrases(_ one: OrganizationProfile, _ other: OrganizationProfile) {
    // The longest first.
    for phrase in one.phrases.sorted(by: { $0.atoms.count > $1.atoms.count })
    where takenInOne.isDisjoint(with: phrase.atoms) {
      // «Ұлттық банк» in one name, its abbreviation or the same phrase in the other.
      let found = other.phrases.first { candidate in
        takenInOther.isDisjoint(with: candidate.atoms)
          && candidate.concepts.contains(where: phrase.concepts.contains)
      }
      if let found { take(phrase.atoms, found.atoms, .translated) }
    }
    matchSingle(one.phrases, against: other.atoms, isTurned: false)
    matchSingle(other.phrases, against: one.atoms, isTurned: true)
  }

  /// A phrase in one language may be a word in another: "молодёжное крыло".
  private mutating func matchSingle(_ phrases: [NamePhrase], against atoms: [NameAtom], isTurned: Bool) {
    for phrase in phrases where (isTurned ? takenInOther : takenInOne).isDisjoint(with: phrase.atoms) {
      let taken = isTurned ? takenInOne : takenInOther
      let found = atoms.indices.first { index in
        !taken.contains(index) && atoms[index].concepts.contains(where: phrase.concepts.contains)
      }
      guard let found else { continue }
      if isTurned {
        take(found..<(found + 1), phrase.atoms, .translated)
      } else {
        take(phrase.atoms, found..<(found + 1), .translated)
      }
    }
  }

  private mutating func matchWords(where isTaken: (AtomMatch) -> Bool) {
    for index in one.indices where !takenInOne.contains(index) {
      var best: (index: Int, match: AtomMatch)?
      for candidate in other.indices where !takenInOther.contains(candidate) {
        guard let match = AtomMatch.of(one[index], other[candidate]), isTaken(match) else { continue }
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
    func joined(_ atoms: [NameAtom], _ indices: [Int]) -> [UInt8] {
      NameSkeleton(indices.map { atoms[$0].surface.text }.joined()).bytes
    }
    guard joined(one, ones) == joined(other, others) else { return }
    takenInOne.formUnion(ones)
    takenInOther.formUnion(others)
    matches.append((ones[0], others[0], .same))
  }
}
