/// What the words around a name say of it.
struct NameContext: Sendable {
  private let words: [String: WordSet]

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
    var words: [String: WordSet] = [:]
    for row in LanguageData.rows(path) where row.count == 2 {
      words[row[0], default: []].formUnion(row[1].split(separator: " ").map(String.init))
    }
    self.words = words
  }

  func says(_ kind: String, _ word: String) -> Bool { words[kind]?.contains(word) ?? false }

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
    guard says("before", document.tokens[word].folded) else { return false }
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
      words["anniversary", default: []].contains { token.folded.hasPrefix($0) }
    }) {
      return true
    }
    guard tokens.lowerBound > sentence.lowerBound else { return false }
    let before = document.tokens[tokens.lowerBound - 1].folded
    return words["anniversary-before", default: []].contains { before.hasSuffix($0) }
  }

  /// In Kazakh what bears a name stands in the possessive, and the name in the nominative: "Сәтбаев көшесінде", but
  /// "Асқар Мамин мектепке барды".
  private func bearsName(_ token: Token, language: Language, of grammaticalCase: GrammaticalCase?) -> Bool {
    guard token.kind == .word else { return false }
    guard language == .kk else { return says("after", token.folded) }
    if says("after", token.folded) { return true }
    guard grammaticalCase == .nominative else { return false }
    let base = KazakhCase.stripped(token.folded).base
    return (base.hasSuffix("ы") || base.hasSuffix("і"))
      && says("after-possessive", KazakhCase.stem(token.folded))
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
