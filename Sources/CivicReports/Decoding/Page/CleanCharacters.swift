internal import Foundation

/// What every character of a report's text is brought to: NFC, one kind of line end, no characters that nobody sees.
///
/// Letters that look like others (a Latin "i" in a Kazakh word) stay as they were written.
enum CleanCharacters {
  /// The text in NFC with "\n" as its only line end, without control, zero-width and direction characters, soft
  /// hyphens and icons of private fonts; every other kind of space is a space.
  static func cleaned(_ text: String) -> String {
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

  /// Without white space at its ends, and with one space where there were several.
  static func singleSpaced(_ line: some StringProtocol) -> String {
    isSingleSpaced(line) ? String(line) : line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// False for a line with another white space than " ".
  private static func isSingleSpaced(_ line: some StringProtocol) -> Bool {
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
