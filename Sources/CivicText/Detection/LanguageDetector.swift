/// Tells Kazakh (in Cyrillic), Russian and English apart, and from other languages.
///
/// Each word is evidence by its letters (`ә ғ қ ң ө ұ ү һ і` are Kazakh), by being a function word (`және`,
/// `также`, `the`) and by its ending (`-дағы`, `-ости`, `-tion`). A short name in quotation marks counts a
/// quarter: a Russian report names Kazakh bodies in them.
package enum LanguageDetector {
  /// The language most of a text is in; nil where it has no letters, is in none of ours, or cannot be told.
  package static func detect(_ text: String) -> Language? {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar) }
    return LanguageEvidence(Tokenizer.tokens(scalars)[...]).language
  }

  /// Each line with words on it: its range in Unicode scalars of the text, and its language.
  package static func detectParagraphs(_ text: String) -> [(range: Range<Int>, language: Language?)] {
    let scalars = Array(text.unicodeScalars)
    let tokens = Tokenizer.tokens(scalars)
    return Tokenizer.paragraphs(tokens, in: scalars).map { paragraph in
      let range =
        tokens[paragraph.lowerBound].range.lowerBound..<tokens[paragraph.upperBound - 1].range.upperBound
      return (range, LanguageEvidence(tokens[paragraph]).language)
    }
  }
}
