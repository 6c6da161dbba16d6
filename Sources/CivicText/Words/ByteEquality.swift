/// Texts compared by their bytes.
///
/// The standard library's equality asks Unicode's tables where two texts differ in a letter beyond ASCII, as nearly all pairs of
/// Cyrillic words do. A report's text and the data files are in NFC, so that bytes tell the same. The operators stand in for those
/// of the standard library inside this module.
extension String {
  /// Whether the bytes are the same.
  @inline(__always)
  package func isSpelled(_ other: String) -> Bool {
    let compared = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { bytes.isSame(as: $0) }
    }
    return (compared ?? nil) ?? utf8.elementsEqual(other.utf8)
  }

  static func == (one: String, other: String) -> Bool { one.isSpelled(other) }
  static func != (one: String, other: String) -> Bool { !one.isSpelled(other) }
  /// What `switch` asks.
  static func ~= (one: String, other: String) -> Bool { one.isSpelled(other) }
}

extension Array<String> {
  func contains(_ word: String) -> Bool { contains { $0.isSpelled(word) } }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    if count != other.count { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }
}
