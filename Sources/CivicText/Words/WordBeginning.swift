/// The first three letters of a word, or all of them, as one number of a few bits: of two words that are alike so far it is the
/// same, of two that are not hardly ever.
package struct WordBeginning: Sendable, Hashable {
  fileprivate let bits: UInt16

  /// Of the first letters of a word in small letters.
  package init(_ word: String) {
    bits =
      word.utf8.withContiguousStorageIfAvailable { Self.bits($0, letters: 3) }
      ?? Self.bits(Array(word.utf8), letters: 3)
  }

  /// Of all letters.
  init(whole word: String) {
    bits =
      word.utf8.withContiguousStorageIfAvailable { Self.bits($0, letters: .max) }
      ?? Self.bits(Array(word.utf8), letters: .max)
  }

  private static func bits(_ bytes: some Collection<UInt8>, letters most: Int) -> UInt16 {
    var hash: UInt32 = 0x811C_9DC5
    var letters = 0
    for byte in bytes {
      // All but the bytes that go on with a scalar.
      if byte & 0xC0 != 0x80 {
        if letters == most { break }
        letters += 1
      }
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    return UInt16(truncatingIfNeeded: (hash >> 16 ^ hash) & 0x1FFF)
  }
}

/// The beginnings of a list of words: one bit tells nearly all other words from them.
package struct WordBeginnings: Sendable {
  private var bits = [UInt64](repeating: 0, count: 0x2000 / 64)
  /// For each of `bits`, how many are set before it.
  private var before = [Int](repeating: 0, count: 0x2000 / 64)

  /// Of words in small letters. Of a word that goes on as it likes, three letters have to be known.
  package init(_ words: some Sequence<String>) { self.init(of: words.map { WordBeginning($0) }) }

  init(of beginnings: [WordBeginning]) {
    for beginning in beginnings {
      let bits = beginning.bits
      self.bits[Int(bits >> 6)] |= 1 << UInt64(bits & 63)
    }
    for place in bits.indices.dropFirst() {
      before[place] = before[place - 1] + bits[place - 1].nonzeroBitCount
    }
  }

  /// How many different ones there are.
  var count: Int { (before.last ?? 0) + (bits.last ?? 0).nonzeroBitCount }

  /// The number of one of them.
  func number(of beginning: WordBeginning) -> Int {
    let place = Int(beginning.bits >> 6)
    return before[place] + (bits[place] & (1 << UInt64(beginning.bits & 63) - 1)).nonzeroBitCount
  }

  package func holds(_ beginning: WordBeginning) -> Bool {
    bits[Int(beginning.bits >> 6)] & 1 << UInt64(beginning.bits & 63) != 0
  }

  /// The first place from one on, before an end, where a word begins as one of these or is as one of others; the end where there
  /// is none.
  func next(from first: Int, to end: Int, in words: [WordSigns], orWhole whole: WordBeginnings) -> Int {
    bits.withUnsafeBufferPointer { bits in
      whole.bits.withUnsafeBufferPointer { whole in
        words.withUnsafeBufferPointer { words in
          var index = first
          while index < end, !Self.holds(bits, words[index].beginning), !Self.holds(whole, words[index].whole)
          {
            index += 1
          }
          return index
        }
      }
    }
  }

  @inline(__always)
  private static func holds(_ bits: UnsafeBufferPointer<UInt64>, _ beginning: WordBeginning) -> Bool {
    bits[Int(beginning.bits >> 6)] & 1 << UInt64(beginning.bits & 63) != 0
  }
}

/// What a word of a text is told by: its first letters, and all of them.
struct WordSigns: Sendable {
  let beginning: WordBeginning
  let whole: WordBeginning
}
