/// A set of a document's tokens, a bit each.
package struct TokenSet: Sendable {
  private var bits: [UInt64] = []

  package init() {}

  package init(_ ranges: some Sequence<Range<Int>>) {
    for range in ranges { formUnion(range) }
  }

  package func contains(_ token: Int) -> Bool {
    let word = token >> 6
    return token >= 0 && word < bits.count && bits[word] & 1 << UInt64(token & 63) != 0
  }

  package mutating func formUnion(_ range: Range<Int>) {
    for token in range { insert(token) }
  }

  package mutating func insert(_ token: Int) {
    let word = token >> 6
    while bits.count <= word { bits.append(0) }
    bits[word] |= 1 << UInt64(token & 63)
  }
}
