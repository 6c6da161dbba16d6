/// Characters by their bytes.
///
/// The standard library asks Unicode's tables at each letter whether the next belongs to the same character. Beside letters of
/// ASCII, Latin and Cyrillic without combining marks the answer is always no. These stand in for the standard library's members
/// of the same names wherever this module is imported, give what those give, and leave all other texts to them.
extension String {
  package var count: Int {
    utf8.withContiguousStorageIfAvailable(PlainLetters.count).flatMap { $0 } ?? self[...].count
  }

  package var first: Character? {
    let scalar = utf8.withContiguousStorageIfAvailable(PlainLetters.first).flatMap { $0 }
    return scalar.map { Character($0) } ?? self[...].first
  }

  package var last: Character? {
    let scalar = utf8.withContiguousStorageIfAvailable(PlainLetters.last).flatMap { $0 }
    return scalar.map { Character($0) } ?? self[...].last
  }

  package func prefix(_ length: Int) -> Substring {
    let end = utf8.withContiguousStorageIfAvailable { PlainLetters.end(of: length, in: $0) }.flatMap { $0 }
    guard let end else { return self[...].prefix(length) }
    return self[..<utf8.index(startIndex, offsetBy: end)]
  }

  package func suffix(_ length: Int) -> Substring {
    let start = utf8.withContiguousStorageIfAvailable { PlainLetters.start(ofLast: length, in: $0) }.flatMap {
      $0
    }
    guard let start else { return self[...].suffix(length) }
    return self[utf8.index(startIndex, offsetBy: start)...]
  }

  package func dropFirst(_ length: Int = 1) -> Substring {
    let end = utf8.withContiguousStorageIfAvailable { PlainLetters.end(of: length, in: $0) }.flatMap { $0 }
    guard let end else { return self[...].dropFirst(length) }
    return self[utf8.index(startIndex, offsetBy: end)...]
  }

  package func dropLast(_ length: Int = 1) -> Substring {
    let start = utf8.withContiguousStorageIfAvailable { PlainLetters.start(ofLast: length, in: $0) }.flatMap {
      $0
    }
    guard let start else { return self[...].dropLast(length) }
    return self[..<utf8.index(startIndex, offsetBy: start)]
  }

  /// Whether it is the same in capitals.
  package var isInCapitals: Bool {
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x430...0x45F: return false
      default: continue
      }
    }
    return self == uppercased()
  }

  package func lowercased() -> String {
    var isSmall = true
    for scalar in unicodeScalars {
      guard let small = SmallLetters.small(scalar) else { return self[...].lowercased() }
      isSmall = isSmall && small == scalar
    }
    if isSmall { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars { SmallLetters.append(SmallLetters.small(scalar) ?? scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Scalars each of which is a character, whatever other of them stands beside it.
enum PlainLetters {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// How many characters there are; nil where one may be of several scalars.
  static func count(_ bytes: Bytes) -> Int? {
    var count = 0
    var index = 0
    while index < bytes.count {
      let length = length(at: index, in: bytes)
      if length == 0 { return nil }
      index += length
      count += 1
    }
    return count
  }

  /// The first character of a text that is one scalar.
  static func first(_ bytes: Bytes) -> Unicode.Scalar? {
    guard let end = end(of: 1, in: bytes), end > 0 else { return nil }
    return scalar(bytes[..<end])
  }

  static func last(_ bytes: Bytes) -> Unicode.Scalar? {
    guard let start = start(ofLast: 1, in: bytes), start < bytes.count else { return nil }
    return scalar(bytes[start...])
  }

  /// Where so many characters end; nil where those or the next may be of several scalars.
  static func end(of length: Int, in bytes: Bytes) -> Int? {
    var index = 0
    var rest = length
    while index < bytes.count {
      let length = self.length(at: index, in: bytes)
      if length == 0 { return nil }
      if rest == 0 { return index }
      index += length
      rest -= 1
    }
    return rest >= 0 ? index : nil
  }

  /// Where so many characters from the end begin; nil where those or the one before them may be of several scalars.
  static func start(ofLast length: Int, in bytes: Bytes) -> Int? {
    var index = bytes.count
    var rest = length
    while index > 0 {
      var start = index - 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      if self.length(at: start, in: bytes) != index - start { return nil }
      if rest == 0 { return index }
      index = start
      rest -= 1
    }
    return rest >= 0 ? index : nil
  }

  /// The bytes of the scalar at a place; 0 for one that may be part of a longer character.
  @inline(__always)
  private static func length(at index: Int, in bytes: Bytes) -> Int {
    switch bytes[index] {
    // CR and LF are one character.
    case 0x0D: 0
    case 0x00..<0x80: 1
    // U+0080 to U+02FF, U+0400 to U+047F, U+04C0 to U+053F.
    case 0xC2...0xCB, 0xD0, 0xD1, 0xD3, 0xD4: index + 1 < bytes.count ? 2 : 0
    // U+0480 to U+04BF but for the combining marks U+0483 to U+0489.
    case 0xD2: index + 1 < bytes.count && !(0x83...0x89).contains(bytes[index + 1]) ? 2 : 0
    // Dashes and quotation marks, U+2010 to U+203F.
    case 0xE2: index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x90 ? 3 : 0
    default: 0
    }
  }

  private static func scalar(_ bytes: Slice<Bytes>) -> Unicode.Scalar? {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }
}
