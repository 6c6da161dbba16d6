/// A script that a text may be written in.
package enum Script: String, Sendable, CaseIterable {
  case cyrillic, latin, arabic, other

  /// The script of most of a text's letters; nil where it has no letters.
  package init?(of text: String) {
    var counts: [Script: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      counts[Script(of: scalar), default: 0] += 1
    }
    // By count, then in the order of the cases, so that a tie has one answer.
    let ranked = Script.allCases.max { counts[$0, default: 0] < counts[$1, default: 0] }
    guard let ranked, counts[ranked, default: 0] > 0 else { return nil }
    self = ranked
  }

  /// The script of one letter, by its Unicode block.
  package init(of letter: Unicode.Scalar) {
    switch letter.value {
    case 0x41...0x5A, 0x61...0x7A, 0xAA, 0xBA, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x400...0x52F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F: self = .cyrillic
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: self = .arabic
    default: self = .other
    }
  }
}
