internal import CivicText

/// Endings of Kazakh words typed without the letters of Kazakh, where front and back vowels cannot be told apart.
enum LooseKazakhEndings {
  /// What may be left of a word without the ending of a case, a possessive and a plural, the longest first.
  static func bases(_ folded: String) -> [String] {
    var bases = [folded]
    for endings in [all.flatMap(\.endings), possessives, plurals] {
      bases += bases.flatMap { base in endings.compactMap { stripped(base, $0) } }
    }
    return bases.dropFirst().sorted { $0.count > $1.count }
  }

  /// The case that the ending of a plural tells; `.nominative` for any other word: its last letters may be its own.
  static func grammaticalCase(_ folded: String) -> GrammaticalCase {
    for (grammaticalCase, endings) in all {
      for ending in endings {
        guard let base = stripped(folded, ending), plurals.contains(where: base.hasSuffix) else { continue }
        return grammaticalCase
      }
    }
    return .nominative
  }

  private static func stripped(_ word: String, _ ending: String) -> String? {
    guard word.hasSuffix(ending), word.count - ending.count > 3 else { return nil }
    return String(word.dropLast(ending.count))
  }

  /// Rows `loose.`, the case behind the dot.
  private static let all: [(grammaticalCase: GrammaticalCase, endings: [String])] =
    LanguageData.rows("kk/questions.tsv").compactMap { row in
      guard row[0].hasPrefix("loose."),
        let grammaticalCase = GrammaticalCase(rawValue: String(row[0].dropFirst("loose.".count)))
      else { return nil }
      return (grammaticalCase, Array(row[1...]))
    }

  private static let possessives = endings("loose-possessive")

  private static let plurals = endings("loose-plural")

  private static func endings(_ key: String) -> [String] {
    LanguageData.rows("kk/questions.tsv").filter { $0[0] == key }.flatMap { $0[1...] }
  }
}
