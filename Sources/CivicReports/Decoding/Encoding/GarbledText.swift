internal import CivicText

/// Whether a text went through a wrong encoding before it was saved: "РљРѕРЅСЃС‚РёС‚СѓС†РёСЏ", "ÐšÐ¾Ð½Ñ",
/// "Êîíñòèòóöèÿ", or "????????" and "�" for its letters.
enum GarbledText {
  static func isGarbled(_ text: String) -> Bool {
    var letters = 0
    var asciiLetters = 0
    var lost = 0
    var leadPairs = 0
    var accented = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if scalar.isLetter { letters += 1 }
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: asciiLetters += 1
      case 0xFFFD: lost += 1
      case 0xC0...0xFF: accented += 1
      default: break
      }
      if !scalar.isASCII, isLead(previous), !Self.isRussianLetter(scalar) { leadPairs += 1 }
      if previous == "?", scalar == "?" { lost += 1 }
      previous = scalar
    }
    let others = letters - asciiLetters
    if lost * 10 > letters, lost > 3 { return true }
    if leadPairs * 4 > others, leadPairs > 3 { return true }
    return accented * 2 > others && accented * 4 > letters && accented > 8
  }

  /// What the first bytes of Cyrillic letters in UTF-8 look like in Windows-1251 and Windows-1252.
  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "Р", "С", "Т", "У", "Ð", "Ñ", "Ò", "Ó": true
    default: false
    }
  }

  private static func isRussianLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x410...0x44F).contains(scalar.value) || "ёЁәғқңөұүһіӘҒҚҢӨҰҮҺІ".unicodeScalars.contains(scalar)
  }
}
