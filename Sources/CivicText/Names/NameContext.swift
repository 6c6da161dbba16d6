/// What the words around a name say of it.
struct NameContext: Sendable {
  /// What a word beside a name says; the raw value is that of `name-context.tsv`.
  enum Kind: String, Sendable {
    case title, speech, function, before, after
    case genitive, instrumental, dative, accusative
    case afterPossessive = "after-possessive"
    case anniversary
    case anniversaryBefore = "anniversary-before"

    fileprivate var bit: UInt16 {
      switch self {
      case .title: 1
      case .speech: 2
      case .function: 4
      case .before: 8
      case .after: 16
      case .genitive: 32
      case .instrumental: 64
      case .dative: 128
      case .accusative: 256
      case .afterPossessive: 512
      case .anniversary: 1024
      case .anniversaryBefore: 2048
      }
    }
  }

  /// The bits of each word's kinds.
  private let kinds: WordTable<UInt16>
  /// Beginnings of words, and ends of the one before.
  private let anniversary: [String]
  private let anniversaryBefore: [String]

  static func of(_ language: Language) -> NameContext {
    switch language {
    case .kk: kazakh
    case .ru: russian
    case .en: english
    }
  }

  private static let kazakh = NameContext("kk/name-context.tsv")
  private static let russian = NameContext("ru/name-context.tsv")
  private static let english = NameContext("en/name-context.tsv")

  private init(_ path: String) {
    var kinds = WordTable<UInt16>()
    var anniversary: [String] = []
    var anniversaryBefore: [String] = []
    for row in LanguageData.rows(path) where row.count == 2 {
      guard let kind = Kind(rawValue: row[0]) else { continue }
      let words = row[1].split(separator: " ").map(String.init)
      switch kind {
      case .anniversary: anniversary += words
      case .anniversaryBefore: anniversaryBefore += words
      default: for word in words { kinds[word, default: 0] |= kind.bit }
      }
    }
    self.kinds = kinds
    self.anniversary = anniversary
    self.anniversaryBefore = anniversaryBefore
  }

  func says(_ kind: Kind, _ word: String) -> Bool { (kinds[word] ?? 0) & kind.bit != 0 }

  /// True where a street, a university or a prize bears the name, quotation marks hold it, or its anniversary is
  /// spoken of.
  func isNamedAfter(
    _ tokens: Range<Int>, grammaticalCase: GrammaticalCase? = .nominative, in document: Document
  ) -> Bool {
    if isInShortQuotes(tokens, in: document) { return true }
    if document.language != .kk || grammaticalCase == .genitive, hasAnniversary(tokens, in: document) {
      return true
    }
    if tokens.upperBound < document.tokens.count,
      document.sentenceOfToken[tokens.upperBound] == document.sentenceOfToken[tokens.lowerBound],
      bearsName(document.tokens[tokens.upperBound], language: document.language, of: grammaticalCase)
    {
      return true
    }
    guard let word = wordBefore(tokens.lowerBound, in: document) else { return false }
    guard says(.before, document.tokens[word].folded) else { return false }
    // "от имени Ахметовой", "on behalf of": the person acts.
    if document.tokens[word].folded == "имени", word > 0, document.tokens[word - 1].folded == "от" {
      return false
    }
    if document.language == .en {
      return word > 0 && document.tokens[word - 1].folded == "named"
    }
    return true
  }

  /// «Дина Нұрпейісова» ансамблі: the name, or a title with it, between quotation marks.
  private func isInShortQuotes(_ tokens: Range<Int>, in document: Document) -> Bool {
    let limit = 4
    let after = document.tokens[tokens.upperBound...].prefix(limit)
    guard let close = after.firstIndex(where: { ["»", "”", "\"", "“"].contains($0.text) }),
      document.tokens[tokens.upperBound..<close].allSatisfy({ $0.kind == .word })
    else { return false }
    let before = document.tokens[..<tokens.lowerBound].suffix(limit)
    guard let open = before.lastIndex(where: { ["«", "“", "\"", "„"].contains($0.text) }) else {
      return false
    }
    return document.tokens[(open + 1)..<tokens.lowerBound].allSatisfy { $0.kind == .word }
  }

  /// "Абай Құнанбаевтың 175 жылдығы", "175-летию Абая Кунанбаева".
  private func hasAnniversary(_ tokens: Range<Int>, in document: Document) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[tokens.lowerBound]]
    let after = document.tokens[
      tokens.upperBound..<max(tokens.upperBound, min(sentence.upperBound, tokens.upperBound + 5))]
    if after.contains(where: { token in
      anniversary.contains(where: token.folded.hasPrefix)
    }) {
      return true
    }
    guard tokens.lowerBound > sentence.lowerBound else { return false }
    let before = document.tokens[tokens.lowerBound - 1].folded
    return anniversaryBefore.contains(where: before.hasSuffix)
  }

  /// In Kazakh what bears a name stands in the possessive, and the name in the nominative: "Сәтбаев көшесінде", but
  /// "Асқар Мамин мектепке барды".
  private func bearsName(_ token: Token, language: Language, of grammaticalCase: GrammaticalCase?) -> Bool {
    guard token.kind == .word else { return false }
    guard language == .kk else { return says(.after, token.folded) }
    if says(.after, token.folded) { return true }
    guard grammaticalCase == .nominative else { return false }
    let base = KazakhCase.stripped(token.folded).base
    return (base.hasSuffix("ы") || base.hasSuffix("і"))
      && says(.afterPossessive, KazakhCase.stem(token.folded))
  }

  /// The word before a token, past the point of an abbreviation ("им. Жубанова").
  func wordBefore(_ token: Int, in document: Document) -> Int? {
    var index = token - 1
    guard index >= 0 else { return nil }
    if document.tokens[index].isMark("."), index > 0, !document.tokens[index].spaceBefore { index -= 1 }
    // "СЛУШАЛИ: Касенова А. Б."
    if document.tokens[index].isMark(":"), index > 0 { index -= 1 }
    guard document.tokens[index].kind == .word,
      document.sentenceOfToken[index] == document.sentenceOfToken[token]
        || document.tokens[index + 1].isMark(".")
    else { return nil }
    return index
  }
}
