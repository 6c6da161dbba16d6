/// Small letters, as fast as texts in Cyrillic and Latin letters need: every word of every text is brought to them.
package enum SmallLetters {
  /// In small letters, ё as е.
  package static func folded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
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
  /// True for a letter: Latin and Cyrillic without a look into the tables.
  package var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case 0x00...0x7F, 0x2010...0x2027, 0xAB, 0xBB: false
    default: properties.isAlphabetic
    }
  }

  /// True for a capital: Latin and Cyrillic without a look into the tables.
  package var isCapital: Bool {
    switch value {
    case 0x41...0x5A, 0x400...0x42F: true
    case 0x00...0x7F, 0x430...0x45F: false
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value & 1 == 0
    default: properties.isUppercase
    }
  }

  /// True for a digit or another number.
  package var isNumeral: Bool {
    switch value {
    case 0x30...0x39: true
    case 0x00...0x7F, 0x400...0x52F: false
    default: properties.numericType != nil
    }
  }
}
