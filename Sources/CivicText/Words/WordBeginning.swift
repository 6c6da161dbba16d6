/// The first three letters of a word, as one number of a few bits: two words that begin alike have the same, two that do not
/// hardly ever.
package struct WordBeginning: Sendable, Hashable {
  fileprivate let bits: UInt16

  /// Of a word in small letters.
  package init(_ word: String) {
    bits = word.utf8.withContiguousStorageIfAvailable(Self.bits) ?? Self.bits(Array(word.utf8))
  }

  private static func bits(_ bytes: some Collection<UInt8>) -> UInt16 {
    var hash: UInt32 = 0x811C_9DC5
    var letters = 0
    for byte in bytes {
      // All but the bytes that go on with a scalar.
      if byte & 0xC0 != 0x80 {
        if letters == 3 { break }
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
  package init(_ words: some Sequence<String>) {
    for word in words {
      let bits = WordBeginning(word).bits
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

  /// The first place from one on, before an end, where one of them stands; the end where there is none.
  func next(from first: Int, to end: Int, in words: [WordBeginning]) -> Int {
    bits.withUnsafeBufferPointer { bits in
      words.withUnsafeBufferPointer { words in
        var index = first
        while index < end {
          let beginning = words[index].bits
          if bits[Int(beginning >> 6)] & 1 << UInt64(beginning & 63) != 0 { break }
          index += 1
        }
        return index
      }
    }
  }
}
