internal import CivicText

extension ProseWords {
  /// How many, as a report counts them ("exact", "about", "over", "under"): «150-ден астам», "более 150", "about 30".
  func number(_ count: Int, _ basis: String?) -> String {
    guard let basis, basis != "exact", text("number.\(basis)") != nil else { return String(count) }
    return phrase("number.\(basis)", ["number": String(count), "ending": ablative(of: count)])
  }

  /// The ablative ending of a Kazakh numeral, by its last word: «150-ден», «30-дан», «2000-нан». Empty in other languages.
  private func ablative(of count: Int) -> String {
    let last: Int
    if count % 10 > 0 {
      last = count % 10
    } else if count % 100 > 0 {
      last = count % 100
    } else {
      last = count % 1_000 > 0 ? 100 : count % 1_000_000 > 0 ? 1_000 : 1_000_000
    }
    return text("ablative.\(last)").map { "-" + $0 } ?? ""
  }

  /// Whether a report has a party in another case than the nominative, or as belonging to somebody that it names before:
  /// «студентов трёх вузов», «ата-аналармен», «психологтары». Told by the word that bears the case: the first in Russian, unless a number
  /// stands there, the last in Kazakh.
  func isOblique(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard let word = language == .kk ? words.last : words.first, words.first?.first?.isLetter == true else {
      return false
    }
    let rows = words.count == 1 ? ["oblique", "hanging"] : ["oblique"]
    return rows.compactMap(self.text).flatMap { $0.split(separator: " ") }.contains {
      word.count > $0.count + 2 && word.lowercased().hasSuffix($0)
    }
  }

  /// A party's name does not begin a sentence: "Lawyers" within one is "lawyers". Abbreviations stay.
  func uncapitalized(_ text: String) -> String {
    guard let first = text.first, first.isUppercase, text.dropFirst().first?.isLowercase == true else {
      return text
    }
    return first.lowercased() + text.dropFirst()
  }
}
