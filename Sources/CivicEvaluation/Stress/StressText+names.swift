internal import CivicText
internal import Foundation

/// Texts of names: of persons, bodies, places and dates.
extension StressText {
  static let names: [StressText] = [
    StressText("same-name") { words, bytes in filled(bytes, separator: ", ") { _ in words.person(0) } },
    StressText("many-names") { words, bytes in
      filled(bytes, separator: ", ") { words.given[$0 % words.given.count] + " " + surname($0, words) }
    },
    StressText("surnames") { words, bytes in
      filled(bytes / 2, separator: ", ") { words.given[$0 % words.given.count] + " " + surname($0, words) }
        + ". " + filled(bytes / 2, separator: ". ") { surname($0, words) + " " + words.word($0) }
    },
    StressText("initials") { words, bytes in
      filled(bytes) { number in
        words.surnames[number % words.surnames.count] + " "
          + String(words.given[number % words.given.count].prefix(1)) + "."
      }
    },
    StressText("capitals") { words, bytes in filled(bytes) { words.word($0).capitalized } },
    StressText("given-names") { words, bytes in filled(bytes) { words.given[$0 % words.given.count] } },
    StressText("same-body") { words, bytes in filled(bytes, separator: ", ") { _ in words.organization(0) } },
    StressText("many-bodies") { words, bytes in filled(bytes, separator: ", ") { words.organization($0) } },
    StressText("bodies-attended") { words, bytes in
      filled(bytes, separator: ", ") { words.organization($0) } + " " + words.attended + "."
    },
    StressText("bodies-by-sentence") { words, bytes in
      filled(bytes) { words.organization($0).capitalizedFirst + " " + words.organized + "." }
    },
    StressText("body-references") { words, bytes in
      filled(bytes / 2) { words.organization($0).capitalizedFirst + " " + words.attended + "." } + " "
        + filled(bytes / 2) { words.letters($0).capitalized + " " + words.attended + "." }
    },
    StressText("acronyms") { words, bytes in filled(bytes) { words.letters($0).uppercased() } },
    StressText("common-nouns") { words, bytes in filled(bytes) { _ in words.form } },
    StressText("posts") { words, bytes in filled(bytes) { _ in words.post } },
    StressText("persons-with-posts") { words, bytes in
      filled(bytes, separator: "; ") { number in
        words.post + " " + words.given[number % words.given.count] + " " + surname(number, words)
      }
    },
    StressText("places") { words, bytes in filled(bytes, separator: ", ") { _ in words.place } },
    StressText("dates") { words, bytes in filled(bytes, separator: ", ") { _ in words.date } },
    StressText("days") { _, bytes in filled(bytes, separator: ", ") { "\($0 % 28 + 1)" } },
    StressText("numeric-dates") { _, bytes in filled(bytes) { "\($0 % 28 + 1).02.2026" } },
  ]

  private static func surname(_ number: Int, _ words: StressWords) -> String {
    words.letters(number).capitalized + (words.language == .en ? "ov" : "ов")
  }
}

extension String {
  /// With its first letter a capital: the beginning of a sentence.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
