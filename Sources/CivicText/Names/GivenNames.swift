/// The lexicon of given names, Kazakh and Russian spelling, and names in Latin letters.
package enum GivenNames {
  struct Entry: Sendable, Equatable {
    /// Nil where men and women both carry the name, or it is not known.
    let gender: Gender?
    /// The name is an ordinary word too ("Мақсат", "Вера").
    let isWord: Bool
  }

  /// What is known of a name in the nominative, written in Cyrillic or Latin letters; nil for an unknown one.
  static func entry(_ name: String) -> Entry? { entry(key: folded(name)) }

  /// The same of a name as the lexicon spells it.
  static func entry(key: String) -> Entry? {
    guard let row = kazakh.row(key) ?? russian.row(key) else { return nil }
    return Entry(row: row)
  }

  package static func contains(_ name: String) -> Bool {
    let key = folded(name)
    return kazakh.contains(key) || russian.contains(key)
  }

  /// The spelling the lexicon is keyed by: lower case, ё as е, Kazakh letters as the nearest Russian ones.
  static func folded(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      guard let small = SmallLetters.small(scalar) else { return foldedRare(name) }
      SmallLetters.append(plain(small), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name with letters that the tables have to be asked about.
  private static func foldedRare(_ name: String) -> String {
    var bytes: [UInt8] = []
    for scalar in SmallLetters.folded(name).unicodeScalars { SmallLetters.append(plain(scalar), to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "\u{2019}" ? scalar : FoldedLetters.plain(scalar)
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
