/// A text with its paragraphs, sentences and tokens. Every range of text counts Unicode scalars.
public struct Document: Sendable {
  public let text: String
  public let language: Language
  public let scalars: [Unicode.Scalar]
  public let tokens: [Token]
  /// Ranges of `tokens`; a sentence never crosses a paragraph.
  public let sentences: [Range<Int>]
  /// Ranges of `tokens`; each line with words on it is one.
  public let paragraphs: [Range<Int>]
  /// The sentence each token belongs to.
  public let sentenceOfToken: [Int]

  public init(_ text: String, language: Language) {
    self.text = text
    self.language = language
    scalars = Array(text.unicodeScalars)
    tokens = Tokenizer.tokens(scalars)
    paragraphs = Tokenizer.paragraphs(tokens, in: scalars)
    sentences = SentenceSplitter.sentences(tokens, paragraphs: paragraphs, in: scalars)
    var owner = [Int](repeating: 0, count: tokens.count)
    for (index, sentence) in sentences.enumerated() {
      for token in sentence { owner[token] = index }
    }
    sentenceOfToken = owner
  }

  /// The passage at a range of scalars.
  public func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }

  /// The scalars that a range of tokens covers, from the first's beginning to the last's end.
  public func range(_ tokenRange: Range<Int>) -> Range<Int> {
    guard let first = tokenRange.first, let last = tokenRange.last else { return 0..<0 }
    return tokens[first].range.lowerBound..<tokens[last].range.upperBound
  }

  /// The passage that a range of tokens covers.
  public func text(tokens tokenRange: Range<Int>) -> String { text(range(tokenRange)) }

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
