/// Words of one script in which some letters were typed in the other: `Kонституция` with a Latin K, `үcтел` with a Latin c.
/// For reading they are Cyrillic throughout; the text itself keeps what was typed.
enum LookAlikes {
  /// The word in Cyrillic, where it mixes Cyrillic letters with Latin ones that all have a Cyrillic twin; nil for any
  /// other word. Parts between hyphens are taken by themselves: the abbreviation of `AMANAT-тың` is no mixture.
  static func mended(_ word: String) -> String? {
    guard isMixed(word) else { return nil }
    var parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    var isChanged = false
    for index in parts.indices where isMixed(parts[index]) {
      guard let part = cyrillic(parts[index]) else { continue }
      parts[index] = part
      isChanged = true
    }
    return isChanged ? parts.joined(separator: "-") : nil
  }

  private static func isMixed(_ word: String) -> Bool {
    var hasLatin = false
    var hasCyrillic = false
    for byte in word.utf8 {
      if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) { hasLatin = true }
      // The lead bytes of U+0400 to U+053F.
      if (0xD0...0xD4).contains(byte) { hasCyrillic = true }
    }
    return hasLatin && hasCyrillic
  }

  private static func cyrillic(_ part: String) -> String? {
    var scalars = String.UnicodeScalarView()
    for scalar in part.unicodeScalars {
      if scalar.value < 0x80, Tokenizer.isLetter(scalar) {
        guard let twin = twins[scalar] else { return nil }
        scalars.append(twin)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "I": "І", "K": "К", "M": "М", "O": "О", "P": "Р",
    "T": "Т",
    "X": "Х", "Y": "Ү", "a": "а", "c": "с", "e": "е", "h": "һ", "i": "і", "o": "о", "p": "р", "x": "х",
    "y": "у",
  ]
}
