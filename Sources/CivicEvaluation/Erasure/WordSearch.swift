internal import Foundation

/// Looks for many words at once in any bytes: at each place their first eight are looked up.
struct WordSearch: Sendable {
  private static let length = MemoryLayout<UInt64>.size
  private let words: [UInt64: [[UInt8]]]
  /// By the first two bytes, whether any word begins with them.
  private let begins: [Bool]

  /// - Parameter words: each of eight bytes of UTF-8 or more; shorter ones are left out.
  init(_ words: [String]) {
    let long = Set(words.map { Array($0.utf8) }.filter { $0.count >= Self.length })
    var begins = [Bool](repeating: false, count: 1 << 16)
    for word in long { begins[Int(word[0]) | Int(word[1]) << 8] = true }
    self.begins = begins
    self.words = Dictionary(grouping: long) { word in
      word.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    }
  }

  /// Each word that stands there, once.
  func found(in data: Data) -> Set<String> {
    var found: Set<String> = []
    data.withUnsafeBytes { bytes in
      guard bytes.count >= Self.length else { return }
      for place in 0...(bytes.count - Self.length)
      where begins[Int(bytes[place]) | Int(bytes[place + 1]) << 8] {
        for word in words[bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)] ?? []
        where bytes[place...].starts(with: word) {
          found.insert(String(decoding: word, as: UTF8.self))
        }
      }
    }
    return found
  }
}
