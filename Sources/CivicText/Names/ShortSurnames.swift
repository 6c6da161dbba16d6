/// Surnames of two letters, which no ending tells: "Ли", "Тё".
enum ShortSurnames {
  static func contains(_ word: String) -> Bool { names.contains(GivenNames.folded(word)) }

  private static let names: Set<String> = [
    "ли", "но", "те", "ан", "ни", "ем", "эм", "юн", "ян", "хо", "со", "ко", "пе", "мо", "ра", "ма", "ха",
    "ку", "ву",
    "ню", "ши", "го",
  ]
}
