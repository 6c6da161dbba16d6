internal import CivicText

/// The words for posts in the three languages: rows `post.…` of `questions.tsv`.
enum PositionPatterns {
  /// A post's patterns; words that are no key stand for themselves.
  static func all(_ post: String) -> [(language: Language, words: String)] {
    known[post] ?? Language.allCases.map { ($0, post + "*") }
  }

  /// The first word for it in a language.
  static func word(_ post: String, _ language: Language) -> String {
    known[post]?.first { $0.language == language }?.words.replacing("*", with: "") ?? post
  }

  private static let known: [String: [(language: Language, words: String)]] = {
    var known: [String: [(language: Language, words: String)]] = [:]
    for language in Language.allCases {
      for row in LanguageData.rows("\(language.rawValue)/questions.tsv") where row[0].hasPrefix("post.") {
        known[String(row[0].dropFirst("post.".count)), default: []] += row[1...].map { (language, $0) }
      }
    }
    return known
  }()
}
