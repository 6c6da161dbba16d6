/// One reading of a capitalised word as a part of a person's name.
struct NameWord: Sendable, Equatable {
  enum Part: Sendable { case given, patronymic, surname, other }

  let part: Part
  /// In the nominative, as the text spells it.
  let base: String
  let gender: Gender?
  let cases: Set<GrammaticalCase>
  /// The name is an ordinary word too.
  var isWord = false
  /// A form of a name of which little is known.
  var isRare = false

  static let anyCase = Set(GrammaticalCase.allCases)

  var isNominative: Bool { cases.contains(.nominative) }
}

extension NameWord {
  /// All readings of a word in one language; empty for a word that cannot be part of a name.
  static func readings(_ token: Token, in language: Language) -> [NameWord] {
    if token.text.utf8.count > Token.longestName { return [] }
    let word = titleCased(language == .en ? token.text : LookAlikes.mended(token.text) ?? token.text)
    switch language {
    case .kk: return KazakhNameWords.readings(word)
    case .ru: return RussianNameWords.readings(word)
    case .en: return LatinNameWords.readings(word)
    }
  }

  /// "ОСПАНОВ" → "Оспанов": names in capitals are read like any other.
  private static func titleCased(_ word: String) -> String {
    guard word.count > 2, word == word.uppercased() else { return word }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
  }
}

/// The lexicons of words that stand with a capital beside names and belong to none.
enum NotNames {
  static func contains(_ word: String, in language: Language) -> Bool {
    if language == .en { return english.contains(word.lowercased()) }
    let key = GivenNames.folded(word)
    return kazakh.contains(key) || russian.contains(key)
  }

  /// A word with the ending of a surname: "вопросов", "магазин".
  static func isOrdinaryWord(_ word: String) -> Bool { russian.contains(GivenNames.folded(word)) }

  private static let kazakh = SortedLexicon("kk/not-names.tsv")
  private static let russian = SortedLexicon("ru/not-names.tsv")
  private static let english = SortedLexicon("en/not-names.tsv")
}
