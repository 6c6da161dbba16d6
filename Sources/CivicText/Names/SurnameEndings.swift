/// Tells a surname by its ending: "Шөкеева", "Ахметов", "Сейдахметұлы", "Каренский".
enum SurnameEndings {
  /// True for a word in the nominative that ends as surnames do. The ending alone is weak evidence: many words
  /// share it.
  static func isSurname(_ word: String) -> Bool { gender(word) != nil || isIndeclinable(word) }

  /// The gender that a surname's ending shows.
  static func gender(_ word: String) -> Gender? {
    let folded = word.lowercased()
    guard folded.unicodeScalars.count >= 4 else { return nil }
    if female.contains(where: { folded.hasSuffix($0) }) { return .female }
    if male.contains(where: { folded.hasSuffix($0) }) { return .male }
    return nil
  }

  static func isIndeclinable(_ word: String) -> Bool {
    let folded = word.lowercased()
    return folded.unicodeScalars.count >= 5 && both.contains { folded.hasSuffix($0) }
  }

  private static let rows: [[String]] = LanguageData.rows("ru/surname-endings.tsv")
  private static let female = endings("f")
  private static let male = endings("m")
  private static let both = endings("-")

  private static func endings(_ gender: String) -> [String] {
    rows.filter { $0.count > 1 && $0[1] == gender }.map { $0[0] }
  }
}
