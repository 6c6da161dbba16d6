/// What the letters of a name tell.
enum NameShape {
  /// "БҚО ҚДБ", "NGO": capitals alone, each word of up to six letters, one with no vowel to be read by or all of them short.
  static func isAbbreviation(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard !words.isEmpty, words.count <= 2 else { return false }
    return words.allSatisfy { word in
      (2...6).contains(word.count) && word.allSatisfy { $0.isUppercase }
        && (word.count <= 4 || !isReadable(word))
    }
  }

  /// "AMANAT" reads as a word: vowels and consonants take turns.
  private static func isReadable(_ word: Substring) -> Bool {
    let vowels = Set("АӘЕЁИІОӨУҰҮЫЭЮЯAEIOUYÄÖÜ")
    return word.filter { vowels.contains($0) }.count * 3 >= word.count
  }
}
