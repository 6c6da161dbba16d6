extension ProseWords {
  /// A quotation longer than this many characters is cut at a sentence's end or a word's.
  static let longestQuotation = 400

  /// What a sentence with a quotation takes: `{quote}`, without the stop at its end, and `{stop}`. Quotation marks within it are
  /// of the other sort.
  func quotation(_ text: String) -> [String: String] {
    let quote = inner(shortened(trimmed(text)))
    let isClosed = quote.last.map { "!?…]".contains($0) } ?? true
    return ["quote": quote, "stop": isClosed ? "" : "."]
  }

  private func trimmed(_ text: String) -> String {
    var text = text[...]
    while let last = text.last, last.isWhitespace || last == "," || last == "." { text.removeLast() }
    return text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func shortened(_ text: String) -> String {
    guard text.count > Self.longestQuotation else { return text }
    let head = text.prefix(Self.longestQuotation)
    if let stop = head.lastIndex(where: { ".!?…".contains($0) }),
      head.distance(from: head.startIndex, to: stop) > 120
    {
      return String(head[...stop]) + " […]"
    }
    let cut = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<cut]) + " […]"
  }
}
