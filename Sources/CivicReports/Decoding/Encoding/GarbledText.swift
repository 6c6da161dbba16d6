internal import CivicText

/// Whether a text went through a wrong encoding before it was saved: "РљРѕРЅСЃС‚РёС‚СѓС†РёСЏ", "ÐšÐ¾Ð½Ñ",
/// "Êîíñòèòóöèÿ", or "????????" and "�" for its letters.
enum GarbledText {
  static func isGarbled(_ text: String) -> Bool {
    var counts = Counts()
    let isCounted: Void? = text.utf8.withContiguousStorageIfAvailable { counts.add($0) }
    if isCounted == nil { Array(text.utf8).withUnsafeBufferPointer { counts.add($0) } }
    let (letters, asciiLetters, lost) = (counts.letters, counts.asciiLetters, counts.lost)
    let (leadPairs, accented) = (counts.leadPairs, counts.accented)
    let others = letters - asciiLetters
    if lost * 10 > letters, lost > 3 { return true }
    if leadPairs * 4 > others, leadPairs > 3 { return true }
    return accented * 2 > others && accented * 4 > letters && accented > 8
  }

  /// What is counted, in one walk over the bytes of every text there is.
  private struct Counts {
    var letters = 0
    var asciiLetters = 0
    /// Question marks in a row, and what stands for a letter that could not be read.
    var lost = 0
    var leadPairs = 0
    /// Of U+00C0 to U+00FF.
    var accented = 0

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      var wasLead = false
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case 0x00...0x7F:
          if (0x61...0x7A).contains(byte | 0x20) {
            letters += 1
            asciiLetters += 1
          } else if byte == UInt8(ascii: "?"), index > 0, bytes[index - 1] == byte {
            lost += 1
          }
          wasLead = false
          index += 1
          continue
        case 0xC2...0xDF:
          add(Unicode.Scalar(UInt16(byte & 0x1F) << 6 | UInt16(bytes[index + 1] & 0x3F)), &wasLead)
          index += 2
          continue
        default: break
        }
        let length = byte < 0xF0 ? 3 : 4
        let scalar = String(decoding: bytes[index..<(index + length)], as: UTF8.self).unicodeScalars.first
        add(scalar, &wasLead)
        index += length
      }
    }

    /// A scalar beyond ASCII.
    private mutating func add(_ scalar: Unicode.Scalar?, _ wasLead: inout Bool) {
      guard let scalar else { return }
      if scalar.isLetter { letters += 1 }
      if scalar == "\u{FFFD}" { lost += 1 }
      if (0xC0...0xFF).contains(scalar.value) { accented += 1 }
      if wasLead, !GarbledText.isRussianLetter(scalar) { leadPairs += 1 }
      wasLead = GarbledText.isLead(scalar)
    }
  }

  /// What the first bytes of Cyrillic letters in UTF-8 look like in Windows-1251 and Windows-1252.
  fileprivate static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "Р", "С", "Т", "У", "Ð", "Ñ", "Ò", "Ó": true
    default: false
    }
  }

  fileprivate static func isRussianLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "А"..."я", "ё", "Ё", "ә", "ғ", "қ", "ң", "ө", "ұ", "ү", "һ", "і", "Ә", "Ғ", "Қ", "Ң", "Ө", "Ұ", "Ү",
      "Һ", "І":
      true
    default: false
    }
  }
}
