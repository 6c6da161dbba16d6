internal import CivicText

/// The quotation marks of a text, seen as what bodies' names stand in.
struct QuotedNames: Sendable {
  let document: Document
  let pairs: [QuotationMarks.Pair]
  /// The outermost pair that closes, or opens, at a token.
  private let closing: [Int: QuotationMarks.Pair]
  private let opening: [Int: QuotationMarks.Pair]
  /// For each token, the number in `pairs` of the outermost closed pair that it stands in; -1 for none.
  let outermost: [Int]

  /// Longer passages are speech or titles, not names.
  static let longestName = 14

  init(_ document: Document) {
    self.document = document
    pairs = QuotationMarks.pairs(in: document)
    var closing: [Int: QuotationMarks.Pair] = [:]
    var opening: [Int: QuotationMarks.Pair] = [:]
    for pair in pairs where !pair.isUnclosed && pair.inner.count <= Self.longestName && !pair.inner.isEmpty {
      if closing[pair.close].map({ $0.open > pair.open }) ?? true { closing[pair.close] = pair }
      if opening[pair.open].map({ $0.close < pair.close }) ?? true { opening[pair.open] = pair }
    }
    self.closing = closing
    self.opening = opening
    var outermost = [Int](repeating: -1, count: document.tokens.count)
    for (number, pair) in pairs.enumerated()
    where !pair.isUnclosed && outermost[pair.open] < 0 {
      for token in pair.inner { outermost[token] = number }
    }
    self.outermost = outermost
  }

  func pair(closingAt token: Int) -> QuotationMarks.Pair? { closing[token] }
  func pair(openingAt token: Int) -> QuotationMarks.Pair? { opening[token] }

  /// The innermost quoted name of a pair, and the words of the pair that stand outside it:
  /// «Ассоциация «Альянс» → Альянс, Ассоциация.
  ///
  /// - Parameter heads: those of the text. Words outside that are no legal form among them are the name's own:
  ///   «Союз журналистов „Қалам“».
  func core(
    of pair: QuotationMarks.Pair, among heads: [OrganizationHeads.Head]
  ) -> (name: Range<Int>, rest: [Int]) {
    let inside = pairs.beginning(in: pair.outer, \.open).filter {
      $0 != pair && !$0.isUnclosed && $0.close <= pair.close && !$0.inner.isEmpty
    }
    guard let inner = inside.max(by: { $0.inner.count < $1.inner.count }) else { return (pair.inner, []) }
    let rest = pair.inner.filter { !inner.outer.contains($0) && document.tokens[$0].kind == .word }
    guard let first = rest.first, let last = rest.last,
      heads.beginning(in: between(first, first + 1), \.tokens.lowerBound)
        .contains(where: { $0.requirement == .legal && $0.tokens.upperBound == last + 1 })
    else {
      return (pair.inner, [])
    }
    return (inner.inner, rest)
  }

  /// Whether the words of a range may be a body's name: it begins with a capital or a number.
  func isName(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first(where: { document.tokens[$0].kind != .mark }) else { return false }
    return document.tokens[first].isCapitalized || document.tokens[first].kind == .number
  }

  /// The words of a range as a name: no quotation marks, single spaces.
  func name(_ tokens: Range<Int>) -> String {
    var text = ""
    for index in tokens {
      let token = document.tokens[index]
      if isQuote(index) { continue }
      if !text.isEmpty, token.spaceBefore || index > tokens.lowerBound && isQuote(index - 1) { text += " " }
      text += token.text
    }
    return text
  }

  /// A body known by its name, which counts only where the quotation marks hold that and nothing else: «Ауыл».
  func knownName(_ head: OrganizationHeads.Head) -> OrganizationSpan? {
    guard let pair = pair(openingAt: head.tokens.lowerBound - 1), pair.inner == head.tokens else {
      return nil
    }
    // «Ак жола», «Ауыла»
    let bare = String(name(pair.inner).dropLast(head.endingLength)).trimmingEnd("-")
    return OrganizationSpan(
      tokens: pair.outer, name: bare, kind: head.kind, grammaticalCase: nil, confidence: 0.8)
  }

  func isQuote(_ token: Int) -> Bool {
    ["«", "»", "\"", "“", "”", "„", "‹", "›", "″"].contains(document.tokens[token].text)
  }
}
