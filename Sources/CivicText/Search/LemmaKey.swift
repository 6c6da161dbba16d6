/// The key under which full-text search finds a word in every case form: lower case, composed (NFC), `ё` as `е`,
/// Kazakh letters as Russian ones, endings off. A key is letters and digits only, so that any tokenizer takes it
/// for one word.
///
///     LemmaKey.key("реформаның", language: .kk)   // "реформа"
///     LemmaKey.key("реформами", language: .ru)    // "реформ"
///     LemmaKey.keys("Қоғамдық кеңестің", language: .kk)   // ["когамдык", "кенес"]
///
/// Kazakh endings come off by `KazakhCase.stem`, Russian and English ones by Snowball's stemmers. A word in Latin
/// letters is stemmed in an English text alone: elsewhere it is a name.
package enum LemmaKey {
  /// Stored with an index: another version's keys do not match these.
  package static let version = 1

  /// The key of one word.
  package static func key(_ word: String, language: Language) -> String {
    LemmaKeys(language).key(word)
  }

  /// The keys of a text, one for each of its words and numbers (`Token.hasKey`), in order.
  package static func keys(_ text: String, language: Language) -> [String] {
    let keys = LemmaKeys(language)
    var known: [String: String] = [:]
    return Tokenizer.tokens(Array(text.unicodeScalars)).filter(\.hasKey).map { token in
      if let key = known[token.folded] { return key }
      let key = keys.key(token.text)
      known[token.folded] = key
      return key
    }
  }

  /// What one line of words is found by: the key of each of its words, with spaces between. A line is mostly one word.
  package static func lineKeys(_ lines: some Sequence<String>, language: Language) -> [String] {
    let keys = LemmaKeys(language)
    return lines.map { line in
      line.split(whereSeparator: \.isWhitespace).map { keys.key(String($0)) }.joined(separator: " ")
    }
  }

  /// The keys a word may stand under in a text of any language, without repetition.
  package static func queryKeys(_ word: String) -> [String] {
    var keys: [String] = []
    for language in Language.allCases {
      // «реформаның» is looked for in Russian texts as "реформа": many words are of both languages.
      let forms = language == .ru ? [word, KazakhCase.stem(word)] : [word]
      for form in forms {
        let key = key(form, language: language)
        if !keys.contains(key) { keys.append(key) }
      }
    }
    return keys
  }
}

extension Token {
  /// Whether the token has a key: words, and numbers, so that a year or a law's number is found too.
  package var hasKey: Bool { kind != .mark }
}

/// Makes keys of words of one language.
private struct LemmaKeys: ~Copyable {
  private let language: Language
  private let stemmer: SnowballStemmer?

  init(_ language: Language) {
    self.language = language
    switch language {
    case .kk: stemmer = nil
    case .ru: stemmer = SnowballStemmer("russian")
    case .en: stemmer = SnowballStemmer("english")
    }
  }

  func key(_ word: String) -> String {
    let folded = FoldedLetters.fold(stem(FoldedLetters.composed(word.lowercased())))
    let key = String(String.UnicodeScalarView(folded.unicodeScalars.filter(Self.isKeyLetter)))
    if !key.isEmpty { return key }
    // A word of marks alone still keeps its place in the order.
    return word.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined()
  }

  private func stem(_ word: String) -> String {
    let script = Script(of: word)
    switch language {
    case .kk: return script == .cyrillic ? KazakhCase.stem(word) : word
    case .ru: return script == .cyrillic ? stemmer?.stem(word.replacing("ё", with: "е")) ?? word : word
    case .en:
      guard script == .latin else { return word }
      let singular = Self.abbreviation(word.replacing("\u{2019}", with: "'"))
      return stemmer?.stem(singular) ?? word
    }
  }

  /// "ngos" → "ngo": Snowball takes the plural off no word whose only vowel stands before it.
  private static func abbreviation(_ word: String) -> String {
    guard word.hasSuffix("os"), word.count > 3, !word.dropLast(2).contains(where: { "aeiouy".contains($0) })
    else {
      return word
    }
    return String(word.dropLast())
  }

  private static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      true
    default: false
    }
  }
}
