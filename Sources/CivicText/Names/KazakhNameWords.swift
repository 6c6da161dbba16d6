/// Readings of words in Kazakh text: the word itself in the nominative, and without its case ending.
enum KazakhNameWords {
  static func readings(_ word: String) -> [NameWord] {
    var readings: [NameWord] = []
    let stripped = KazakhCase.stripped(word)
    readings += forms(word, .nominative)
    if stripped.base != word { readings += forms(stripped.base, stripped.grammaticalCase) }
    if !readings.contains(where: { $0.part != .other }) { return readings }
    return readings.filter { $0.part != .other }
  }

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
    let parts = word.split(separator: "-")
    guard parts.count == 2 else { return nil }
    let entries = parts.compactMap { GivenNames.entry(String($0)) }
    return entries.count == 2 ? entries[1] : nil
  }

  /// A capitalised word of which nothing is known may be a surname without an ending: "Мұқан", "Телжан".
  private static func canBeSurname(_ word: String) -> Bool {
    guard word.unicodeScalars.count >= 3, !NotNames.contains(word, in: .kk),
      !NotNames.contains(KazakhCase.stem(word), in: .kk)
    else { return false }
    let folded = word.lowercased()
    if NamePattern.looksGiven(word) { return true }
    // Heads in the possessive, plurals and abstract nouns are no surnames: "Альянсы", "Жастар".
    return !notSurnames.contains { folded.hasSuffix($0) } && RussianHeads.readings(folded).isEmpty
  }

  private static let notSurnames = [
    "ы", "сі", "гі", "лық", "лік", "дық", "дік", "тық", "тік", "лар", "лер", "дар", "дер", "тар", "тер",
  ]
}
