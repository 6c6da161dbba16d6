/// Where sentences end: at `.`, `!`, `?`, `…` before a capital, a dash or the paragraph's end; never after an
/// initial or an abbreviation that stands before a name. What goes on for longer than any sentence (a list of thousands, a
/// text without stops) is cut, so that no rule has to look through a whole text for one of its words.
enum SentenceSplitter {
  /// In tokens; the longest real sentences, lists of guests, hold half as many.
  static let longest = 400

  static func sentences(
    _ tokens: [Token], paragraphs: [Range<Int>], in scalars: [Unicode.Scalar]
  ) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    for paragraph in paragraphs {
      var first = paragraph.lowerBound
      var run = Run()
      for index in paragraph
      where index >= first && ends(at: index, in: tokens, paragraph: paragraph, run: &run) {
        // Closing quotation marks and brackets belong to the sentence they close.
        var next = index + 1
        while next < paragraph.upperBound, !tokens[next].spaceBefore,
          [".", "!", "?", "…", "»", "”", "\"", ")", "]", "’"].contains(tokens[next].text)
        {
          next += 1
        }
        if next > first, next < paragraph.upperBound {
          if next <= index { continue }
          sentences += parts(first..<next, of: tokens)
          first = next
        }
      }
      if first < paragraph.upperBound { sentences += parts(first..<paragraph.upperBound, of: tokens) }
    }
    return sentences
  }

  /// A sentence, or pieces of one that is too long: cut behind a semicolon, else behind a comma.
  private static func parts(_ sentence: Range<Int>, of tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var rest = sentence
    while rest.count > longest {
      let window = (rest.lowerBound + longest / 2)..<(rest.lowerBound + longest)
      let mark =
        window.last { tokens[$0].isMark(";") } ?? window.last { tokens[$0].isMark(",") }
        ?? window.upperBound - 1
      parts.append(rest.lowerBound..<(mark + 1))
      rest = (mark + 1)..<rest.upperBound
    }
    return parts + [rest]
  }

  /// Marks without a space between them; each of a thousand points asks for the same end.
  private struct Run {
    private var end = 0

    mutating func end(from index: Int, in tokens: [Token], paragraph: Range<Int>) -> Int {
      if index < end { return end }
      end = index + 1
      while end < paragraph.upperBound, !tokens[end].spaceBefore, tokens[end].kind == .mark { end += 1 }
      return end
    }
  }

  private static func ends(
    at index: Int, in tokens: [Token], paragraph: Range<Int>, run: inout Run
  ) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark, [".", "!", "?", "…"].contains(token.text) else { return false }
    let next = run.end(from: index, in: tokens, paragraph: paragraph)
    guard next < paragraph.upperBound else { return false }
    let follower = tokens[next]
    guard follower.spaceBefore else { return false }
    if follower.kind == .word, !follower.isCapitalized { return false }
    // "!" and "?" inside a quoted name or before a speech verb's dash do not end the sentence around it.
    if follower.kind == .mark, ["-", "–", "—", ",", ";", ":"].contains(follower.text) {
      return token.text == "." && next + 1 < paragraph.upperBound && tokens[next + 1].isCapitalized
        && next == index + 1
    }
    if isInsideName(index, in: tokens, paragraph: paragraph) { return false }
    if token.text == ".", index > paragraph.lowerBound {
      let previous = tokens[index - 1]
      if previous.kind == .word, !token.spaceBefore {
        if previous.text.unicodeScalars.count == 1, previous.isCapitalized { return false }
        if abbreviations.contains(previous.folded) { return false }
      }
      // "on Sept. 21"
      if follower.kind == .number, months.contains(previous.folded) { return false }
      // "1. Бекітілсін": a list number.
      if previous.kind == .number, index - 1 == paragraph.lowerBound { return false }
    }
    return true
  }

  /// «Бірлік. Береке. Болашақ» атты, the forum “Strong Village. Strong Country” took place: a short quoted name around which the
  /// sentence goes on.
  private static func isInsideName(_ index: Int, in tokens: [Token], paragraph: Range<Int>) -> Bool {
    let longest = 20
    let before = tokens[max(paragraph.lowerBound, index - longest)..<index]
    guard let open = before.lastIndex(where: { isQuote($0) }),
      tokens[open].text != "»", tokens[open].text != "”", open > paragraph.lowerBound,
      tokens[open].text != "\"" || tokens[open].spaceBefore, tokens[open - 1].kind != .mark
    else { return false }
    let after = tokens[index..<min(paragraph.upperBound, index + longest)]
    guard let close = after.firstIndex(where: { isQuote($0) }),
      close + 1 < paragraph.upperBound, ["»", "”", "\""].contains(tokens[close].text),
      !tokens[close].spaceBefore
    else { return false }
    return tokens[close + 1].kind == .word && !tokens[close + 1].isCapitalized
      && !["де", "айт", "сказа", "отмет", "заяв", "said", "told"].contains(
        where: tokens[close + 1].folded.hasPrefix)
  }

  private static func isQuote(_ token: Token) -> Bool { token.kind == .mark && quotes.contains(token.text) }

  private static let quotes = ["«", "»", "“", "”", "„", "\""]

  /// Abbreviations that stand before a name or inside a phrase, in any of the three languages.
  private static let abbreviations: WordSet = [
    "г", "гг", "ул", "обл", "им", "пр", "просп", "т", "тел", "см", "проф", "акад", "доц", "зам", "ст", "п",
    "ж", "жж", "қ", "көш", "ауд", "т.б", "б.з", "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs",
    "д", "р", "к", "н", "с", "тыс", "млн", "млрд", "кв", "мкр", "пос", "корр", "ред", "қ.к",
  ]

  /// English months cut short, before a day.
  private static let months: WordSet = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
