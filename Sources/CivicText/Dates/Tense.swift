/// Whether the words around a date speak of the past or the future.
enum Tense: Sendable {
  case past, future
}

/// Reads the tense around one date after another; a sentence is looked through once.
struct TenseReader {
  let document: Document
  private var sentence: Int?
  /// The verbs of holding and happening in the sentence, in its order.
  private var verbs: [(index: Int, tense: Tense)] = []

  init(document: Document) { self.document = document }

  /// By the nearest verb of holding or happening in the sentence; in Kazakh it stands behind the date.
  mutating func around(_ tokens: Range<Int>) -> Tense? {
    guard let first = tokens.first, first < document.sentenceOfToken.count else { return nil }
    if sentence != document.sentenceOfToken[first] { look(document.sentenceOfToken[first]) }
    var nearest: (distance: Int, tense: Tense)?
    for (index, tense) in verbs where !tokens.contains(index) {
      let distance = index < first ? first - index : index - tokens.upperBound + 1
      if nearest.map({ distance < $0.distance }) ?? true { nearest = (distance, tense) }
    }
    return nearest?.tense
  }

  private mutating func look(_ number: Int) {
    let words = CalendarWords.all
    sentence = number
    verbs = []
    for index in document.sentences[number] where words.mayBeOfDate(document.tokens[index]) {
      let word = document.tokens[index].folded
      if words.has("future", word) || isPartOfFuture(index) {
        verbs.append((index, .future))
      } else if words.has("past", word) {
        verbs.append((index, .past))
      }
    }
  }

  /// `will be held`, `будет проведена`: a participle shortly behind the word of the future.
  private func isPartOfFuture(_ index: Int) -> Bool {
    guard CalendarWords.all.has("past", document.tokens[index].folded) else { return false }
    return (max(0, index - 3)..<index).contains {
      CalendarWords.all.has("future", document.tokens[$0].folded)
    }
  }
}
