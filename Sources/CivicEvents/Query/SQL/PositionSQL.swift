internal import CivicText
internal import GRDB

/// Whether a post as stated is one of those asked for: Russian and English ones begin with its word ("аким области"), Kazakh
/// ones end with it («облыс әкімі»).
enum PositionSQL {
  /// - Parameter column: of the position.
  static func condition(_ posts: [String], on column: SQL) -> SQL {
    posts.flatMap(PositionPatterns.all).map { pattern in
      let globs = globs(pattern.words)
      guard pattern.language == .kk else {
        return "(\(column) GLOB \(globs) OR \(column) GLOB \(globs + " *"))" as SQL
      }
      return """
        ((\(column) GLOB \(globs) OR \(column) GLOB \("* " + globs)) AND \(column) NOT GLOB \("*" + globs + " *"))
        """
    }.any()
  }

  /// "[аА]ким*"
  private static func globs(_ words: String) -> String {
    words.split(separator: " ").map { word in
      guard let first = word.first else { return "" }
      return "[\(first.lowercased())\(first.uppercased())]" + word.dropFirst()
    }.joined(separator: " ")
  }
}
