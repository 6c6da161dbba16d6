/// Small letters, as fast as texts in Cyrillic and Latin letters need: every word of every text is brought to them.
package enum SmallLetters {
  /// In small letters, ё as е.
  package static func folded(_ text: String) -> String {
    text.utf8.withContiguousStorageIfAvailable { isFolded($0) ? nil : .some(folded(bytes: $0)) }
      .map { $0 ?? text } ?? folded(scalars: text.unicodeScalars)
  }

  package static func folded(_ text: Substring) -> String {
    text.utf8.withContiguousStorageIfAvailable { folded(bytes: $0) } ?? folded(scalars: text.unicodeScalars)
  }

  /// The same of a text's bytes.
  package static func folded(bytes: UnsafeBufferPointer<UInt8>) -> String {
    var isCommon = true
    let folded = String(unsafeUninitializedCapacity: bytes.count) { small in
      isCommon = fold(bytes, to: small)
      return isCommon ? bytes.count : 0
    }
    return isCommon ? folded : Self.folded(scalars: String(decoding: bytes, as: UTF8.self).unicodeScalars)
  }

  private static func folded(scalars: some Sequence<Unicode.Scalar>) -> String {
    var bytes: [UInt8] = []
    for scalar in scalars {
      switch small(scalar) {
      case "ё"?: append("е", to: &bytes)
      case let small?: append(small, to: &bytes)
      case nil where scalar.properties.changesWhenLowercased:
        bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      case nil: append(scalar, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// True for ASCII and Russian letters that are small, and marks of two bytes: most words are.
  private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x41...0x5A: return false
      case 0x00...0x7F: index += 1
      case 0xD0:
        if bytes[index + 1] < 0xB0 { return false }
        index += 2
      case 0xD1:
        if bytes[index + 1] >= 0xA0 || bytes[index + 1] == 0x91 { return false }
        index += 2
      case 0xC2: index += 2
      default: return false
      }
    }
    return true
  }

  /// Writes the small letters of a text whose letters take as many bytes as their small ones: of ASCII, of Cyrillic
  /// (U+0400 to U+04FF), and the marks that stand between them.
  ///
  /// - Returns: false where the text has others.
  private static func fold(
    _ bytes: UnsafeBufferPointer<UInt8>, to small: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        small[index] = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
        index += 1
        continue
      }
      let next = bytes[index + 1]
      var (first, second) = (byte, next)
      switch (byte, next) {
      case (0xC2, _): break
      // Ё, ё
      case (0xD0, 0x81), (0xD1, 0x91): (first, second) = (0xD0, 0xB5)
      case (0xD0, 0x80...0x8F): (first, second) = (0xD1, next + 0x10)
      case (0xD0, 0x90...0x9F): second = next + 0x20
      case (0xD0, 0xA0...0xAF): (first, second) = (0xD1, next - 0x20)
      case (0xD0, _), (0xD1, 0x80...0x9F), (0xD2, 0x82...0x89): break
      // Of each two the second is small.
      case (0xD1, _), (0xD2, _), (0xD3, 0x90...0xBF): second = next | 1
      case (0xE2, 0x80):
        small[index + 2] = bytes[index + 2]
        small[index] = byte
        small[index + 1] = next
        index += 3
        continue
      default: return false
      }
      small[index] = first
      small[index + 1] = second
      index += 2
    }
    return true
  }

  package static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(value))
    } else if value < 0x800 {
      bytes.append(UInt8(0xC0 | value >> 6))
      bytes.append(UInt8(0x80 | value & 0x3F))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// The small letter of a scalar, itself where it has none; nil where the tables have to be asked.
  package static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value
    let small: UInt32
    switch value {
    case 0x41...0x5A, 0x410...0x42F: small = value + 0x20
    case 0x00...0x7F, 0x430...0x45F, 0x482...0x489: small = value
    case 0x400...0x40F: small = value + 0x50
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: small = value | 1
    case 0x2010...0x201F, 0xAB, 0xBB: small = value
    default: return nil
    }
    return Unicode.Scalar(small)
  }
}

extension String {
  /// Scalars as a text, by their bytes: a view that grows by scalars takes several times as long.
  init(scalars: ArraySlice<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2 * scalars.count)
    for scalar in scalars { SmallLetters.append(scalar, to: &bytes) }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// True for a letter: Latin and Cyrillic, and the marks beside them, without a look into the tables.
  package var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case 0x00...0xA9, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0x2000...0x206F, 0x2116: false
    default: properties.isAlphabetic
    }
  }

  /// True for a capital: Latin and Cyrillic, and the marks beside them, without a look into the tables.
  package var isCapital: Bool {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0x00...0xBF, 0x430...0x45F, 0x2000...0x206F, 0x2116: false
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value & 1 == 0
    default: properties.isUppercase
    }
  }

  /// True for a digit or another number.
  package var isNumeral: Bool {
    switch value {
    case 0x30...0x39: true
    case 0x00...0xB1, 0x400...0x52F, 0x2000...0x206F, 0x2116: false
    default: properties.numericType != nil
    }
  }
}
