internal import CivicText

/// What a report's words for an unnamed party are.
extension ProseWords {
  /// Whether they stand in another case than the nominative, or as belonging to somebody who is named before: «студентов трёх
  /// вузов», «12 семьям», «ата-аналармен», «психологтары». The last word tells it in Kazakh; in Russian the first, a numeral too,
  /// behind which, and behind "about" and "over", the genitive is right.
  func isOblique(_ text: String) -> Bool {
    let words = text.lowercased().split(separator: " ")
    guard language != .kk else {
      return words.last.map { isOblique(kazakh: $0, isAlone: words.count == 1) } ?? false
    }
    var isCounted = false
    for word in words {
      let isObliqueNumeral = isObliqueNumeral(word)
      if isObliqueNumeral, !isCounted { return true }
      if isObliqueNumeral || word.first?.isNumber == true || isQuantity(word) {
        isCounted = true
      } else if !has(word, in: "aside") {
        return ends(word, in: isCounted ? "oblique.counted" : "oblique")
      }
    }
    return false
  }

  /// Endings that words in the nominative have too («медбике», «ата-ана») count where the word has a case without them.
  private func isOblique(kazakh word: Substring, isAlone: Bool) -> Bool {
    ends(word, in: "oblique") || isAlone && ends(word, in: "hanging")
      || ends(word, in: "oblique.perhaps")
        && KazakhCase.stripped(String(word)).grammaticalCase != .nominative
  }

  /// Whether they are a number of people and no more: «девятнадцать человек», «70-ке жуық адам».
  func isNumberOfPeople(_ text: String) -> Bool {
    var text = text.lowercased()
    for phrase in (self.text("number-phrases") ?? "").split(separator: "|") {
      text = text.replacing(phrase, with: "")
    }
    let words = text.split(separator: " ")
    return !words.contains { has($0, in: "further") } && words.contains { has($0, in: "people-words") }
      && words.allSatisfy { word in
        word.first?.isNumber == true || has(word, in: "people-words") || isQuantity(word)
      }
  }

  /// «жетпіске», «алпыстан»: Kazakh numerals take the ending that the next word asks for.
  private func isQuantity(_ word: Substring) -> Bool {
    let quantities = Self.quantities(language)
    guard language == .kk else { return quantities.contains(String(word)) || isObliqueNumeral(word) }
    return (0...3).contains { quantities.contains(String(word.dropLast($0))) }
  }

  private func isObliqueNumeral(_ word: Substring) -> Bool {
    (text("oblique-numeral") ?? "").split(separator: " ").contains { word.hasSuffix($0) }
  }

  private func ends(_ word: Substring, in row: String) -> Bool {
    (text(row) ?? "").split(separator: " ").contains { word.count > $0.count + 2 && word.hasSuffix($0) }
  }

  private func has(_ word: Substring, in row: String) -> Bool {
    (text(row) ?? "").split(separator: " ").contains(word)
  }

  /// Numerals, and "about", "over", "under".
  private static func quantities(_ language: Language) -> Set<String> { allQuantities[language] ?? [] }

  private static let allQuantities: [Language: Set<String>] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (
        language,
        Set(
          LanguageData.rows("\(language.rawValue)/counts.tsv").filter { $0.count > 1 }.map { String($0[1]) })
      )
    })

  /// A party's name does not begin a sentence: "Lawyers" within one is "lawyers". Abbreviations stay.
  func uncapitalized(_ text: String) -> String {
    guard let first = text.first, first.isUppercase, text.dropFirst().first?.isLowercase == true else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }
}
