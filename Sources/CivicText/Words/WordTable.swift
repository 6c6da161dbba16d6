/// What stands under words: a dictionary whose keys are compared by their bytes. Texts and data are composed (NFC) alike, so that
/// the hash of a word need not ask Unicode's tables for each of its letters, as that of `String` does.
package struct WordTable<Value>: ExpressibleByDictionaryLiteral {
  private var values: [Word: Value]

  package init() { values = [:] }

  package init(_ pairs: some Sequence<(String, Value)>, uniquingKeysWith combine: (Value, Value) -> Value) {
    values = Dictionary(pairs.lazy.map { (Word($0), $1) }, uniquingKeysWith: combine)
  }

  package init(dictionaryLiteral pairs: (String, Value)...) {
    self.init(pairs, uniquingKeysWith: { _, last in last })
  }

  package subscript(_ word: String) -> Value? {
    get { values[Word(word)] }
    set { values[Word(word)] = newValue }
  }

  package subscript(_ word: String, default value: @autoclosure () -> Value) -> Value {
    get { values[Word(word), default: value()] }
    _modify { yield &values[Word(word), default: value()] }
  }

  package var all: [(word: String, value: Value)] { values.map { ($0.key.text, $0.value) } }
}

extension WordTable: Sendable where Value: Sendable {}

/// A set of words, compared as those of a ``WordTable``.
package struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var words: Set<Word>

  package init(_ words: some Sequence<String>) { self.words = Set(words.lazy.map { Word($0) }) }

  package init(arrayLiteral words: String...) { self.init(words) }

  package mutating func formUnion(_ others: some Sequence<String>) {
    words.formUnion(others.lazy.map { Word($0) })
  }

  package mutating func insert(_ word: String) { words.insert(Word(word)) }

  package func contains(where isMeant: (String) throws -> Bool) rethrows -> Bool {
    try words.contains { try isMeant($0.text) }
  }

  package var all: [String] { words.map(\.text) }

  package func contains(_ word: String) -> Bool { words.contains(Word(word)) }
}

private struct Word: Hashable {
  let text: String

  init(_ text: String) { self.text = text }

  func hash(into hasher: inout Hasher) {
    let isFed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if isFed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }

  static func == (one: Word, other: Word) -> Bool {
    one.text.utf8.withContiguousStorageIfAvailable { one in
      other.text.utf8.withContiguousStorageIfAvailable { one.elementsEqual($0) }
    }.flatMap { $0 } ?? one.text.utf8.elementsEqual(other.text.utf8)
  }
}
