internal import CivicText

/// FNV-1a: the same in every run and on every machine, so that it can be stored.
enum NameHash {
  /// Of what an event is recognised by.
  static func of(_ text: String) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// Of several, as a sorted set.
  static func set(_ texts: some Sequence<String>) -> [UInt32] { Set(texts.map(of)).sorted() }

  /// Of several, as SQLite's numbers.
  static func numbers(_ texts: some Sequence<String>) -> [Int] { set(texts).map { Int($0) } }

  /// Of a key in an index: as SQLite's signed integer.
  static func key(_ text: String) -> Int { Int(truncatingIfNeeded: FNV1a.hash(text.utf8)) }
}
