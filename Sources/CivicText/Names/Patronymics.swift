/// Tells a patronymic in the nominative by its ending: "Кемелевич", "Орынтаевна", "Серікбайұлы", "Маратқызы".
enum Patronymics {
  static func gender(_ word: String) -> Gender? { gender(key: GivenNames.folded(word)) }

  /// The same of a word as ``GivenNames`` spells it.
  static func gender(key: String) -> Gender? {
    // The last letter tells nearly all other words.
    switch key.unicodeScalars.last {
    case "ы", "и", "ч", "а": break
    default: return nil
    }
    guard key.count >= 6 else { return nil }
    if ["улы", "угли", "оглы"].contains(where: key.hasSuffix) { return .male }
    if ["кызы", "кизи"].contains(where: key.hasSuffix) { return .female }
    if ["ович", "евич", "ьич", "кич", "мич"].contains(where: key.hasSuffix) { return .male }
    if ["овна", "евна", "ична", "инична"].contains(where: key.hasSuffix) { return .female }
    return nil
  }

  /// True for the Kazakh kind, which serves as a surname too: "Болат Серікбайұлы".
  static func isKazakh(_ word: String) -> Bool { isKazakh(key: GivenNames.folded(word)) }

  static func isKazakh(key: String) -> Bool {
    ["улы", "угли", "кызы", "кизи"].contains(where: key.hasSuffix)
  }
}
