internal import CivicText
internal import GRDB

/// Whether a post as stated is one of those asked for: Russian and English ones begin with its word ("аким области"), Kazakh
/// ones end with it («облыс әкімі»).
enum PositionSQL {
  /// - Parameter column: of the position.
  static func condition(_ posts: [String], on column: SQL) -> SQL {
    let stated = posts.flatMap(PositionPatterns.all).map { pattern -> SQL in
      let globs = globs(pattern.words)
      guard pattern.language == .kk else {
        return "(\(column) GLOB \(globs) OR \(column) GLOB \(globs + " *"))" as SQL
      }
      return """
        ((\(column) GLOB \(globs) OR \(column) GLOB \("* " + globs)) AND \(column) NOT GLOB \("*" + globs + " *"))
        """
    }
    return (stated + posts.flatMap { post in [.ru, .en].map { described(post, $0, on: column) } }).any()
  }

  /// "Chief specialist", «исполнительный директор»: adjectives before the word as it is in the nominative. A deputy's post is
  /// another.
  private static func described(_ post: String, _ language: Language, on column: SQL) -> SQL {
    let word = "* " + globs(PositionPatterns.word(post, language))
    return """
      ((\(column) GLOB \(word) OR \(column) GLOB \(word + " *")) \
      AND \(column) NOT GLOB '*[dD]eputy *' AND \(column) NOT GLOB '*[vV]ice*' AND \(column) NOT GLOB '* of *')
      """
  }

  /// "[аА]ким*"
  private static func globs(_ words: String) -> String {
    words.split(separator: " ").map { word in
      guard let first = word.first else { return "" }
      return "[\(first.lowercased())\(first.uppercased())]" + word.dropFirst()
    }.joined(separator: " ")
  }
}
