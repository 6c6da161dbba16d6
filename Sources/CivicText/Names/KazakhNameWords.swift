/// Readings of words in Kazakh text: the word itself in the nominative, and without its case ending.
enum KazakhNameWords {
  static func readings(_ word: String) -> [NameWord] {
    var readings: [NameWord] = []
    // «С.Мамыровалар»: the last of a list, and those named before.
    if word.hasSuffix("лар") || word.hasSuffix("лер") {
      let name = String(word.dropLast(3))
      if SurnameEndings.gender(name) != nil { return forms(name, .nominative) }
    }
    let folded = word.lowercased()
    let stripped = KazakhCase.stripped(word)
    readings += forms(word, .nominative)
    let inflected =
      inflected(word, folded, stripped: stripped.base) ?? (stripped.base == word ? nil : stripped)
    if let inflected { readings += forms(inflected.base, inflected.grammaticalCase) }
    // "Рихтерге", "Майермен": no surname ends so.
    if let inflected, [.dative, .genitive, .instrumental].contains(inflected.grammaticalCase),
      oblique.contains(where: { folded.hasSuffix($0.ending) })
    {
      readings.removeAll { $0.part == .other && $0.isNominative }
    }
    if !readings.contains(where: { $0.part != .other }) { return readings }
    return readings.filter { $0.part != .other }
  }

  private static let oblique: [(ending: String, grammaticalCase: GrammaticalCase)] = [
    ("ға", .dative), ("ге", .dative), ("қа", .dative), ("ке", .dative), ("ның", .genitive),
    ("нің", .genitive),
    ("дың", .genitive), ("дің", .genitive), ("тың", .genitive), ("тің", .genitive), ("мен", .instrumental),
    ("пен", .instrumental), ("бен", .instrumental),
  ]

  /// Whether a word takes an ending of this sound: Рихтер-ге, but "Ланге" is no form of "Лан", which would be Ланға.
  private static func takes(_ base: Substring, _ ending: String) -> Bool {
    let base = base.lowercased()
    guard let last = base.last else { return false }
    let isVoiceless = "пфкқтсшщчцхһбвгд".contains(last)
    let isVowel = "аәеёиоөұүыіуэюя".contains(last)
    let isSonorous = "мнңрлйу".contains(last)
    switch ending {
    case "мен": return isVowel || isSonorous || last == "ь"
    case "пен": return isVoiceless
    case "бен": return !isVowel && !"мнңрлй".contains(last) && !"пфкқтсшщчцхһ".contains(last) || last == "ь"
    case "ға", "ге": if isVoiceless && !"бвгд".contains(last) { return false }
    case "қа", "ке": if !isVoiceless { return false }
    default: break
    }
    // A soft sign and Russian vowels take either.
    guard let vowel = base.last(where: { "аәеёоөұүыіэяиуюь".contains($0) }),
      !"иуюь".contains(vowel) || vowel == "у"
    else { return true }
    let isFront = "әеёөүіэ".contains(vowel)
    return ["ге", "ке", "нің", "дің", "тің"].contains(ending) == isFront
  }

  /// What `KazakhCase` leaves alone for want of a known stem: "Ыбырайқызына", "Цойға".
  private static func inflected(
    _ word: String, _ folded: String, stripped: String
  ) -> (base: String, grammaticalCase: GrammaticalCase)? {
    for (ending, grammaticalCase) in patronymicEndings where folded.hasSuffix(ending) {
      let base = String(word.dropLast(ending.count - (ending.hasPrefix("қызы") ? 4 : 3)))
      return base.count >= 6 ? (base, grammaticalCase) : nil
    }
    guard stripped == word,
      let (ending, grammaticalCase) = oblique.first(where: { folded.hasSuffix($0.ending) }),
      !GivenNames.contains(word), !SurnameEndings.isSurname(word)
    else { return nil }
    let base = word.dropLast(ending.count)
    guard base.count >= 3 ? takes(base, ending) : ShortSurnames.contains(String(base)) else { return nil }
    return (String(base), grammaticalCase)
  }

  private static let patronymicEndings: [(String, GrammaticalCase)] = [
    ("қызына", .dative), ("қызының", .genitive), ("қызын", .accusative), ("қызынан", .ablative),
    ("қызымен", .instrumental), ("ұлына", .dative), ("ұлының", .genitive), ("ұлын", .accusative),
    ("ұлынан", .ablative), ("ұлымен", .instrumental),
  ]

  private static func forms(_ base: String, _ grammaticalCase: GrammaticalCase) -> [NameWord] {
    var forms: [NameWord] = []
    if let entry = GivenNames.entry(base) ?? hyphened(base) {
      forms.append(
        NameWord(
          part: .given, base: base, gender: entry.gender, cases: [grammaticalCase], isWord: entry.isWord))
    }
    if let gender = Patronymics.gender(base) {
      forms.append(NameWord(part: .patronymic, base: base, gender: gender, cases: [grammaticalCase]))
    } else if SurnameEndings.isSurname(base), !NotNames.isOrdinaryWord(base) {
      forms.append(
        NameWord(part: .surname, base: base, gender: SurnameEndings.gender(base), cases: [grammaticalCase]))
    }
    if forms.isEmpty, canBeSurname(base) {
      forms.append(NameWord(part: .other, base: base, gender: nil, cases: [grammaticalCase]))
    }
    return forms
  }

  /// "Нұр-Сұлтан", "Анна-Мария": both parts are names.
  static func hyphened(_ word: String) -> GivenNames.Entry? {
    guard word.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = word.split(separator: "-")
    guard parts.count == 2 else { return nil }
    let entries = parts.compactMap { GivenNames.entry(String($0)) }
    return entries.count == 2 ? entries[1] : nil
  }

  /// A capitalised word of which nothing is known may be a surname without an ending: "Мұқан", "Телжан".
  private static func canBeSurname(_ word: String) -> Bool {
    if ShortSurnames.contains(word) { return true }
    guard word.unicodeScalars.count >= 3, !NotNames.contains(word, in: .kk),
      !NotNames.contains(KazakhCase.stem(word), in: .kk)
    else { return false }
    let folded = word.lowercased()
    if NamePattern.looksGiven(word) { return true }
    // Heads in the possessive, plurals and abstract nouns are no surnames: "Альянсы", "Жастар".
    return !notSurnames.contains { folded.hasSuffix($0) } && !RussianHeads.isHead(folded)
  }

  private static let notSurnames = [
    "ы", "сі", "гі", "лық", "лік", "дық", "дік", "тық", "тік", "лар", "лер", "дар", "дер", "тар", "тер",
  ]
}
