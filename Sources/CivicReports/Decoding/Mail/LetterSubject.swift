internal import CivicText

/// The subject of a letter as a headline.
enum LetterSubject {
  /// "Fwd: [press] Пресс-релиз: В Актобе открылся форум" → "В Актобе открылся форум"; nil where too little is left.
  static func headline(_ subject: String) -> String? {
    var rest = subject[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "." }
      if rest.first == "[", let end = rest.prefix(60).firstIndex(of: "]") {
        rest = rest[rest.index(after: end)...]
      } else if let colon = rest.prefix(40).firstIndex(of: ":"), isPrefix(rest[..<colon]) {
        rest = rest[rest.index(after: colon)...]
      } else {
        break
      }
    }
    let headline = CleanCharacters.singleSpaced(CleanCharacters.cleaned(String(rest)))
    return Sentences.words(headline) >= 3 ? headline : nil
  }

  private static func isPrefix(_ text: Substring) -> Bool {
    // "Re[2]".
    FurnitureWords.all.isWhole(.letterPrefix, FurnitureWords.folded(text.prefix { $0 != "[" }))
  }
}
