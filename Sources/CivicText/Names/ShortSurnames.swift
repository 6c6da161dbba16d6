/// Surnames of two letters, which no ending tells: "Ли", "Тё".
enum ShortSurnames {
  static func contains(_ word: String) -> Bool {
    word.utf8.count <= longest && names.contains(GivenNames.folded(word))
  }

  /// In bytes.
  private static let longest = 4

  private static let names: WordSet = [
    "ли", "но", "те", "ан", "ни", "ем", "эм", "юн", "ян", "хо", "со", "ко", "пе", "мо", "ра", "ма", "ха",
    "ку", "ву",
    "ню", "ши", "го",
  ]
}
