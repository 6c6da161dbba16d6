/// Characters as fonts draw them → as they are written.
enum PDFCharacters {
  /// Ligatures taken apart; letters are otherwise as they were.
  static func cleaned(_ word: String) -> String {
    guard word.unicodeScalars.contains(where: { (0xFB00...0xFB06).contains($0.value) }) else { return word }
    return word.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0xFB00: "ff"
      case 0xFB01: "fi"
      case 0xFB02: "fl"
      case 0xFB03: "ffi"
      case 0xFB04: "ffl"
      case 0xFB05, 0xFB06: "st"
      default: String(scalar)
      }
    }.joined()
  }

  /// The words of a line. "M I N U T E S": letters set apart to make a heading are put together again; where they stand
  /// further apart than elsewhere, a word ends.
  static func text(of words: [PDFLayout.Word]) -> String {
    let gaps = zip(words, words.dropFirst()).map { $1.box.left - $0.box.right }
    let letters = words.count { $0.text.count == 1 && $0.text.first?.isLetter == true }
    guard words.count >= 4, letters * 10 >= words.count * 8,
      let narrow = gaps.sorted().dropFirst(gaps.count / 4).first
    else { return words.map(\.text).joined(separator: " ") }
    var text = words[0].text
    for (word, gap) in zip(words.dropFirst(), gaps) { text += (gap > narrow * 1.6 ? " " : "") + word.text }
    return text
  }
}
