/// The key under which full-text search finds a word in every case form: lower case, composed (NFC), `ё` as `е`,
/// Kazakh letters as Russian ones, endings off. A key is letters and digits only, so that any tokenizer takes it
/// for one word.
///
///     LemmaKey.key("реформаның", language: .kk)   // "реформа"
///     LemmaKey.key("реформами", language: .ru)    // "реформ"
///     LemmaKey.keys("Қоғамдық кеңестің", language: .kk)   // ["когамдык", "кенес"]
///
/// Kazakh words are taken to their lemma by `KazakhLemmatizer`, Russian and English ones to their stem by Snowball's
/// stemmers. A word in Latin letters is stemmed in an English text alone: elsewhere it is a name, unless its letters tell
/// that it is Kazakh.
package enum LemmaKey {
  /// Stored with an index: another version's keys do not match these.
  package static let version = 3

  /// The key of one word.
  package static func key(_ word: String, language: Language) -> String {
    var keys = LemmaKeys(language)
    return keys.key(word)
  }

  /// The keys of a text, one for each of its words and numbers (`Token.hasKey`), in order.
  package static func keys(_ text: String, language: Language) -> [String] {
    let tokens = Tokenizer.tokens(Array(text.unicodeScalars))
    var keys = KnownKeys(language, tokens)
    return tokens.filter(\.hasKey).map { keys.key($0.text) }
  }

  /// The words and numbers of a text, each with its key, in order, as they are searched: parts of a word with hyphens that are
  /// words by themselves («педагог-психолог») have keys of their own.
  package static func words(_ text: String, language: Language) -> [KeyedWord] {
    let tokens = Tokenizer.tokens(Array(text.unicodeScalars))
    var keys = KnownKeys(language, tokens)
    return tokens.filter(\.hasKey).flatMap { token in
      parts(token.text).map { part in
        let start = token.range.lowerBound + part.range.lowerBound
        return KeyedWord(range: start..<(start + part.range.count), key: keys.key(part.text))
      }
    }
  }

  /// The words of which a word with hyphens is made, each with its place in it in Unicode scalars: «педагог», «психолог»; but
  /// «БҚО-ның», "e-gov" and "14-15" whole.
  package static func parts(_ word: String) -> [(text: String, range: Range<Int>)] {
    let scalars = Array(word.unicodeScalars)
    let parts = scalars.indices.split { isHyphen(scalars[$0]) }
    let isWhole =
      parts.count < 2
      || parts.contains { part in
        part.count < 2 || !part.allSatisfy { Tokenizer.isLetter(scalars[$0]) }
      }
    let whole = [(word, 0..<scalars.count)]
    guard !isWhole else { return whole }
    let texts = parts.map { part in
      (
        String(String.UnicodeScalarView(scalars[part.startIndex..<part.endIndex])),
        part.startIndex..<part.endIndex
      )
    }
    if let last = texts.last, KazakhCaseEnding.byText[last.0.lowercased()] != nil { return whole }
    return texts
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
  }

  /// What one line of words is found by: the key of each of its words, with spaces between. A line is mostly one word.
  package static func lineKeys(_ lines: some Sequence<String>, language: Language) -> [String] {
    var keys = LemmaKeys(language)
    var output: [UInt8] = []
    return lines.map { line in
      output.removeAll(keepingCapacity: true)
      var line = line
      line.withUTF8 { keys.append($0, to: &output) }
      return String(decoding: output, as: UTF8.self)
    }
  }

  /// The lines of a text, each with a tab and its keys behind it; nothing for a line without words. Lines end in LF or
  /// CR LF.
  package static func keyedLines(_ text: UnsafeBufferPointer<UInt8>, language: Language) -> [UInt8] {
    var keys = LemmaKeys(language)
    var output: [UInt8] = []
    output.reserveCapacity(2 * text.count + text.count / 4)
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      let line = UnsafeBufferPointer(rebasing: text[start..<end])
      let before = output.count
      output.append(contentsOf: line)
      output.append(UInt8(ascii: "\t"))
      let keyStart = output.count
      keys.append(line, to: &output)
      if output.count == keyStart { output.removeSubrange(before...) }
      output.append(UInt8(ascii: "\n"))
      start = next
    }
    return output
  }

  /// The keys a word may stand under in a text of any language, without repetition.
  package static func queryKeys(_ word: String) -> [String] {
    unique(Language.allCases.flatMap { queryKeys(word, in: $0) })
  }

  /// The keys a word may stand under in a text of one language.
  package static func queryKeys(_ word: String, in language: Language) -> [String] {
    let keys = lineKeys(QueryForms.words(word, in: language), language: language)
    let stems = (keys + [FoldedLetters.fold(word)]).flatMap { QueryForms.stems(of: $0, in: language) }
    return unique(keys + stems + lineKeys(stems, language: language))
  }

  /// The keys a word may stand under in a text of one language where it is written in the other script: "uiym" for ұйым,
  /// «Аманаттың» for "AMANAT".
  package static func otherScriptKeys(_ word: String, in language: Language) -> [String] {
    let forms = unique([word, key(word, language: .kk), KazakhCase.stem(word)] + queryKeys(word, in: .ru))
    return unique(lineKeys(forms.flatMap(OtherScript.spellings), language: language))
  }

  /// What the keys of all words begin with that begin so, as far as their endings are kept.
  package static func prefix(_ beginning: String) -> String {
    String(
      String.UnicodeScalarView(FoldedLetters.fold(beginning).unicodeScalars.filter(LemmaKey.isKeyLetter)))
  }

  /// ``prefix(_:)`` of the beginning in the other script.
  package static func otherScriptPrefixes(_ beginning: String) -> [String] {
    unique(OtherScript.spellings(beginning).map(prefix))
  }

  private static func unique(_ keys: [String]) -> [String] {
    var seen: Set<String> = []
    return keys.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
      true
    default: false
    }
  }
}

/// A word of a text, where it stands (in Unicode scalars), and its key.
package struct KeyedWord: Sendable, Equatable {
  package let range: Range<Int>
  package let key: String
}

extension Token {
  /// Whether the token has a key: words, and numbers, so that a year or a law's number is found too.
  package var hasKey: Bool { kind != .mark }
}

/// The keys of a text's words, each made once.
private struct KnownKeys: ~Copyable {
  private var keys: LemmaKeys
  private var known = WordTable<String>()

  init(_ language: Language, _ tokens: [Token]) {
    keys = LemmaKeys(language, alphabet: language == .kk ? KazakhLatin(tokens.prefix(400)) : nil)
  }

  /// Capitals tell an abbreviation's ending: "БҰҰның".
  mutating func key(_ word: String) -> String {
    if let key = known[word] { return key }
    // FTS5 cuts keys off at 32,768 bytes, and would hold another key than this.
    let key = keys.key(word.utf8.count > 4000 ? String(word.unicodeScalars.prefix(1000)) : word)
    known[word] = key
    return key
  }
}

/// Makes keys of words of one language.
private struct LemmaKeys: ~Copyable {
  private let language: Language
  private let stemmer: SnowballStemmer?
  private var kazakh: KazakhKeys?
  /// Of one word.
  private var letters: [UInt8] = []

  init(_ language: Language, alphabet: KazakhLatin? = nil) {
    self.language = language
    kazakh = language == .kk ? KazakhKeys(alphabet: alphabet) : nil
    switch language {
    case .kk: stemmer = nil
    case .ru: stemmer = SnowballStemmer("russian")
    case .en: stemmer = SnowballStemmer("english")
    }
  }

  mutating func key(_ word: String) -> String {
    var word = word
    var output: [UInt8] = []
    if word.withUTF8({ appendPlain($0, to: &output) }) { return String(decoding: output, as: UTF8.self) }
    let key =
      kazakh?.key(word)
      ?? Self.letters(FoldedLetters.fold(stem(FoldedLetters.composed(word.lowercased()))))
    if !key.isEmpty { return key }
    // A word of marks alone still keeps its place in the order.
    return word.unicodeScalars.map { "u" + String($0.value, radix: 16) }.joined()
  }

  /// Adds the keys of a line's words, with spaces between.
  mutating func append(_ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    // White space beyond ASCII is in the characters that begin with these bytes.
    guard !line.contains(where: { $0 == 0xC2 || (0xE1...0xE3).contains($0) }) else {
      let words = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      for (index, word) in words.enumerated() {
        if index > 0 { output.append(UInt8(ascii: " ")) }
        output.append(contentsOf: key(String(word)).utf8)
      }
      return
    }
    var start = 0
    var isFirst = true
    while start < line.count {
      var end = start
      while end < line.count, !Self.isSpace(line[end]) { end += 1 }
      if end > start {
        if !isFirst { output.append(UInt8(ascii: " ")) }
        isFirst = false
        appendKey(UnsafeBufferPointer(rebasing: line[start..<end]), to: &output)
      }
      start = end + 1
    }
  }

  private mutating func appendKey(_ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    if appendPlain(word, to: &output) { return }
    output.append(contentsOf: key(String(decoding: word, as: UTF8.self)).utf8)
  }

  /// Adds the key of a word of the language's letters alone, or of those and digits of ASCII; false, with nothing added, for
  /// any other.
  private mutating func appendPlain(_ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    if language == .kk { return kazakh?.append(word, to: &output) == true }
    letters.removeAll(keepingCapacity: true)
    guard let first = word.first, first < 0x80 ? readLatin(word) : readRussian(word) else { return false }
    let isStemmed =
      first < 0x80
      ? language == .en && letters.contains { $0 >= UInt8(ascii: "a") } : language == .ru
    guard isStemmed else {
      output.append(contentsOf: letters)
      return true
    }
    if language == .en, Self.isAbbreviation(letters) { letters.removeLast() }
    letters.withUnsafeBufferPointer { letters in
      if stemmer?.stem(letters, to: &output) != true { output.append(contentsOf: letters) }
    }
    return true
  }

  /// Small letters and digits of ASCII; false for a word that has others.
  private mutating func readLatin(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in word {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
      default: return false
      }
    }
    return true
  }

  /// Small Russian letters in UTF-8, ё as е; false for a word that has others.
  private mutating func readRussian(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard word.count & 1 == 0 else { return false }
    var index = 0
    while index < word.count {
      switch (word[index], word[index + 1]) {
      case (0xD0, 0x81), (0xD1, 0x91): append(0xD0, 0xB5)
      case (0xD0, let second) where (0x90...0x9F).contains(second): append(0xD0, second + 0x20)
      case (0xD0, let second) where (0xA0...0xAF).contains(second): append(0xD1, second - 0x20)
      case (0xD0, let second) where (0xB0...0xBF).contains(second): append(0xD0, second)
      case (0xD1, let second) where (0x80...0x8F).contains(second): append(0xD1, second)
      default: return false
      }
      index += 2
    }
    return true
  }

  private mutating func append(_ first: UInt8, _ second: UInt8) {
    letters.append(first)
    letters.append(second)
  }

  /// "ngos": Snowball takes the plural off no word whose only vowel stands before it.
  private static func isAbbreviation(_ letters: [UInt8]) -> Bool {
    letters.count > 3 && letters.suffix(2).elementsEqual("os".utf8)
      && !letters.dropLast(2).contains { "aeiouy".utf8.contains($0) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(LemmaKey.isKeyLetter)))
  }

  private func stem(_ word: String) -> String {
    let script = Script(of: word)
    switch language {
    case .kk: return word
    case .ru: return script == .cyrillic ? stemmer?.stem(word.replacing("ё", with: "е")) ?? word : word
    case .en:
      guard script == .latin else { return word }
      let plain = word.replacing("\u{2019}", with: "'")
      return stemmer?.stem(Self.isAbbreviation(Array(plain.utf8)) ? String(plain.dropLast()) : plain) ?? word
    }
  }
}
