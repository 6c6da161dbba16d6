internal import CivicText

/// Whether two names can be one body's.
///
/// Number, place, kind of body and legal form part two names at once; what is left is decided by the words that tell bodies
/// of one kind apart: each has its own, or one name has more of them than the other.
package enum OrganizationComparison {
  package static func compare(_ one: OrganizationProfile, _ other: OrganizationProfile) -> Comparison {
    if one.key == other.key {
      return Comparison(score: 1, decision: .same, reasons: [ComparisonReason(.sameName)])
    }
    // Which words meet may depend on whose turn it is: the names have an order of their own.
    if (other.name, other.language.rawValue) < (one.name, one.language.rawValue) {
      return judged(other, one).turned
    }
    return judged(one, other)
  }

  private static func judged(_ one: OrganizationProfile, _ other: OrganizationProfile) -> Comparison {
    OrganizationJudge.partedAtOnce(one, other) ?? OrganizationJudge(one, other).judge()
  }
}

/// The steps of one comparison.
private struct OrganizationJudge {
  let one: OrganizationProfile
  let other: OrganizationProfile
  private let alignment: AtomAlignment
  /// Indices of the words that nothing agrees with.
  private let left: (one: [Int], other: [Int])
  private let isAbbreviation: Bool

  init(_ one: OrganizationProfile, _ other: OrganizationProfile) {
    self.one = one
    self.other = other
    let alignment = AtomAlignment(one, other)
    let ones = alignment.leftInOne
    let others = alignment.leftInOther
    isAbbreviation =
      Self.isAbbreviation(ones, in: one, of: other, alignment.matches.map(\.one))
      || Self.isAbbreviation(others, in: other, of: one, alignment.matches.map(\.other))
    let isExplained =
      isAbbreviation || Self.isAcronym(ones, in: one, of: others, in: other)
      || Self.isAcronym(others, in: other, of: ones, in: one)
    left = isExplained ? ([], []) : (ones, others)
    self.alignment = alignment
  }

  private var leftAtoms: (one: [NameAtom], other: [NameAtom]) {
    (left.one.map { one.atoms[$0] }, left.other.map { other.atoms[$0] })
  }

  /// "ЦПГИ" and «Центр поддержки гражданских инициатив»; "(ЦПГИ)" behind the name of one of them.
  private static func isAbbreviation(
    _ left: [Int], in name: OrganizationProfile, of whole: OrganizationProfile, _ matched: [Int]
  ) -> Bool {
    let telling = left.filter { name.atoms[$0].role != .place }
    guard telling.count == 1 else { return false }
    let atom = name.atoms[telling[0]]
    // What the lexicon knows stands for nothing else.
    guard atom.concepts.isEmpty, atom.letters.count > 1, NameLexicon.isAcronym(atom.text),
      matched.allSatisfy({ name.atoms[$0].role == .head || name.atoms[$0].role == .place })
    else { return false }
    return whole.alias == atom.text || whole.initials.spell(atom.text)
  }

  /// "ЭС" of "Экологический союз", whatever else the two names share.
  private static func isAcronym(
    _ left: [Int], in name: OrganizationProfile, of words: [Int], in other: OrganizationProfile
  ) -> Bool {
    guard left.count == 1, words.count > 1, name.atoms[left[0]].role == .acronym else { return false }
    return name.atoms[left[0]].text == words.map { other.atoms[$0].text.prefix(1).uppercased() }.joined()
  }

  func judge() -> Comparison {
    let place = place()
    return partedByNumber() ?? partedByPlace(place) ?? partedByKind() ?? partedByForm() ?? judgeWords(place)
  }

  // MARK: - What parts them

  /// What parts them whatever their words are; nil where the words have a say.
  static func partedAtOnce(_ one: OrganizationProfile, _ other: OrganizationProfile) -> Comparison? {
    if one.numbers != other.numbers {
      if one.numbers.isEmpty || other.numbers.isEmpty { return nil }
      let numbers = [one.numbers, other.numbers].map { $0.sorted().map(String.init).joined(separator: ", ") }
      return different(ComparisonReason(.numberDiffers, numbers[0], numbers[1]))
    }
    if case .different(let reason) = PlaceComparison.of(one.place, other.place) { return different(reason) }
    return one.isBranch == other.isBranch ? nil : different(ComparisonReason(.branch))
  }

  private static func different(_ reason: ComparisonReason, _ score: Double = 0.05) -> Comparison {
    Comparison(score: score, decision: .different, reasons: [reason])
  }

  private func different(_ reason: ComparisonReason, _ score: Double = 0.05) -> Comparison {
    Self.different(reason, score)
  }

  private func unsure(_ code: ComparisonReason.Code, score: Double = 0.5) -> Comparison {
    Comparison(score: score, decision: .unsure, reasons: [ComparisonReason(code)])
  }

  /// One name has a number and the other none.
  private func partedByNumber() -> Comparison? {
    one.numbers == other.numbers || hasProperName ? nil : different(ComparisonReason(.numberDiffers), 0.2)
  }

  /// A place that only one name's reader saw is no difference where its words stand in the other too.
  private func place() -> PlaceComparison {
    let place = PlaceComparison.of(one.place, other.place)
    guard case .missing = place else { return place }
    let (atoms, left) =
      one.place.isStated ? (one.atoms, alignment.leftInOne) : (other.atoms, alignment.leftInOther)
    let isFound = atoms.contains { $0.role == .place } && !left.contains { atoms[$0].role == .place }
    return isFound ? .same : place
  }

  private func partedByPlace(_ place: PlaceComparison) -> Comparison? {
    if case .different(let reason) = place { return different(reason) }
    return one.isBranch == other.isBranch ? nil : different(ComparisonReason(.branch))
  }

  private func partedByKind() -> Comparison? {
    if isAbbreviation || one.kinds.isEmpty || other.kinds.isEmpty { return nil }
    if !one.kinds.isDisjoint(with: other.kinds) { return nil }
    if let head = one.mainHead, let others = other.mainHead,
      alignment.matches.contains(where: { $0.one == head && $0.other == others })
        || alignment.isTakenInOne[head] && alignment.isTakenInOther[others]
          && isByPhrase(head, others)
    {
      return nil
    }
    return different(ComparisonReason(.kindDiffers))
  }

  /// Both heads stand in phrases that agree.
  private func isByPhrase(_ head: Int, _ others: Int) -> Bool {
    one.phrases.contains { phrase in
      phrase.atoms.contains(head)
        && other.phrases.contains {
          $0.atoms.contains(others) && $0.concepts.contains(where: phrase.concepts.contains)
        }
    }
  }

  /// «Көмек» ҚҚ and «Көмек» ҚБ are two bodies.
  private func partedByForm() -> Comparison? {
    if one.forms.isEmpty || other.forms.isEmpty || !one.forms.isDisjoint(with: other.forms) { return nil }
    let (kinds, others) = (one.formKinds, other.formKinds)
    guard !kinds.isEmpty, !others.isEmpty, kinds.isDisjoint(with: others) else { return nil }
    return different(ComparisonReason(.legalFormDiffers))
  }

  // MARK: - Words

  /// A quoted name, or a word that no lexicon has, agrees.
  private var hasProperName: Bool {
    alignment.matches.contains { match in
      let atom = one.atoms[match.one]
      return (atom.role == .proper || other.atoms[match.other].role == .proper) && !atom.isHonorific
    }
  }

  private func judgeWords(_ place: PlaceComparison) -> Comparison {
    if isAbbreviation {
      return Comparison(score: 0.85, decision: .same, reasons: [ComparisonReason(.abbreviation)])
    }
    let left = leftAtoms
    let mine = left.one.filter { $0.isTelling && !$0.isHonorific && !$0.isWeak }
    let others = left.other.filter { $0.isTelling && !$0.isHonorific && !$0.isWeak }
    let telling = alignment.matches.count { match in
      let (atom, met) = (one.atoms[match.one], other.atoms[match.other])
      return (atom.isTelling || met.isTelling) && !atom.isWeak && !met.isWeak
    }
    if !mine.isEmpty, !others.isEmpty { return parted(mine, others, telling) }
    if hasOtherHead(left.one, than: other), hasOtherHead(left.other, than: one) {
      return different(ComparisonReason(.kindDiffers))
    }
    if left.one.contains(where: \.isHonorific), left.other.contains(where: \.isHonorific) {
      return different(ComparisonReason(.otherWords))
    }
    guard telling > 0 else {
      return withoutTellingWords(
        place, left, (left.one + left.other).filter { $0.isTelling && !$0.isHonorific })
    }
    let extra = mine + others
    if extra.isEmpty { return same(place, reasonsOfWords()) }
    return shorter(
      place, extra, extraHeads: (mine.isEmpty ? left.other : left.one).filter { $0.role == .head })
  }

  /// A word for a kind of body that the other name's legal form does not tell.
  private func hasOtherHead(_ left: [NameAtom], than other: OrganizationProfile) -> Bool {
    left.contains { atom in atom.role == .head && !atom.concepts.contains(where: other.kinds.contains) }
  }

  /// Each has words that the other lacks.
  private func parted(_ mine: [NameAtom], _ others: [NameAtom], _ telling: Int) -> Comparison {
    let words = ComparisonReason(
      .otherWords, mine.map(\.text).joined(separator: " "), others.map(\.text).joined(separator: " "))
    guard one.language != other.language else { return different(words) }
    // What one language has no entry for may be what the other says in its own words.
    let isOneWord = mine.count == 1 && others.count == 1 && mine[0].role == .word && others[0].role == .word
    let isUnknown = (mine + others).contains { $0.concepts.isEmpty }
    let isAcronym = (mine + others).contains { $0.role == .acronym }
    let areWords = (mine + others).allSatisfy { $0.role == .word || $0.role == .acronym }
    if isOneWord && isUnknown && telling > 0 || hasProperName && areWords && (isUnknown || isAcronym) {
      return Comparison(score: 0.4, decision: .unsure, reasons: [words])
    }
    return different(words)
  }

  /// Kind and place alone agree: "маслихат города Аксу".
  private func withoutTellingWords(
    _ place: PlaceComparison, _ left: (one: [NameAtom], other: [NameAtom]), _ extra: [NameAtom]
  ) -> Comparison {
    guard extra.isEmpty else { return different(ComparisonReason(.commonNameOnly), 0.2) }
    if hasOtherHead(left.one, than: other) || hasOtherHead(left.other, than: one) {
      return different(ComparisonReason(.kindDiffers), 0.2)
    }
    if case .same = place, !alignment.matches.isEmpty || !one.forms.isDisjoint(with: other.forms) {
      return same(place, reasonsOfWords())
    }
    if case .within = place { return different(ComparisonReason(.levelDiffers), 0.15) }
    if case .open = place, [one.place, other.place].contains(where: { $0.reach != nil }),
      !alignment.matches.isEmpty
    {
      return same(place, reasonsOfWords())
    }
    return unsure(.commonNameOnly, score: 0.4)
  }

  /// All words of one name are in the other, which has more.
  private func shorter(_ place: PlaceComparison, _ extra: [NameAtom], extraHeads: [NameAtom]) -> Comparison {
    let words = ComparisonReason(.otherWords, extra.map(\.text).joined(separator: " "))
    if extra.contains(where: { $0.role == .proper || $0.role == .acronym }) { return different(words, 0.2) }
    if hasProperName || !extraHeads.isEmpty {
      return same(place, [ComparisonReason(.shortForm)] + reasonsOfWords())
    }
    return different(words, 0.2)
  }

  private func reasonsOfWords() -> [ComparisonReason] {
    let matches = alignment.matches
    var reasons: [ComparisonReason] = []
    if matches.contains(where: { $0.match == .translated }) { reasons.append(ComparisonReason(.translation)) }
    if matches.contains(where: { $0.match == .transliterated }) {
      reasons.append(ComparisonReason(.transliteration))
    }
    if matches.contains(where: { $0.match == .misspelt || $0.match == .perhapsMisspelt }) {
      reasons.append(ComparisonReason(.spelling))
    }
    if reasons.isEmpty { reasons.append(ComparisonReason(.sameWords)) }
    return reasons
  }

  private func same(_ place: PlaceComparison, _ reasons: [ComparisonReason]) -> Comparison {
    switch place {
    case .missing:
      if !hasProperName { return unsure(.regionMissing) }
      return Comparison(score: 0.85, decision: .same, reasons: reasons + [ComparisonReason(.regionMissing)])
    case .within:
      if !hasProperName { return different(ComparisonReason(.levelDiffers), 0.2) }
      return Comparison(score: 0.8, decision: .same, reasons: reasons)
    case .same:
      return Comparison(score: 0.95, decision: .same, reasons: reasons + [ComparisonReason(.sameRegion)])
    case .open, .different:
      return Comparison(score: 0.92, decision: .same, reasons: reasons)
    }
  }
}
