internal import CivicText

/// The tokens of one sentence set as running text, and the way back from its ranges to them.
///
/// Rules read text as people write it: no space before a full stop, none inside quotation marks. Tokens come from other
/// tools, which cut text elsewhere than ours ("БҚО-ның" as one, "Назарбаев" and "'s" as two), hence by scalars.
struct JoinedTokens: Sendable {
  let text: String
  /// Of each token, in Unicode scalars of `text`; empty for a token without any.
  let ranges: [Range<Int>]
  /// For each token, whether it is a word's English ending cut off, which no name takes in.
  private let isEnding: [Bool]

  init(_ tokens: [String]) {
    var text = String.UnicodeScalarView()
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(tokens.count)
    var length = 0
    var touchesNext = true
    var openQuotes: Set<String> = []
    for token in tokens {
      let isOpening: Bool
      let isClosing: Bool
      if Self.straightQuotes.contains(token) {
        // The first opens, the second closes.
        isClosing = openQuotes.remove(token) != nil
        isOpening = !isClosing
        if isOpening { openQuotes.insert(token) }
      } else {
        isOpening = Self.opening.contains(token)
        isClosing = Self.closing.contains(token) || Self.isEnglishEnding(token)
      }
      if !touchesNext && !isClosing {
        text.append(" ")
        length += 1
      }
      let start = length
      for scalar in token.unicodeScalars {
        text.append(scalar)
        length += 1
      }
      ranges.append(start..<length)
      touchesNext = isOpening
    }
    self.text = String(text)
    self.ranges = ranges
    isEnding = tokens.map(Self.isEnglishEnding)
  }

  /// One tag a token. Of spans that share a token the earlier in `spans` has it, whole; the other is left out.
  func tags(_ spans: [TaggedSpan]) -> [Tag] {
    var tags = [Tag](repeating: .outside, count: ranges.count)
    for span in spans {
      let covered = tokens(in: span.range)
      guard covered.allSatisfy({ tags[$0] == .outside }) else { continue }
      for token in covered {
        tags[token] = token == covered.lowerBound ? .begin(span.kind) : .inside(span.kind)
      }
    }
    return tags
  }

  /// The tokens that a range of scalars touches.
  private func tokens(in range: Range<Int>) -> Range<Int> {
    func first(where isPast: (Range<Int>) -> Bool) -> Int {
      var low = 0
      var high = ranges.count
      while low < high {
        let middle = (low + high) / 2
        if isPast(ranges[middle]) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    let start = first { $0.upperBound > range.lowerBound }
    var end = max(start, first { $0.lowerBound >= range.upperBound })
    while end - 1 > start, isEnding[end - 1] { end -= 1 }
    return start..<end
  }

  private static let straightQuotes: Set<String> = ["\"", "″"]
  private static let opening: Set<String> = ["«", "“", "„", "‹", "(", "[", "{", "``"]
  private static let closing: Set<String> = [
    "»", "”", "›", ")", "]", "}", ".", ",", ";", ":", "!", "?", "…", "...", "?!", "%", "''",
  ]

  /// What English treebanks cut off a word: 's, n't, 're.
  private static func isEnglishEnding(_ token: String) -> Bool {
    let scalars = token.unicodeScalars
    guard let first = scalars.first, scalars.count <= 3, scalars.count > 1 else { return false }
    if first == "'" || first == "\u{2019}" {
      return scalars.dropFirst().allSatisfy { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
    }
    return token == "n't" || token == "n\u{2019}t"
  }
}
