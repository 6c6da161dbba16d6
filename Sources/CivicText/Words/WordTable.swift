/// What stands under words, found by their bytes. Texts and data are composed (NFC) alike, so that the hash of a word need not ask
/// Unicode's tables for each of its letters, as that of `String` does.
package struct WordTable<Value>: ExpressibleByDictionaryLiteral {
  private var places = WordPlaces()
  private var values: [Value] = []

  package init() {}

  package init(_ pairs: some Sequence<(String, Value)>, uniquingKeysWith combine: (Value, Value) -> Value) {
    for (word, value) in pairs {
      if let place = places.place(of: word) {
        values[place] = combine(values[place], value)
      } else {
        places.add(word)
        values.append(value)
      }
    }
  }

  package init(dictionaryLiteral pairs: (String, Value)...) {
    self.init(pairs, uniquingKeysWith: { _, last in last })
  }

  /// A word that is once entered stays: nil changes nothing.
  package subscript(_ word: String) -> Value? {
    get { places.place(of: word).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let place = places.place(of: word) {
        values[place] = newValue
      } else {
        places.add(word)
        values.append(newValue)
      }
    }
  }

  package subscript(_ word: String, default value: @autoclosure () -> Value) -> Value {
    get { self[word] ?? value() }
    _modify {
      let place = places.place(of: word) ?? values.count
      if place == values.count {
        places.add(word)
        values.append(value())
      }
      yield &values[place]
    }
  }

  package func holds(_ word: String) -> Bool { places.place(of: word) != nil }

  package var all: [(word: String, value: Value)] { zip(places.words, values).map { ($0, $1) } }
}

extension WordTable: Sendable where Value: Sendable {}

/// A set of words, compared as those of a ``WordTable``.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var places = WordPlaces()

  package init(_ words: some Sequence<String>) { formUnion(words) }

  package init(arrayLiteral words: String...) { self.init(words) }

  package mutating func formUnion(_ others: some Sequence<String>) {
    for word in others { insert(word) }
  }

  package mutating func insert(_ word: String) {
    if places.place(of: word) == nil { places.add(word) }
  }

  package func contains(where isMeant: (String) throws -> Bool) rethrows -> Bool {
    try places.words.contains(where: isMeant)
  }

  package var all: [String] { places.words }

  package func contains(_ word: String) -> Bool { places.place(of: word) != nil }
}

/// Numbers words in the order in which they come.
private struct WordPlaces: Sendable {
  private(set) var words: [String] = []
  /// A power of two, at least twice as many as words: the upper half of a word's hash, and its number from 1 on; 0 for none.
  private var slots: [UInt64] = []

  func place(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { place(ofBytes: $0) }
  }

  @inline(__always)
  func place(ofBytes bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    if words.isEmpty { return nil }
    let hash = WordHash.of(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
        if words[place].utf8.withContiguousStorageIfAvailable({ $0.isSame(as: bytes) })
          ?? words[place].utf8.elementsEqual(bytes)
        {
          return place
        }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a word that is none of those known.
  mutating func add(_ word: String) {
    if 2 * (words.count + 1) > slots.count { grow() }
    var word = word
    word.makeContiguousUTF8()
    words.append(word)
    enter(words.count - 1)
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: max(8, 2 * slots.count))
    for place in words.indices { enter(place) }
  }

  private mutating func enter(_ place: Int) {
    let hash = words[place].utf8.withContiguousStorageIfAvailable(WordHash.of) ?? 0
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(place + 1)
  }
}

/// A hash of bytes, eight at a time; of this run alone, never stored: no text can be written so that its words share one.
enum WordHash {
  private static let seed = UInt64.random(in: .min ... .max)

  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(truncatingIfNeeded: raw.count)
    var index = 0
    while index + 8 <= raw.count {
      hash = mixed(hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    return mixed(hash, rest)
  }

  @inline(__always)
  private static func mixed(_ hash: UInt64, _ bytes: UInt64) -> UInt64 {
    let product = (hash ^ bytes).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
