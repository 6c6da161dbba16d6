extension KazakhCase {
  /// The word without case, possessive and plural endings: "ұйымдарының" → "ұйым", "орталығы" → "орталық",
  /// "халқының" → "халық". The same for every form of a word, which is what cues and search keys need.
  package static func stem(_ word: String) -> String {
    let base = stripped(word).base
    let scalars = Array(base.unicodeScalars)
    let lowered = Array(base.lowercased().unicodeScalars)
    guard lowered.count == scalars.count, lowered.count > 2 else { return base }
    let text = string(lowered[...])
    if let known = known(text, like: scalars) { return known }
    if scalars[0].isCapital, GivenNames.contains(text) || SurnameEndings.isSurname(text) {
      return base
    }
    let singular = withoutPlural(lowered)
    if singular.count < lowered.count { return finished(singular, like: scalars) }
    return finished(withoutPossessive(lowered), like: scalars)
  }

  private static func known(_ text: String, like original: [Unicode.Scalar]) -> String? {
    if let base = KazakhWords.stems[text] { return cased(base, like: original) }
    if KazakhWords.uninflected.contains(text) { return string(original[...]) }
    return nil
  }

  /// Takes off лар with any possessive behind it: "өкілдері", "достарымыз".
  private static func withoutPlural(_ word: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    var rest = word[...]
    for ending in afterPlural
    where rest.count > ending.count && rest.suffix(ending.count).elementsEqual(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    for candidate in [word[...], rest] {
      guard candidate.count >= 5, candidate.last == "р" else { continue }
      let base = candidate.dropLast(3)
      let vowel = candidate[candidate.endIndex - 2]
      guard vowel == "а" || vowel == "е", KazakhSounds.hasVowel(base), let last = base.last else { continue }
      let harmony = KazakhSounds.harmony(base)
      guard harmony == .either || (harmony == .back) == (vowel == "а") else { continue }
      let wanted: Unicode.Scalar
      switch KazakhSounds.coda(base) {
      case .vowel: wanted = "л"
      case .glide: wanted = last == "л" ? "д" : "л"
      case .nasal, .buzzing: wanted = "д"
      case .voiceless: wanted = "т"
      case nil: continue
      }
      if candidate[candidate.endIndex - 3] == wanted,
        base.count >= 3 || KazakhWords.stems[string(base)] != nil
      {
        return base
      }
    }
    return word[...]
  }

  private static let afterPlural: [[Unicode.Scalar]] = [
    "ымыз", "іміз", "ыңыз", "іңіз", "ым", "ім", "ың", "ің", "ы", "і",
  ].map { Array($0.unicodeScalars) }

  private static let ours: [[Unicode.Scalar]] = ["ымыз", "іміз", "ыңыз", "іңіз", "мыз", "міз", "ңыз", "ңіз"]
    .map { Array($0.unicodeScalars) }

  private static func withoutPossessive(_ word: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    for ending in ours where word.count > ending.count && word.suffix(ending.count).elementsEqual(ending) {
      let base = word.dropLast(ending.count)
      if base.count >= 3 || KazakhWords.stems[string(base)] != nil { return base }
    }
    guard KazakhSounds.endsInPossessive(word[...]) else { return word[...] }
    let rest = word.dropLast()
    if KazakhWords.stems[string(rest)] != nil { return rest }
    guard let last = rest.last, let before = rest.dropLast().last else { return word[...] }
    switch last {
    case "с" where "аәеоөя".unicodeScalars.contains(before): return rest.dropLast()
    // "басшысы", but "жұмысы".
    case "с" where before == "ы" || before == "і":
      let noun = rest.dropLast()
      let isAgent = noun.dropLast().last == "ш" || KazakhWords.uninflected.contains(string(noun))
      return isAgent ? noun : rest
    // "басшы", "жылғы", "қалалы": part of the word itself.
    case "ш": return word[...]
    case "ғ", "г", "қ", "к": return KazakhSounds.isVowel(before) ? rest : word[...]
    default: return rest
    }
  }

  /// The word a bare stem belongs to: "халқ" → "халық", "орталығ" → "орталық", "кітаб" → "кітап".
  private static func finished(_ stem: ArraySlice<Unicode.Scalar>, like original: [Unicode.Scalar]) -> String
  {
    let text = string(stem)
    if let base = KazakhWords.stems[text] { return cased(base, like: original) }
    guard stem.count < original.count, let last = stem.last,
      original[stem.count].isLetter, ["ы", "і"].contains(original[stem.count])
    else { return string(original.prefix(stem.count)) }
    let whole = string(original.prefix(stem.count - 1))
    switch last {
    case "ғ": return whole + "қ"
    case "г" where original[stem.count] == "і": return whole + "к"
    case "б": return whole + "п"
    default: return string(original.prefix(stem.count))
    }
  }

  private static func cased(_ base: String, like original: [Unicode.Scalar]) -> String {
    guard original.first?.isCapital == true, let first = base.first else { return base }
    return first.uppercased() + base.dropFirst()
  }
}
