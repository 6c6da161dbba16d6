/// Single Kazakh words as they are typed: in Latin script, or with Latin letters among the Cyrillic ones that look the
/// same.
enum KazakhSpelling {
  /// The word in Cyrillic letters, where it is a Kazakh one: "cаясат" with a Latin c, "Qazaqstannyń", "Ūlttyq". Words
  /// in Latin letters that no other language is told by stay: they are mostly names ("AMANAT", "Zoom").
  ///
  /// - Parameter alphabet: that of the text, where it is in Latin script.
  static func cyrillic(_ word: String, alphabet: KazakhLatin? = nil) -> String {
    if let mended = LookAlikes.mended(word) { return mended }
    guard Script(of: word) == .latin, let alphabet = alphabet ?? Self.alphabet(of: word) else { return word }
    return alphabet.cyrillic(word) ?? word
  }

  /// The alphabet that a word's letters tell: ń and the like, ñ and the like, a q without u behind it.
  private static func alphabet(of word: String) -> KazakhLatin? {
    let letters = Array(word.lowercased().unicodeScalars)
    if letters.contains(where: acute.contains) { return .acute }
    let isKazakh = letters.indices.contains { index in
      umlaut.contains(letters[index])
        || (letters[index] == "q" && (index + 1 == letters.count || letters[index + 1] != "u"))
    }
    return isKazakh ? .umlaut : nil
  }

  private static let acute = Set("áǵńóúý".unicodeScalars)
  private static let umlaut = Set("äğñŋöūüş".unicodeScalars)
}
