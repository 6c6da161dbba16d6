/// Where sentences end: at `.`, `!`, `?`, `…` before a capital, a dash or the paragraph's end; never after an
/// initial or an abbreviation that stands before a name.
enum SentenceSplitter {
  static func sentences(
    _ tokens: [Token], paragraphs: [Range<Int>], in scalars: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for paragraph in paragraphs {
      var first = paragraph.lowerBound
      for index in paragraph where ends(at: index, in: tokens, paragraph: paragraph) {
        // Closing quotation marks and brackets belong to the sentence they close.
        var next = index + 1
        while next < paragraph.upperBound, !tokens[next].spaceBefore,
          [".", "!", "?", "…", "»", "”", "\"", ")", "]", "’"].contains(tokens[next].text)
        {
          next += 1
        }
        if next > first, next < paragraph.upperBound {
          if next <= index { continue }
          sentences.append(first..<next)
          first = next
        }
      }
      if first < paragraph.upperBound { sentences.append(first..<paragraph.upperBound) }
    }
    return sentences
  }

  private static func ends(at index: Int, in tokens: [Token], paragraph: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark, [".", "!", "?", "…"].contains(token.text) else { return false }
    var next = index + 1
    while next < paragraph.upperBound, !tokens[next].spaceBefore, tokens[next].kind == .mark { next += 1 }
    guard next < paragraph.upperBound else { return false }
    let follower = tokens[next]
    guard follower.spaceBefore else { return false }
    if follower.kind == .word, !follower.isCapitalized { return false }
    // "!" and "?" inside a quoted name or before a speech verb's dash do not end the sentence around it.
    if follower.kind == .mark, ["-", "–", "—", ",", ";", ":"].contains(follower.text) {
      return token.text == "." && next + 1 < paragraph.upperBound && tokens[next + 1].isCapitalized
        && next == index + 1
    }
    if token.text == ".", index > paragraph.lowerBound {
      let previous = tokens[index - 1]
      if previous.kind == .word, !token.spaceBefore {
        if previous.text.unicodeScalars.count == 1, previous.isCapitalized { return false }
        if abbreviations.contains(previous.folded) { return false }
      }
      // "1. Бекітілсін": a list number.
      if previous.kind == .number, index - 1 == paragraph.lowerBound { return false }
    }
    return true
  }

  /// Abbreviations that stand before a name or inside a phrase, in any of the three languages.
  private static let abbreviations: Set<String> = [
    "г", "гг", "ул", "обл", "им", "пр", "просп", "т", "тел", "см", "проф", "акад", "доц", "зам", "ст", "п",
    "ж", "жж", "қ", "көш", "ауд", "т.б", "б.з", "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs",
    "д", "р", "к", "н", "с", "тыс", "млн", "млрд", "кв", "мкр", "пос", "корр", "ред", "қ.к",
  ]
}
