/// A text with its paragraphs, sentences and tokens. Every range of text counts Unicode scalars.
public struct Document: Sendable {
  public let text: String
  public let language: Language
  public let scalars: [Unicode.Scalar]
  /// Their ranges are those of the text; their letters are Cyrillic where Kazakh stands in Latin script or a word mixes
  /// look-alike letters.
  public let tokens: [Token]
  /// What each token is told by: lexicons walk over these alone.
  let signs: [WordSigns]
  /// True where the tokens' letters are not the text's.
  private let isMended: Bool
  /// Ranges of `tokens`; a sentence never crosses a paragraph.
  public let sentences: [Range<Int>]
  /// Ranges of `tokens`; each line with words on it is one.
  public let paragraphs: [Range<Int>]
  /// The sentence each token belongs to.
  public let sentenceOfToken: [Int]

  /// - Parameter isOfLines: true for a list, each line of which is whole by itself whatever points stand in it.
  public init(_ text: String, language: Language, isOfLines: Bool = false) {
    self.text = text
    self.language = language
    scalars = Self.scalars(text)
    let typed = Tokenizer.tokens(scalars)
    let mended = Self.mended(typed, language)
    tokens = mended ?? typed
    signs = tokens.map { WordSigns(beginning: $0.beginning, whole: WordBeginning(whole: $0.folded)) }
    isMended = mended != nil
    paragraphs = Tokenizer.paragraphs(tokens, in: scalars)
    sentences =
      isOfLines ? paragraphs : SentenceSplitter.sentences(tokens, paragraphs: paragraphs, in: scalars)
    var owner = [Int](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence { owner[token] = index }
    }
    sentenceOfToken = owner
  }

  /// Counted by their first bytes: the view itself would be gone through twice.
  private static func scalars(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count { $0 & 0xC0 != 0x80 })
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    return scalars
  }

  /// The tokens in Cyrillic letters; nil where they are so already.
  private static func mended(_ typed: [Token], _ language: Language) -> [Token]? {
    guard language != .en else { return nil }
    let latin = language == .kk ? KazakhLatin(typed.prefix(400)) : nil
    var tokens = typed
    var isMended = false
    for index in tokens.indices where tokens[index].kind == .word {
      let word = typed[index].text
      guard let cyrillic = latin?.cyrillic(word) ?? LookAlikes.mended(word) else { continue }
      tokens[index] = Token(
        kind: .word, range: typed[index].range, text: cyrillic, folded: Tokenizer.fold(cyrillic),
        spaceBefore: typed[index].spaceBefore)
      isMended = true
    }
    return isMended ? tokens : nil
  }

  /// The passage at a range of scalars.
  public func text(_ range: Range<Int>) -> String {
    String(scalars: scalars[range.clamped(to: 0..<scalars.count)])
  }

  /// The scalars that a range of tokens covers, from the first's beginning to the last's end.
  public func range(_ tokenRange: Range<Int>) -> Range<Int> {
    guard let first = tokenRange.first, let last = tokenRange.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The passage that a range of tokens covers, in the tokens' letters.
  public func text(tokens tokenRange: Range<Int>) -> String {
    guard isMended, let first = tokenRange.first else { return text(range(tokenRange)) }
    var passage = tokens[first].text
    for index in tokenRange.dropFirst() {
      passage +=
        text(tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound) + tokens[index].text
    }
    return passage
  }

  /// The index of the first token that begins at or after a scalar offset.
  public func token(at offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the paragraph that holds a token; nil outside the text.
  package func paragraph(of token: Int) -> Int? {
    guard tokens.indices.contains(token) else { return nil }
    var low = 0
    var high = paragraphs.count
    while low < high {
      let middle = (low + high) / 2
      if paragraphs[middle].upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The scalars of the sentences that a range of scalars touches.
  public func sentenceRange(around range: Range<Int>) -> Range<Int> {
    guard !tokens.isEmpty else { return range }
    var first = token(at: range.lowerBound)
    if first == tokens.count || (first > 0 && tokens[first].range.lowerBound > range.lowerBound) {
      first = max(0, first - 1)
    }
    let last = max(first, token(at: max(range.lowerBound, range.upperBound)) - 1)
    let low = self.range(sentences[sentenceOfToken[first]]).lowerBound
    let high = self.range(sentences[sentenceOfToken[last]]).upperBound
    return min(low, range.lowerBound)..<max(high, range.upperBound)
  }
}

/// `low..<high`, empty where `high` lies before `low`: what rules cut out of a text need never trap.
package func between(_ low: Int, _ high: Int) -> Range<Int> { low..<max(low, high) }
