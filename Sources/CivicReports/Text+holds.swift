internal import CivicText

extension StringProtocol {
  /// Whether a phrase stands anywhere in the text, byte for byte: much faster than `contains`, which asks at each
  /// place where a character ends. Both must be in NFC.
  func holds(_ phrase: String) -> Bool { offset(of: phrase) != nil }

  /// Where a phrase first stands in the text, byte for byte, as `firstRange(of:)` says it of characters.
  func place(of phrase: String) -> Range<Index>? {
    guard let offset = offset(of: phrase) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: phrase.utf8.count)
  }

  /// In bytes.
  private func offset(of phrase: String) -> Int? {
    let found = utf8.withContiguousStorageIfAvailable { text in
      phrase.utf8.withContiguousStorageIfAvailable { text.offset(of: $0) ?? -1 }
    }
    // What is no native string of Swift's is made one.
    let offset =
      (found ?? nil)
      ?? Array(utf8).withUnsafeBufferPointer { text in
        Array(phrase.utf8).withUnsafeBufferPointer { text.offset(of: $0) ?? -1 }
      }
    return offset < 0 ? nil : offset
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func offset(of phrase: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = phrase.last else { return 0 }
    guard phrase.count <= count else { return nil }
    // Letters of one alphabet begin with the same byte: the last one tells more.
    var end = phrase.count - 1
    while end < count {
      if self[end] == last {
        let start = end + 1 - phrase.count
        var length = 0
        while self[start + length] == phrase[length], length + 1 < phrase.count { length += 1 }
        if length + 1 == phrase.count { return start }
      }
      end += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Where a phrase first stands in the bytes, as `firstRange(of:)` says it, a hundred times as fast.
  func place(of phrase: StaticString) -> Range<Int>? {
    let offset = withUnsafeBufferPointer { bytes in phrase.withUTF8Buffer { bytes.offset(of: $0) } }
    return offset.map { startIndex + $0..<startIndex + $0 + phrase.utf8CodeUnitCount }
  }
}

extension StringProtocol {
  /// Whether a digit or another number stands in it.
  var holdsNumeral: Bool { unicodeScalars.contains(where: \.isNumeral) }

  /// Whether it has so many scalars, counted only where its bytes do not tell.
  func hasScalars(_ count: Int) -> Bool {
    let bytes = utf8.count
    return bytes >= 4 * count || (bytes >= count && unicodeScalars.count >= count)
  }

  /// How many words stand between spaces: what `split(separator: " ").count` says, without the words.
  var spacedWords: Int {
    var words = 0
    var isInside = false
    for byte in utf8 {
      if byte == 0x20 {
        isInside = false
      } else if !isInside {
        isInside = true
        words += 1
      }
    }
    return words
  }
}

extension Substring {
  /// The words between spaces.
  var spaced: [Substring] { utf8.split(separator: 0x20).map { Substring($0) } }
}

extension String {
  /// The words between spaces.
  var spaced: [Substring] { self[...].spaced }
}
