internal import CivicText

/// How one word of a name agrees with one of another, the surest first.
enum AtomMatch: UInt8, Sendable, Comparable {
  /// The same word, in any case form or spelling.
  case same
  /// The same letters but for how they are written: another script, or a keyboard without Kazakh letters.
  case transliterated
  /// The same word in another language.
  case translated
  /// A letter too many, too few, another one, or two changed about.
  case misspelt
  /// The same in a word so short that it may be another: only where other words agree.
  case perhapsMisspelt

  static func < (one: AtomMatch, other: AtomMatch) -> Bool { one.rawValue < other.rawValue }

  static func of(_ one: NameAtom, _ other: NameAtom) -> AtomMatch? {
    let match = match(one, other)
    return match != nil && (one.isCorrected || other.isCorrected) ? .misspelt : match
  }

  private static func match(_ one: NameAtom, _ other: NameAtom) -> AtomMatch? {
    if isSpelling(one, other) {
      return one.text == other.text || one.language == other.language ? .same : .transliterated
    }
    if !one.concepts.isEmpty, one.concepts.contains(where: other.concepts.contains) {
      return one.language == other.language ? .same : .translated
    }
    if isMisspelt(one, other) { return .misspelt }
    return isPerhapsMisspelt(one, other) ? .perhapsMisspelt : nil
  }

  private static func isSpelling(_ one: NameAtom, _ other: NameAtom) -> Bool {
    guard one.role != .acronym || other.role != .acronym else {
      return one.text == other.text || one.surface == other.surface
    }
    guard one.surface.bytes.count > 1 else { return one.text == other.text }
    if one.surface == other.surface || one.lemma == other.lemma || one.surface == other.lemma
      || one.lemma == other.surface
    {
      return true
    }
    return (one.isHonorific || other.isHonorific) && isSurname(one.surface, other.surface)
  }

  /// "имени Букетова" and «Бөкетов атындағы»: another vowel, the ending of the case.
  private static func isSurname(_ one: NameSkeleton, _ other: NameSkeleton) -> Bool {
    let consonants = one.consonants
    return consonants.count >= 3 && consonants == other.consonants
  }

  /// Only long words, and none whose first letter differs: «Бирлик» and «Тирлик» are two.
  private static func isMisspelt(_ one: NameAtom, _ other: NameAtom) -> Bool {
    guard one.role != .acronym, other.role != .acronym else { return false }
    let areKnown = !one.concepts.isEmpty && !other.concepts.isEmpty
    // Two words that the lexicon knows are mostly two words.
    let least = areKnown ? 9 : 6
    return isNear(one.surface.bytes, other.surface.bytes, least, substituted: 8)
      || !areKnown && isNear(one.lemma.bytes, other.lemma.bytes, least, substituted: 8)
      || isNear(one.letters, other.letters, least, substituted: 8)
  }

  private static func isPerhapsMisspelt(_ one: NameAtom, _ other: NameAtom) -> Bool {
    guard one.role != .acronym, other.role != .acronym else { return false }
    if !one.concepts.isEmpty, !other.concepts.isEmpty { return false }
    let a = one.letters
    let b = other.letters
    if a.count == b.count, a.count >= 8, a.dropFirst().elementsEqual(b.dropFirst()) { return true }
    return isNear(a, b, 4, substituted: 6)
      || isNear(one.surface.bytes, other.surface.bytes, 6, substituted: 6)
  }

  /// - Parameters:
  ///   - least: how long both must be for a letter too many, too few, or two changed about.
  ///   - substituted: how long for another letter, which often makes another word.
  private static func isNear<Letter: Equatable>(
    _ one: [Letter], _ other: [Letter], _ least: Int, substituted: Int
  ) -> Bool {
    guard min(one.count, other.count) >= least, one.first == other.first, abs(one.count - other.count) <= 1,
      isOneEditApart(one, other)
    else { return false }
    return one.count != other.count || one.count >= substituted || zip(one, other).count { $0 != $1 } == 2
  }

  /// The restricted distance of Damerau (1964) is 1.
  private static func isOneEditApart<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Bool {
    var start = 0
    while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
    let a = one[start...]
    let b = other[start...]
    if a.count == b.count {
      if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
      return a.count >= 2 && a.first == b.dropFirst().first && b.first == a.dropFirst().first
        && a.dropFirst(2).elementsEqual(b.dropFirst(2))
    }
    return a.count > b.count ? a.dropFirst().elementsEqual(b) : b.dropFirst().elementsEqual(a)
  }
}
