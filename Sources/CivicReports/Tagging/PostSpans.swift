internal import CivicText

/// The posts of a text that are somebody's or somewhere's: beside a name, with the body or place they are of, or written
/// as the one office of that name («Президенттің»). A profession alone (ақын, врач) is none.
///
/// In Kazakh the place and body belong to the phrase, as in KazNERD: ⟦Астана қаласының әкімі⟧. In Russian and English
/// they are names of their own, as in factRuEval: ⟦аким⟧ города Астаны.
struct PostSpans {
  let document: Document
  private let people: [PersonSpan]
  /// Tokens that are of a place or a body.
  private let named: Set<Int>

  init(document: Document, names: NamedSpans) {
    self.document = document
    people = names.people
    named = Set(names.places.flatMap { Array($0.tokens) } + names.organizations.flatMap { Array($0.tokens) })
  }

  /// By token, in the order of the text.
  func find() -> [Range<Int>] {
    Posts.of(document.language).phrases(in: document).compactMap { phrase in
      if named.contains(phrase.upperBound - 1) { return nil }
      switch document.language {
      case .kk:
        let sentence = document.sentences[document.sentenceOfToken[phrase.lowerBound]]
        var first = phrase.lowerBound
        while first > sentence.lowerBound, named.contains(first - 1) { first -= 1 }
        return first < phrase.lowerBound || isBesideName(phrase) || isOffice(phrase)
          ? between(first, phrase.upperBound) : nil
      case .ru, .en:
        return isBesideName(phrase) || isBeforeNamed(phrase) || isOffice(phrase) ? phrase : nil
      }
    }
  }

  /// A capital that no sentence's beginning accounts for.
  private func isOffice(_ phrase: Range<Int>) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[phrase.lowerBound]]
    return phrase.contains { document.tokens[$0].isCapitalized && $0 > sentence.lowerBound }
  }

  private func isBesideName(_ phrase: Range<Int>) -> Bool {
    people.contains { $0.tokens.lowerBound == phrase.upperBound || $0.phrase.overlaps(phrase) }
  }

  /// "аким города Астаны", "chairman of the Kazakh committee".
  private func isBeforeNamed(_ phrase: Range<Int>) -> Bool {
    let sentence = document.sentences[document.sentenceOfToken[phrase.lowerBound]]
    return between(phrase.upperBound, min(sentence.upperBound, phrase.upperBound + 3)).contains { index in
      named.contains(index)
        && between(phrase.upperBound, index).allSatisfy {
          ["of", "the"].contains(document.tokens[$0].folded)
        }
    }
  }
}
