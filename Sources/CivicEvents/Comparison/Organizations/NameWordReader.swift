internal import CivicText

/// The words of a body's name, hyphened ones apart, with their keys in the lexicon.
struct NameWordReader {
  struct Word {
    let token: Int
    let text: String
    let folded: String
    let isAcronym: Bool
    let isCapitalized: Bool
    /// True where a mark parts it from the word before: no phrase goes across a quotation mark.
    let isParted: Bool
    let lemma: String
    let key: UInt64
  }

  let words: [Word]

  /// - Parameter alias: an abbreviation in brackets, which is no word of the name.
  init(_ document: Document, apartFrom alias: String?) {
    let language = document.language
    let isShouted = Self.isShouted(document)
    var found: [(token: Int, text: String, isParted: Bool)] = []
    var isParted = false
    for (index, token) in document.tokens.enumerated() {
      switch token.kind {
      case .mark:
        isParted = isParted || !(token.isMark(".") || token.isMark("-") || token.isMark("№"))
      case .number: isParted = true
      case .word:
        let next = document.tokens.indices.contains(index + 1) ? document.tokens[index + 1] : nil
        if token.text == alias || Self.isNumberSign(token, before: next, document, index) { continue }
        for part in Self.parts(token.text) {
          let text = language == .en ? Self.withoutPossessive(part) : part
          // An initial of whom it is named after.
          if text.unicodeScalars.count == 1, text.unicodeScalars.first?.isCapital == true { continue }
          for word in language == .ru ? RussianContraction.parts(text) : [text] {
            found.append((index, word, isParted))
            isParted = false
          }
        }
      }
    }
    let lemmas = LemmaKey.lineKeys(found.map(\.text), language: language)
    words = zip(found, lemmas).map { word, lemma in
      Word(
        token: word.token, text: word.text, folded: SmallLetters.folded(word.text),
        isAcronym: !isShouted && NameLexicon.isAcronym(word.text),
        isCapitalized: word.text.unicodeScalars.first?.isCapital == true, isParted: word.isParted,
        lemma: lemma,
        key: NameLexicon.key(lemma: lemma, language))
    }
  }

  /// The word for a kind of body, a form or a level that a word is a misspelling of.
  static func corrected(_ word: Word, _ language: Language) -> Word? {
    guard !word.isAcronym, let text = NameLexicon.shared.corrected(word.folded) else { return nil }
    let lemma = LemmaKey.key(text, language: language)
    return Word(
      token: word.token, text: text, folded: text, isAcronym: false, isCapitalized: word.isCapitalized,
      isParted: word.isParted, lemma: lemma, key: NameLexicon.key(lemma: lemma, language))
  }

  /// A headline in capitals, where capitals make no abbreviation.
  private static func isShouted(_ document: Document) -> Bool {
    if document.scalars.contains(where: { $0.isLetter && !$0.isCapital }) { return false }
    let words = document.tokens.filter { $0.kind == .word }
    return words.count > 3 || words.contains { $0.text.unicodeScalars.count > 7 }
  }

  /// "No. 20"
  private static func isNumberSign(_ token: Token, before next: Token?, _ document: Document, _ index: Int)
    -> Bool
  {
    guard token.folded == "no" || token.folded == "n" else { return false }
    if next?.kind == .number { return true }
    let after = document.tokens.indices.contains(index + 2) ? document.tokens[index + 2] : nil
    return next?.isMark(".") == true && after?.kind == .number
  }

  /// «мектеп-лицей» is two words, «БҚО-ның» one and its ending.
  private static func parts(_ text: String) -> [String] {
    guard text.contains("-") else { return [text] }
    let parts = text.split(separator: "-").map(String.init)
    guard let first = parts.first else { return [text] }
    if parts.count == 2, NameLexicon.isAcronym(first), parts[1].unicodeScalars.allSatisfy({ !$0.isCapital }) {
      return [first]
    }
    return parts
  }

  private static func withoutPossessive(_ text: String) -> String {
    for ending in ["'s", "\u{2019}s", "'", "\u{2019}"] where text.hasSuffix(ending) {
      return String(text.dropLast(ending.count))
    }
    return text
  }
}
