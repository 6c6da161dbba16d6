/// The lexicon of given names, Kazakh and Russian spelling, and names in Latin letters.
package enum GivenNames {
  struct Entry: Sendable, Equatable {
    /// Nil where men and women both carry the name, or it is not known.
    let gender: Gender?
    /// The name is an ordinary word too ("Мақсат", "Вера").
    let isWord: Bool
  }

  /// What is known of a name in the nominative, written in Cyrillic or Latin letters; nil for an unknown one.
  static func entry(_ name: String) -> Entry? {
    let key = folded(name)
    guard let row = kazakh.row(key) ?? russian.row(key) else { return nil }
    return Entry(row: row)
  }

  package static func contains(_ name: String) -> Bool {
    let key = folded(name)
    return kazakh.contains(key) || russian.contains(key)
  }

  /// The spelling the lexicon is keyed by: lower case, ё as е, Kazakh letters as the nearest Russian ones.
  static func folded(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in SmallLetters.folded(name).unicodeScalars {
      view.append(scalar == "\u{2019}" ? scalar : FoldedLetters.plain(scalar))
    }
    return String(view)
  }

  private static let kazakh = SortedLexicon("kk/given-names.tsv")
  private static let russian = SortedLexicon("ru/given-names.tsv")
}

extension GivenNames.Entry {
  init(row: [String]) {
    gender =
      switch row.first {
      case "m": .male
      case "f": .female
      default: nil
      }
    isWord = row.contains("word")
  }
}
