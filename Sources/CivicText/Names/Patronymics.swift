/// Tells a patronymic in the nominative by its ending: "Кемелевич", "Орынтаевна", "Серікбайұлы", "Маратқызы".
enum Patronymics {
  static func gender(_ word: String) -> Gender? {
    let folded = GivenNames.folded(word)
    guard folded.count >= 6 else { return nil }
    if ["улы", "угли", "оглы"].contains(where: { folded.hasSuffix($0) }) { return .male }
    if ["кызы", "кизи"].contains(where: { folded.hasSuffix($0) }) { return .female }
    if ["ович", "евич", "ьич", "кич", "мич"].contains(where: { folded.hasSuffix($0) }) { return .male }
    if ["овна", "евна", "ична", "инична"].contains(where: { folded.hasSuffix($0) }) { return .female }
    return nil
  }

  /// True for the Kazakh kind, which serves as a surname too: "Болат Серікбайұлы".
  static func isKazakh(_ word: String) -> Bool {
    let folded = GivenNames.folded(word)
    return ["улы", "угли", "кызы", "кизи"].contains { folded.hasSuffix($0) }
  }
}
