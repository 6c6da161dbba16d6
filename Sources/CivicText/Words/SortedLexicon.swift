/// A data file of words and columns, looked up in place: of its rows only their places are kept.
struct SortedLexicon: Sendable {
  /// Constant data of the program: safe to read from anywhere.
  nonisolated(unsafe) private let bytes: UnsafeBufferPointer<UInt8>
  /// A power of two, at least twice as many as rows: the upper half of a key's hash, and where its row begins; 0 for none.
  private let slots: [UInt64]

  /// The lexicon of a data file ("kk/given-names.tsv"); empty where there is none.
  init(_ path: String) {
    bytes = LanguageData.bytes(path) ?? UnsafeBufferPointer(start: nil, count: 0)
    let rows = bytes.count { $0 == UInt8(ascii: "\n") } + 1
    var count = 8
    while count < 2 * rows { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    var start = 0
    while start < bytes.count {
      let end = Self.end(of: start, in: bytes) { $0 == UInt8(ascii: "\n") }
      let keyEnd = Self.end(of: start, in: bytes, isEnd: Self.isKeyEnd)
      if keyEnd > start, bytes[start] != UInt8(ascii: "#") {
        let hash = WordHash.of(UnsafeBufferPointer(rebasing: bytes[start..<keyEnd]))
        var slot = Int(truncatingIfNeeded: hash) & (count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
        slots[slot] = hash & ~0xFFFF_FFFF | UInt64(start + 1)
      }
      start = end + 1
    }
    self.slots = slots
  }

  /// The columns after the key; nil where no row has this key.
  func row(_ key: String) -> [String]? {
    place(of: key).map { String(decoding: bytes[$0], as: UTF8.self).split(separator: "\t").map(String.init) }
  }

  func contains(_ key: String) -> Bool { place(of: key) != nil }

  /// The bytes behind a key, to the end of its row.
  private func place(of key: String) -> Range<Int>? {
    var key = key
    return key.withUTF8 { place(ofBytes: $0) }
  }

  private func place(ofBytes key: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    if key.isEmpty { return nil }
    let hash = WordHash.of(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let start = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
      let keyEnd = start + key.count
      if slots[slot] >> 32 == hash >> 32, keyEnd <= bytes.count,
        keyEnd == bytes.count || Self.isKeyEnd(bytes[keyEnd]),
        UnsafeBufferPointer(rebasing: bytes[start..<keyEnd]).isSame(as: key)
      {
        return keyEnd..<Self.end(of: keyEnd, in: bytes) { $0 == UInt8(ascii: "\n") }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func end(
    of start: Int, in bytes: UnsafeBufferPointer<UInt8>, isEnd: (UInt8) -> Bool
  ) -> Int {
    var end = start
    while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
    return end
  }

  private static func isKeyEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }
}
