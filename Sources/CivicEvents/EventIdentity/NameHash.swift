/// FNV-1a (Fowler, Noll, Vo 1991): the same in every run and on every machine, so that it can be stored.
enum NameHash {
  /// Of what an event is recognised by.
  static func of(_ text: String) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return hash
  }

  /// Of several, as a sorted set.
  static func set(_ texts: some Sequence<String>) -> [UInt32] { Set(texts.map(of)).sorted() }

  /// Of a key in an index: as SQLite's signed integer.
  static func key(_ text: String) -> Int { Int(truncatingIfNeeded: wide(text.utf8)) }

  static func wide(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash
  }
}
