internal import CivicText

/// Finds where a body's name stands in a sentence, in whatever case its words are.
enum NamedBody {
  /// - Returns: the scalars of the words nearest to the person that are the name's, but for their endings.
  static func range(of name: String, near person: Range<Int>, in document: Document) -> Range<Int>? {
    let words = NameKey.words(name)
    guard !words.isEmpty else { return nil }
    let sentence = document.sentenceRange(around: person)
    let tokens = document.tokens.indices.filter {
      document.tokens[$0].kind != .mark && sentence.contains(document.tokens[$0].range.lowerBound)
    }
    guard tokens.count >= words.count else { return nil }
    var best: Range<Int>?
    for start in 0...(tokens.count - words.count) {
      let window = tokens[start..<(start + words.count)]
      guard zip(window, words).allSatisfy({ isForm(document.tokens[$0].folded, of: $1) }),
        let first = window.first, let last = window.last
      else { continue }
      let range = document.range(first..<(last + 1))
      if let found = best, distance(found, person) <= distance(range, person) { continue }
      best = range
    }
    return best
  }

  private static func isForm(_ word: String, of base: String) -> Bool {
    let key = NameKey.key(word)
    let shared = base.count <= 4 ? base.count : max(4, base.count - 2)
    return key.hasPrefix(base.prefix(shared)) && key.count <= base.count + 8
  }

  private static func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(0, one.lowerBound - other.upperBound, other.lowerBound - one.upperBound)
  }
}
