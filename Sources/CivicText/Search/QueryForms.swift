/// Other forms of a word that a person searches for: what a text may have where the keys of both would differ.
///
/// They are worked out of the query alone, so that the keys of texts stay what any program can make.
enum QueryForms {
  /// How the word may be typed otherwise.
  static func words(_ word: String, in language: Language) -> [String] {
    switch language {
    case .kk: KazakhForms.forms(word)
    // «реформаның» is looked for in Russian texts as "реформа": many words are of both languages.
    case .ru: [word, KazakhCase.stem(word)]
    case .en: [word] + EnglishForms.forms(word.lowercased())
    }
  }

  /// Other stems of the same word.
  static func stems(of stem: String, in language: Language) -> [String] {
    language == .ru ? RussianStemForms.forms(stem) : []
  }
}
