internal import Foundation

/// What every character of a report's text is brought to: NFC, one kind of line end, no characters that nobody sees.
///
/// Letters that look like others (a Latin "i" in a Kazakh word) stay as they were written.
package enum CleanCharacters {
  /// The text in NFC with "\n" as its only line end, without control, zero-width and direction characters, soft
  /// hyphens and icons of private fonts; every other kind of space is a space.
  package static func cleaned(_ text: String) -> String {
    if let clean = text.utf8.withContiguousStorageIfAvailable(cleaned), let clean { return clean }
    var clean = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      let isReturn = scalar == "\r"
      defer { afterReturn = isReturn }
      switch scalar.value {
      case 0x0A: if !afterReturn { clean.append("\n") }
      case 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: clean.append("\n")
      case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: clean.append(" ")
      case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
        0xFEFF, 0xFFF9...0xFFFC, 0xE0000...0xE0FFF:
        continue
      case 0xE000...0xF8FF, 0xF0000...0x10FFFF: clean.append(" ")
      default: clean.append(scalar)
      }
    }
    return String(clean).precomposedStringWithCanonicalMapping
  }

  /// The same of a text that is composed as it stands, by its bytes: nil where a character below may have to be composed.
  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x0A: if index == 0 || bytes[index - 1] != 0x0D { clean.append(byte) }
      case 0x0B...0x0D: clean.append(0x0A)
      case 0x09: clean.append(0x20)
      case 0x00...0x1F, 0x7F: break
      case 0x20...0x7E: clean.append(byte)
      case 0xC2:
        switch bytes[index + 1] {
        case 0x85: clean.append(0x0A)
        case 0xA0: clean.append(0x20)
        case 0x80...0x9F, 0xAD: break
        default: clean += bytes[index..<(index + 2)]
        }
        index += 1
      case 0xD2 where (0x83...0x89).contains(bytes[index + 1]): return nil
      // Latin up to U+027F and Cyrillic.
      case 0xC3...0xC9, 0xD0...0xD3:
        clean.append(byte)
        clean.append(bytes[index + 1])
        index += 1
      case 0xE2 where bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        case 0x80...0x8A, 0xAF: clean.append(0x20)
        case 0xA8, 0xA9: clean.append(0x0A)
        case 0x8B...0x8F, 0xAA...0xAE: break
        default: clean += bytes[index..<(index + 3)]
        }
        index += 2
      // №
      case 0xE2 where bytes[index + 1] == 0x84 && bytes[index + 2] == 0x96:
        clean += bytes[index..<(index + 3)]
        index += 2
      default: return nil
      }
      index += 1
    }
    return String(decoding: clean, as: UTF8.self)
  }

  /// Without white space at its ends, and with one space where there were several.
  static func singleSpaced(_ line: some StringProtocol) -> String {
    if isSingleSpaced(line) { return String(line) }
    var single = String.UnicodeScalarView()
    var isSpaced = false
    for scalar in line.unicodeScalars {
      if scalar.properties.isWhitespace {
        isSpaced = !single.isEmpty
      } else {
        if isSpaced { single.append(" ") }
        isSpaced = false
        single.append(scalar)
      }
    }
    return String(single)
  }

  /// False for a line with another white space than " ".
  private static func isSingleSpaced(_ line: some StringProtocol) -> Bool {
    let isPlain = line.utf8.withContiguousStorageIfAvailable { bytes -> Bool? in
      var wasSpace = true
      for byte in bytes {
        switch byte {
        case 0x20 where wasSpace: return false
        case 0x00..<0x20: return false
        // What other spaces begin with.
        case 0xC2, 0xE1, 0xE2, 0xE3: return nil
        default: wasSpace = byte == 0x20
        }
      }
      return !wasSpace
    }
    if let isPlain = isPlain ?? nil { return isPlain }
    var isSpace = true
    for scalar in line.unicodeScalars {
      switch scalar.value {
      case 0x20 where isSpace: return false
      case 0x00..<0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        return false
      default: isSpace = scalar == " "
      }
    }
    return !isSpace
  }
}
