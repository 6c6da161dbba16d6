/// One spelling for words that differ only in how they were typed: lower case, composed (NFC), `ё` as `е`, the
/// Kazakh letters as the Russian ones they are typed by where a keyboard lacks them.
package enum FoldedLetters {
  package static func fold(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard let small = SmallLetters.small(scalar) else { return foldRare(text) }
      SmallLetters.append(plain(small), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text with letters that the tables have to be asked about.
  private static func foldRare(_ text: String) -> String {
    var bytes: [UInt8] = []
    for scalar in SmallLetters.folded(composed(text)).unicodeScalars {
      SmallLetters.append(plain(scalar), to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with each letter and its combining mark as one scalar, where Unicode has one (NFC for Latin and
  /// Cyrillic): some editors store `й` as two.
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x300...0x36F).contains($0.value) }) else { return text }
    return String(text.map { precomposed[$0] ?? $0 })
  }

  /// Letters by themselves: Swift's characters are equal when they are canonically equivalent, so that a pair of
  /// scalars finds the one that stands for both.
  private static let precomposed: [Character: Character] = {
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x400...0x4FF, 0x1E00...0x1EFF]
    let letters = blocks.joined().compactMap(Unicode.Scalar.init).map(Character.init)
    return Dictionary(letters.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The letter by which a keyboard without the Kazakh ones types it; a plain hyphen and apostrophe.
  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ә": "а"
    case "ғ": "г"
    case "қ": "к"
    case "ң": "н"
    case "ө": "о"
    case "ұ", "ү": "у"
    case "һ": "х"
    case "і": "и"
    case "ё": "е"
    case "\u{2010}", "\u{2011}": "-"
    case "\u{2019}": "'"
    default: scalar
    }
  }
}
