internal import CivicText

/// How one word of a name agrees with one of another.
enum AtomMatch: Sendable {
  /// The same word, in any case form or spelling.
  case same
  /// The same letters but for how they are written: another script, or a keyboard without Kazakh letters.
  case transliterated
  /// The same word in another language.
  case translated
  /// A letter too many, too few, another one, or two changed about.
  case misspelt

  static func of(_ one: NameAtom, _ other: NameAtom) -> AtomMatch? {
    if isSpelling(one, other) {
      return one.text == other.text || one.language == other.language ? .same : .transliterated
    }
    if !one.concepts.isEmpty, one.concepts.contains(where: other.concepts.contains) {
      return one.language == other.language ? .same : .translated
    }
    if isMisspelt(one, other) { return .misspelt }
    return nil
  }

  private static func isSpelling(_ one: NameAtom, _ other: NameAtom) -> Bool {
    guard one.role != .acronym || other.role != .acronym else {
      return one.text == other.text || one.surface == other.surface
    }
    guard one.surface.bytes.count > 1 else { return one.text == other.text }
    return one.surface == other.surface || one.lemma == other.lemma || one.surface == other.lemma
      || one.lemma == other.surface
  }

  /// Only long words, and none whose first letter differs: «Бирлик» and «Тирлик» are two.
  private static func isMisspelt(_ one: NameAtom, _ other: NameAtom) -> Bool {
    guard one.role != .acronym, other.role != .acronym else { return false }
    // Two words that the lexicon knows are two words.
    if !one.concepts.isEmpty, !other.concepts.isEmpty { return false }
    return isNear(one.surface.bytes, other.surface.bytes) || isNear(one.lemma.bytes, other.lemma.bytes)
  }

  private static func isNear(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let shorter = min(one.count, other.count)
    guard shorter >= 6, one.first == other.first, abs(one.count - other.count) <= 1 else { return false }
    return Self.isOneEditApart(one, other)
  }

  /// The restricted distance of Damerau (1964) is 1.
  private static func isOneEditApart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
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
