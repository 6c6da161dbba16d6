extension Dates {
  /// The month that a word by itself names, in any case form, with or without the letters peculiar to Kazakh: "карашада",
  /// "sept", "марте"; nil for other words, and for words that are a month only beside a day.
  package static func month(named word: String) -> Int? { monthsByFolded[FoldedLetters.fold(word)] }

  private static let monthsByFolded: WordTable<Int> = {
    var months = WordTable<Int>()
    for (word, month) in CalendarWords.all.months.all {
      // «Қазан» is a pot as well: a case ending makes it a month.
      if month.isAmbiguous, month.form == .plain { continue }
      if month.isAbbreviation, word.unicodeScalars.count < 4 { continue }
      // "May" and "march" are verbs.
      if month.language == .en, ["may", "march"].contains(word) { continue }
      months[FoldedLetters.fold(word)] = month.number
    }
    for (word, number) in [
      ("sept", 9), ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12), ("jan", 1), ("feb", 2), ("apr", 4),
      ("aug", 8),
    ] {
      months[word] = number
    }
    return months
  }()
}
