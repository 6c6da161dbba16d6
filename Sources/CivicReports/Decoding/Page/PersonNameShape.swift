internal import CivicText

/// Whether words are shaped like a person's full name, as bylines have it.
enum PersonNameShape {
  /// Two or three capitalised words, or initials and a surname.
  static func isName(_ text: String) -> Bool {
    if isInitials(text) { return true }
    let words = text.split(separator: " ")
    guard (2...3).contains(words.count), text.utf8.count <= 80 else { return false }
    return words.allSatisfy(isNameWord) && !FurnitureWords.all.matches(.nobody, FurnitureWords.folded(text))
  }

  /// True where the words are known as a person's name, or initials stand before a surname.
  static func isCertain(_ text: String) -> Bool {
    if isInitials(text) { return true }
    let isLatin = text.first?.isASCII == true
    let count = text.unicodeScalars.count
    return (isLatin ? [Language.en] : [.ru, .kk]).contains { language in
      PersonNames.find(in: Document(text, language: language)).contains { person in
        // A byline is in the nominative: "Астана Таймс" is no genitive of a name.
        person.range == 0..<count && words(person.name) == words(text)
      }
    }
  }

  /// "САДЫКОВ" → "Садыков": each word in capitals keeps its first.
  static func inSmallLetters(_ name: String) -> String {
    var small = ""
    var word = ""
    func finished() -> String {
      word.count > 1 && word.allSatisfy(\.isUppercase) ? word.prefix(1) + word.dropFirst().lowercased() : word
    }
    for character in name {
      if character.isLetter {
        word.append(character)
      } else {
        small += finished()
        small.append(character)
        word = ""
      }
    }
    return small + finished()
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().replacing("ё", with: "е").split(separator: " ").map(String.init).sorted()
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.first, first.isUppercase, word.count >= 2 else { return false }
    return word.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
      && (word.dropFirst().allSatisfy { $0.isLowercase || !$0.isLetter }
        || word.allSatisfy { !$0.isLowercase }
        || word.contains("-"))
  }

  /// "А.САДЫКОВ", "А. Б. Садыков", "Садыков А.".
  private static func isInitials(_ text: String) -> Bool {
    let words = text.replacing(".", with: ". ").split(separator: " ")
    let initials = words.filter { $0.count == 2 && $0.last == "." && $0.first?.isUppercase == true }
    let rest = words.filter { !initials.contains($0) }
    return (1...2).contains(initials.count) && rest.count == 1 && rest.allSatisfy(isNameWord)
  }
}
