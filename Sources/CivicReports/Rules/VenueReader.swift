internal import CivicText

/// A hall, a building or an institution that a text names as the place where people were.
struct VenuePhrase: Sendable {
  let tokens: Range<Int>
  /// In the nominative, quotation marks apart: Отырар кітапханасы.
  let name: String
  /// It stands in quotation marks of its own: "на базе «Дома дружбы»".
  var isQuotedName = false
}

/// What the readers of the three languages share: the words for halls and buildings, and where places and quoted names stand.
struct VenueReader {
  let text: ReportText
  private let words: CueLexicon
  private let placeOfToken: [Int: PlaceMention]
  private let eventTokens: Set<Int>

  private static let lexicons = CueLexicons("venues")
  static let longestName = 8

  init(_ text: ReportText) {
    self.text = text
    words = Self.lexicons[text.document.language]
    var placeOfToken: [Int: PlaceMention] = [:]
    for place in text.places {
      for token in place.tokens { placeOfToken[token] = place }
    }
    self.placeOfToken = placeOfToken
    eventTokens = Set(text.cues.eventWords.flatMap { Array($0.tokens) })
  }

  var document: Document { text.document }

  func folded(_ index: Int) -> String { document.tokens[index].folded }

  func matches(in tokens: Range<Int>) -> [CueLexicon.Match] { words.matches(in: document, tokens: tokens) }

  /// A place that a text names by a noun of its own; "карагандинский" is part of a name.
  func place(at index: Int) -> PlaceMention? {
    placeOfToken[index].flatMap { $0.confidence < 0.6 ? nil : $0 }
  }

  func quotation(closingAt index: Int) -> QuotationMarks.Pair? {
    text.quotes.pair(closingAt: index).flatMap { $0.inner.count <= Self.longestName ? $0 : nil }
  }

  func quotation(openingAt index: Int) -> QuotationMarks.Pair? {
    text.quotes.pair(openingAt: index).flatMap { $0.inner.count <= Self.longestName ? $0 : nil }
  }

  /// True for an initial with its point, read from the point.
  func isInitial(endingAt index: Int) -> Bool {
    index > 0 && document.tokens[index].isMark(".") && document.tokens[index - 1].isCapitalized
      && document.tokens[index - 1].text.count <= 2
  }

  /// "a professor at Blue Ridge University": in somebody's post.
  func isInPost(_ tokens: Range<Int>) -> Bool {
    text.people(in: between(tokens.lowerBound - 30, tokens.upperBound + 30)).contains {
      $0.phrase.contains(tokens.lowerBound)
    }
  }

  func isEventWord(_ index: Int) -> Bool { eventTokens.contains(index) }
}
