internal import CivicText

/// The words for posts in the three languages: rows `post.…` of `questions.tsv`.
enum PositionPatterns {
  /// A post's patterns; words that are no key stand for themselves.
  static func all(_ post: String) -> [(language: Language, words: String)] {
    let known = Language.allCases.flatMap { language in
      rows(language).filter { $0[0] == "post." + post }.flatMap { row in row[1...].map { (language, $0) } }
    }
    return known.isEmpty ? Language.allCases.map { ($0, post + "*") } : known
  }

  /// The first word for it in a language.
  static func word(_ post: String, _ language: Language) -> String {
    let first = rows(language).first { $0[0] == "post." + post }.flatMap { $0.count > 1 ? $0[1] : nil }
    return first?.replacing("*", with: "") ?? post
  }

  private static func rows(_ language: Language) -> [[String]] {
    LanguageData.rows("\(language.rawValue)/questions.tsv")
  }
}
