/// Whether the words around a date speak of the past or the future.
enum Tense: Sendable {
  case past, future

  /// By the nearest verb of holding or happening in the sentence; in Kazakh it stands behind the date.
  static func around(_ tokens: Range<Int>, in document: Document) -> Tense? {
    guard let first = tokens.first, first < document.sentenceOfToken.count else { return nil }
    let sentence = document.sentences[document.sentenceOfToken[first]]
    let words = CalendarWords.all
    var nearest: (distance: Int, tense: Tense)?
    for index in sentence where !tokens.contains(index) {
      let word = document.tokens[index].folded
      let tense: Tense
      if words.has("future", word) || isPartOfFuture(index, in: document) {
        tense = .future
      } else if words.has("past", word) {
        tense = .past
      } else {
        continue
      }
      let distance = index < first ? first - index : index - tokens.upperBound + 1
      if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, tense) }
    }
    return nearest?.tense
  }

  /// `will be held`, `будет проведена`: a participle shortly behind the word of the future.
  private static func isPartOfFuture(_ index: Int, in document: Document) -> Bool {
    guard CalendarWords.all.has("past", document.tokens[index].folded) else { return false }
    return (max(0, index - 3)..<index).contains {
      CalendarWords.all.has("future", document.tokens[$0].folded)
    }
  }
}
