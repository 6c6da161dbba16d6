internal import CivicText

/// What a name is compared by: lower case, ё as е, quotation marks and other marks away, one kind of hyphen.
package enum NameKey {
  /// Raised when the function changes, so that stored keys can be made again.
  package static let version = 1

  package static func key(_ name: String) -> String { words(name).joined(separator: " ") }

  package static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    func end() {
      let hyphen = UInt8(ascii: "-")
      if let first = word.firstIndex(where: { $0 != hyphen }),
        let last = word.lastIndex(where: { $0 != hyphen })
      {
        words.append(String(decoding: word[first...last], as: UTF8.self))
      }
      word.removeAll(keepingCapacity: true)
    }
    func read(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "ё": SmallLetters.append("е", to: &word)
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "-":
        word.append(UInt8(ascii: "-"))
      case _ where scalar.isLetter || scalar.isNumeral: SmallLetters.append(scalar, to: &word)
      case _ where scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark:
        SmallLetters.append(scalar, to: &word)
      case "'", "\u{2019}", "\u{02BC}", "\u{AD}": break
      default: end()
      }
    }
    for scalar in name.unicodeScalars {
      if let small = SmallLetters.small(scalar) {
        read(small)
      } else {
        for small in scalar.properties.lowercaseMapping.unicodeScalars { read(small) }
      }
    }
    end()
    return words
  }
}
