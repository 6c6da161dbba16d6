/// What the words around a name say of it.
struct NameContext: Sendable {
  private let words: [String: Set<String>]

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
    var words: [String: Set<String>] = [:]
    for row in LanguageData.rows(path) where row.count == 2 {
      words[row[0], default: []].formUnion(row[1].split(separator: " ").map(String.init))
    }
    self.words = words
  }

  func says(_ kind: String, _ word: String) -> Bool { words[kind]?.contains(word) ?? false }

  /// True where a street, a university or a prize bears the name, or quotation marks hold it.
  func isNamedAfter(_ tokens: Range<Int>, in document: Document) -> Bool {
    let before = tokens.lowerBound > 0 ? document.tokens[tokens.lowerBound - 1] : nil
    let after = tokens.upperBound < document.tokens.count ? document.tokens[tokens.upperBound] : nil
    if let before, let after, ["«", "“", "\"", "„"].contains(before.text),
      ["»", "”", "\"", "“"].contains(after.text)
    {
      return true
    }
    if let after, after.kind == .word,
      document.sentenceOfToken[tokens.upperBound] == document.sentenceOfToken[tokens.lowerBound]
    {
      let stem = document.language == .kk ? KazakhCase.stem(after.folded) : after.folded
      if says("after", after.folded) || says("after", stem) { return true }
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

  /// The word before a token, past the point of an abbreviation ("им. Жубанова").
  func wordBefore(_ token: Int, in document: Document) -> Int? {
    var index = token - 1
    guard index >= 0 else { return nil }
    if document.tokens[index].isMark("."), index > 0, !document.tokens[index].spaceBefore { index -= 1 }
    guard document.tokens[index].kind == .word,
      document.sentenceOfToken[index] == document.sentenceOfToken[token]
        || document.tokens[index + 1].isMark(".")
    else { return nil }
    return index
  }
}
