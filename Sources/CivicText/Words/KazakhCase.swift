/// Takes the case ending off a Kazakh word or phrase; possessive and plural endings belong to the name and stay.
/// Where the word may as well be uninflected it is left alone.
///
///     KazakhCase.stripped("Альянсының")        // ("Альянсы", .genitive)
///     KazakhCase.stripped("БҚО-ның")           // ("БҚО", .genitive)
///     KazakhCase.nominative("облыстық қоғамдық даму басқармасымен")
package enum KazakhCase {
  /// The word without its case ending, and the case; the word itself and `.nominative` where it has none.
  package static func stripped(_ word: String) -> (base: String, grammaticalCase: GrammaticalCase) {
    let scalars = Array(word.unicodeScalars)
    if let hyphened = strippedAtHyphen(word) { return hyphened }
    if let acronym = strippedAcronym(scalars) { return acronym }
    let lowered = Array(word.lowercased().unicodeScalars)
    guard lowered.count == scalars.count, scalars.count > 3 else { return (word, .nominative) }
    guard let ending = ending(of: lowered, isCapitalized: scalars[0].isCapital) else {
      return (word, .nominative)
    }
    return (string(scalars.dropLast(ending.letters.count)), ending.grammaticalCase)
  }

  /// The phrase with its last word's case ending taken off; an ending written behind a closing quotation mark
  /// (`«Өркен»нің`) goes too, and words inside the marks stay.
  package static func nominative(_ phrase: String) -> String {
    guard let start = phrase.lastIndex(where: { $0.isWhitespace || closingMarks.contains($0) }) else {
      return stripped(phrase).base
    }
    let head = phrase[...start]
    let last = String(phrase[phrase.index(after: start)...])
    guard closingMarks.contains(phrase[start]) else { return head + stripped(last).base }
    let ending = last.hasPrefix("-") ? String(last.dropFirst()) : last
    return KazakhCaseEnding.byText[ending.lowercased()] != nil ? String(head) : head + stripped(last).base
  }

  private static let closingMarks: Set<Character> = ["»", "”", "\"", "“", "’", ")"]

  // MARK: - Words of letters

  private static func ending(of word: [Unicode.Scalar], isCapitalized: Bool) -> KazakhCaseEnding? {
    let text = string(word[...])
    let tail = lastPart(text)
    if KazakhWords.isWhole(text) || KazakhWords.isWhole(tail) { return nil }
    if isCapitalized, GivenNames.contains(text) { return nil }
    var candidates: [KazakhCaseEnding] = []
    let endings = word.last.flatMap { KazakhCaseEnding.byLastLetter[$0] } ?? []
    for ending in endings where word.count > ending.letters.count + 1 {
      guard word.suffix(ending.letters.count).elementsEqual(ending.letters) else { continue }
      let base = word.dropLast(ending.letters.count)
      let baseText = string(base)
      if isCapitalized, ending.fitsForeignName(base), isName(baseText) { return ending }
      if KazakhWords.stems[baseText] != nil || KazakhWords.uninflected.contains(baseText),
        ending.fits(base) || ending.letters == ["н"]
      {
        return ending
      }
      if isPlausible(base, with: ending, word: text, isCapitalized: isCapitalized) {
        candidates.append(ending)
      }
    }
    return candidates.first
  }

  private static func isName(_ base: String) -> Bool {
    SurnameEndings.isSurname(base) || (base.unicodeScalars.count > 3 && GivenNames.contains(base))
  }

  private static func isPlausible(
    _ base: ArraySlice<Unicode.Scalar>, with ending: KazakhCaseEnding, word: String, isCapitalized: Bool
  ) -> Bool {
    guard base.count >= 3, KazakhSounds.hasVowel(base), ending.fits(base) else { return false }
    switch ending.grammaticalCase {
    case .accusative:
      if ending.letters == ["н"] {
        guard base.count >= 5 else { return false }
        return !KazakhWords.looksLikeVerb(word) || isNoun(base.dropLast())
      }
      // "ауданы": the possessive of "аудан", not the accusative of "ауда".
      if ending.letters.first == "н", isNoun(word.unicodeScalars.dropLast()) { return false }
      return !KazakhWords.looksLikeVerb(word) || isNoun(base)
    case .ablative:
      // Countries: "Өзбекстан".
      return !(isCapitalized && word.hasSuffix("стан"))
    default: return true
    }
  }

  private static func isNoun(_ base: some Collection<Unicode.Scalar>) -> Bool {
    let text = string(base)
    return KazakhWords.stems[text] != nil || KazakhWords.stems[lastPart(text)] != nil
  }

  // MARK: - Abbreviations

  /// "БҚО-ның", "AMANAT-тың": what stands behind the hyphen is an ending and nothing else.
  private static func strippedAtHyphen(_ word: String) -> (base: String, grammaticalCase: GrammaticalCase)? {
    // The bytes that a hyphen begins with.
    guard word.utf8.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }),
      let hyphen = word.unicodeScalars.lastIndex(where: { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" })
    else {
      return nil
    }
    let base = word[..<hyphen]
    guard !base.isEmpty,
      let ending = KazakhCaseEnding.byText[
        String(word[word.unicodeScalars.index(after: hyphen)...]).lowercased()]
    else { return nil }
    return (String(base), ending.grammaticalCase)
  }

  /// "БҰҰның": small letters behind capitals.
  private static func strippedAcronym(
    _ word: [Unicode.Scalar]
  ) -> (base: String, grammaticalCase: GrammaticalCase)? {
    let base = word.prefix(while: \.isCapital)
    guard base.count >= 2, base.count < word.count,
      let ending = KazakhCaseEnding.byText[string(word[base.count...])]
    else { return nil }
    return (string(base), ending.grammaticalCase)
  }

  static func lastPart(_ word: String) -> String {
    guard let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-")) else { return word }
    return String(word[word.utf8.index(after: hyphen)...])
  }

  static func string(_ scalars: some Collection<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * scalars.count)
    for scalar in scalars { SmallLetters.append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
