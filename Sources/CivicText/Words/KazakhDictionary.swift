/// Whether words are known to the Kazakh lemmatiser: a name that is one of them is a word of everyday use as well.
package enum KazakhDictionary {
  /// True for a known stem, with or without a case ending, in any letters.
  package static func holds(_ word: String) -> Bool {
    let base = KazakhCase.stripped(word).base
    return isStem(word) || base != word && isStem(base)
  }

  private static func isStem(_ word: String) -> Bool {
    guard let letters = KazakhLetter.numbers(word.lowercased()), !letters.isEmpty else { return false }
    return KazakhStemTable.shared.entry(KazakhStemTable.hash(letters))?.isStem == true
  }
}
