/// The Kazakh words that the rules of endings would misread.
enum KazakhWords {
  /// Words that only look inflected: "теңге", "Қарағанды", "белсенді".
  static let uninflected = WordSet(
    LanguageData.rows("kk/uninflected.tsv").flatMap { $0[0].split(separator: " ").map(String.init) })

  /// Stems that endings stand on, with the word they belong to: "халқ" → "халық", "кеңес" → "кеңес".
  static let stems = WordTable<String>(
    LanguageData.rows("kk/stem-changes.tsv").flatMap { row -> [(String, String)] in
      row.count > 1
        ? [(row[0], row[1])] : row[0].split(separator: " ").map { (String($0), String($0)) }
    }, uniquingKeysWith: { first, _ in first })

  /// True for a word that carries no ending, whatever it looks like.
  static func isWhole(_ word: String) -> Bool { uninflected.contains(word) || stems[word] == word }

  /// Endings of verb forms that look like a noun in the accusative.
  static let verbEndings: [String] = LanguageData.rows("kk/verb-endings.tsv").map { $0[0] }

  static func looksLikeVerb(_ word: String) -> Bool { verbEndings.contains { word.hasSuffix($0) } }
}
