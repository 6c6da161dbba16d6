/// Makes search keys of Kazakh words: the lemma with Kazakh letters as Russian ones.
///
/// A word of Kazakh letters alone is read and written as bytes; everything else (hyphens, digits, Latin letters) goes by
/// its characters. Abbreviations and names before a hyphen keep their own letters: "БҚО-ның", "AMANAT-тың", "БҰҰның".
struct KazakhKeys: ~Copyable {
  private var lemmatizer = KazakhLemmatizer()
  private let table = KazakhLetterTable.shared
  /// That of the text, where it is Kazakh in Latin script.
  private let alphabet: KazakhLatin?

  init(alphabet: KazakhLatin? = nil) { self.alphabet = alphabet }

  /// The key of a word; empty where the word has no letter or digit.
  mutating func key(_ word: String) -> String {
    var word = word
    var output: [UInt8] = []
    if word.withUTF8({ append($0, to: &output) }) { return String(decoding: output, as: UTF8.self) }
    return spelled(word)
  }

  /// Adds the key of a word of Kazakh letters; false, with nothing added, for any other.
  mutating func append(_ word: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    guard !word.isEmpty, word.count & 1 == 0, word.count <= 2 * KazakhLemmatizer.longest else { return false }
    lemmatizer.clear()
    var capitals = 0
    var index = 0
    while index < word.count {
      let first = word[index]
      guard first &- 0xD0 < 4 else { return false }
      let place = KazakhLetterTable.index(first, word[index + 1])
      let number = table.numberOfBytes[place]
      guard number != 0 else { return false }
      if table.isCapital[place], capitals == lemmatizer.count { capitals += 1 }
      lemmatizer.append(number)
      index += 2
    }
    // "БҰҰның": small letters behind capitals.
    if capitals > 1, capitals < lemmatizer.count, lemmatizer.isEndings(from: capitals) {
      lemmatizer.cut(to: capitals)
    } else {
      lemmatizer.lemmatize()
    }
    for index in 0..<lemmatizer.count {
      let bytes = table.folded[Int(lemmatizer.prefixes[index + 1].letter)]
      output.append(bytes.0)
      output.append(bytes.1)
    }
    return true
  }

  // MARK: - By characters

  private mutating func spelled(_ word: String) -> String {
    let word = KazakhSpelling.cyrillic(FoldedLetters.composed(word), alphabet: alphabet)
    guard let hyphen = word.lastIndex(where: { $0 == "-" || $0 == "\u{2010}" || $0 == "\u{2011}" }) else {
      return lemma(word)
    }
    let head = String(word[..<hyphen])
    let tail = String(word[word.index(after: hyphen)...])
    if isEndings(tail), head.unicodeScalars.contains(where: LemmaKey.isKeyLetter) { return key(head) }
    return letters(head) + key(tail)
  }

  private mutating func lemma(_ word: String) -> String {
    var word = word
    var output: [UInt8] = []
    if word.withUTF8({ append($0, to: &output) }) { return String(decoding: output, as: UTF8.self) }
    return letters(word)
  }

  private func letters(_ word: String) -> String {
    let folded = FoldedLetters.fold(word)
    return String(String.UnicodeScalarView(folded.unicodeScalars.filter(LemmaKey.isKeyLetter)))
  }

  private mutating func isEndings(_ text: String) -> Bool {
    guard let numbers = KazakhLetter.numbers(text.lowercased()), !numbers.isEmpty,
      numbers.count <= KazakhLemmatizer.longest
    else { return false }
    lemmatizer.clear()
    for number in numbers { lemmatizer.append(number) }
    return lemmatizer.isEndings(from: 0)
  }
}
