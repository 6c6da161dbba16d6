internal import CivicText

/// A cell that holds one person's name, in either order, with or without a patronymic: "АХМЕТОВ Серік Болатұлы".
struct PersonCell {
  /// Given name before surname, where the reader of texts tells which is which; else as it was typed.
  let name: String

  /// - Returns: nil for what is no name: a number, one word, a sentence.
  init?(_ cell: String, _ language: Language) {
    for text in [cell, Self.capitalized(cell)] {
      let document = Document(text, language: language)
      let letters = text.count(where: \.isLetter)
      let found = PersonNames.find(in: document).first { name in
        document.text(name.range).count(where: \.isLetter) * 10 >= letters * 8
      }
      if let found {
        name = found.name
        return
      }
    }
    let words = Self.capitalized(cell).split(separator: " ").map(String.init)
    let isName = words.allSatisfy { word in
      word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || ".-’'".contains($0) }
    }
    guard (2...4).contains(words.count), isName else { return nil }
    name = words.joined(separator: " ")
  }

  /// "АХМЕТОВ-СЕРІКОВ" → "Ахметов-Серіков"; initials stay.
  private static func capitalized(_ cell: String) -> String {
    cell.split(separator: " ").map { word in
      guard word.count > 2, !word.contains("."), word.allSatisfy({ !$0.isLowercase }) else {
        return String(word)
      }
      return word.split(separator: "-").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(
        separator: "-")
    }.joined(separator: " ")
  }
}
