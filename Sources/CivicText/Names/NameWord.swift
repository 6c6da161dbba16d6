/// One reading of a capitalised word as a part of a person's name.
struct NameWord: Sendable, Equatable {
  enum Part: Sendable { case given, patronymic, surname, other }

  let part: Part
  /// In the nominative, as the text spells it.
  let base: String
  let gender: Gender?
  let cases: GrammaticalCases
  /// The name is an ordinary word too.
  var isWord = false
  /// A form of a name of which little is known.
  var isRare = false

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
    guard word.count > 2, word.isInCapitals else { return word }
    return word.split(separator: "-", omittingEmptySubsequences: false)
      .map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: "-")
  }
}

/// The readings of a text's words, each worked out once: a name comes back many times.
package struct NameReadings: Sendable {
  private var known = WordTable<[NameWord]>()

  package init() {}

  /// All of a document in one language.
  mutating func readings(_ token: Token, in language: Language) -> [NameWord] {
    if let known = known[token.text] { return known }
    let readings = NameWord.readings(token, in: language)
    known[token.text] = readings
    return readings
  }
}

/// The lexicons of words that stand with a capital beside names and belong to none.
enum NotNames {
  static func contains(_ word: String, in language: Language) -> Bool {
    language == .en ? english.contains(word.lowercased()) : contains(key: GivenNames.folded(word))
  }

  /// The same of a Kazakh or Russian word as ``GivenNames`` spells it.
  static func contains(key: String) -> Bool { kazakh.contains(key) || russian.contains(key) }

  /// A word with the ending of a surname: "вопросов", "магазин".
  static func isOrdinaryWord(_ word: String) -> Bool { isOrdinaryWord(key: GivenNames.folded(word)) }

  static func isOrdinaryWord(key: String) -> Bool { russian.contains(key) }

  private static let kazakh = SortedLexicon("kk/not-names.tsv")
  private static let russian = SortedLexicon("ru/not-names.tsv")
  private static let english = SortedLexicon("en/not-names.tsv")
}
