/// Passages between quotation marks, as people really set them: nested, of two kinds, one mark missing.
package enum QuotationMarks {
  /// One quoted passage, by token.
  package struct Pair: Sendable, Equatable {
    /// The opening mark.
    package let open: Int
    /// The closing mark; one past the paragraph's last token where it is missing.
    package let close: Int
    /// How many pairs stand around it.
    package let depth: Int
    /// True where the closing mark is missing.
    package let isUnclosed: Bool

    /// The tokens between the marks.
    package var inner: Range<Int> { (open + 1)..<max(open + 1, close) }
    /// The tokens with the marks.
    package var outer: Range<Int> { open..<(isUnclosed ? close : close + 1) }
  }

  /// Every pair of every paragraph, outer before inner.
  package static func pairs(in document: Document) -> [Pair] {
    document.paragraphs.flatMap { pairs(in: document.tokens, paragraph: $0) }
  }

  private static func pairs(in tokens: [Token], paragraph: Range<Int>) -> [Pair] {
    var found: [(open: Int, close: Int, isUnclosed: Bool)] = []
    var stack: [Int] = []
    for index in paragraph {
      switch side(of: index, in: tokens, paragraph: paragraph) {
      case .opening: stack.append(index)
      case .closing:
        if let open = stack.popLast() {
          found.append((open, index, false))
        } else if let last = found.last, index - last.close <= 4, index > last.close + 1 {
          // A second closing mark soon after the first: «"A» B»: the outer pair's opening was left out.
          found.append((last.open, index, false))
        }
      case nil: break
      }
    }
    // An opening mark without its own closing one shares that of the pair that ends inside it:
    // «Ассоциация «Альянс».
    var byOpen: [Int: Int] = [:]
    for (number, pair) in found.enumerated() where byOpen[pair.open] == nil { byOpen[pair.open] = number }
    for open in stack.reversed() {
      if let inner = (open + 1...open + 4).compactMap({ byOpen[$0] }).min() {
        byOpen[open] = found.count
        found.append((open, found[inner].close, false))
      } else {
        found.append((open, paragraph.upperBound, true))
      }
    }
    return nested(found.sorted { ($0.open, -$0.close) < ($1.open, -$1.close) })
  }

  /// How deep each of the pairs stands, outer ones first.
  private static func nested(_ pairs: [(open: Int, close: Int, isUnclosed: Bool)]) -> [Pair] {
    var nested: [Pair] = []
    nested.reserveCapacity(pairs.count)
    // Where the pairs before that may stand around the next one close, the farthest first.
    var around: [Int] = []
    for pair in pairs {
      while let close = around.last, close < pair.open { around.removeLast() }
      var place = around.count
      while place > 0, around[place - 1] < pair.close { place -= 1 }
      var depth = place
      if let last = nested.last, last.open == pair.open, last.close == pair.close { depth = last.depth }
      nested.append(Pair(open: pair.open, close: pair.close, depth: depth, isUnclosed: pair.isUnclosed))
      around.insert(pair.close, at: place)
    }
    return nested
  }

  private enum Side { case opening, closing }

  private static func side(of index: Int, in tokens: [Token], paragraph: Range<Int>) -> Side? {
    guard tokens[index].kind == .mark else { return nil }
    switch tokens[index].text {
    case "«", "“", "„", "‹":
      return tokens[index].text == "“" && closesEnglish(index, tokens) ? .closing : .opening
    case "»", "”", "›": return .closing
    case "\"", "″":
      let next = index + 1
      let touchesNext = next < paragraph.upperBound && !tokens[next].spaceBefore
      let afterOpener =
        index > paragraph.lowerBound && ["(", "«", "\"", "[", "–", "—", "-"].contains(tokens[index - 1].text)
      let spaceBefore = tokens[index].spaceBefore || index == paragraph.lowerBound
      if touchesNext, tokens[next].kind != .mark || ["«", "\"", "“"].contains(tokens[next].text),
        spaceBefore || afterOpener
      {
        return .opening
      }
      return .closing
    default: return nil
    }
  }

  /// “ closes in „…“.
  private static func closesEnglish(_ index: Int, _ tokens: [Token]) -> Bool {
    guard !tokens[index].spaceBefore, index > 0 else { return false }
    return tokens[..<index].suffix(60).contains { $0.text == "„" }
  }
}
