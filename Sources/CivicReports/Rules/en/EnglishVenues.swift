internal import CivicText

/// Halls and buildings in English: behind "at" or "in" a name that ends in the word for one, or goes on with "of" — "at the Gogol
/// Regional Library", "in the city Youth Resource Centre", "at the Palace of Peace and Reconciliation".
enum EnglishVenues {
  static func find(in sentence: Range<Int>, _ reader: VenueReader, isLine: Bool) -> [VenuePhrase] {
    let heads = Set(
      reader.matches(in: sentence).filter { $0.value == "modified" }.map { $0.tokens.upperBound - 1 })
    guard !heads.isEmpty else { return [] }
    var found: [VenuePhrase] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let isNext = index > sentence.lowerBound && reader.folded(index - 1) == ","
      let opens =
        isLine && (index == sentence.lowerBound || isNext) || prepositions.contains(reader.folded(index))
      guard opens else {
        index += 1
        continue
      }
      var first = prepositions.contains(reader.folded(index)) ? index + 1 : index
      if first < sentence.upperBound, articles.contains(reader.folded(first)) { first += 1 }
      // "in front of the cinema", "in Kazakhstan and the Office": no hall.
      if first < sentence.upperBound, reader.folded(first) == "front" || isPlaceAlone(first, heads, reader) {
        index = max(index + 1, first)
        continue
      }
      let end = end(from: first, in: sentence, heads, reader)
      let tokens = between(first, end)
      let isName = tokens.contains { reader.document.tokens[$0].isCapitalized }
      if tokens.contains(where: heads.contains), tokens.count > 1 || isName {
        found.append(VenuePhrase(tokens: tokens, name: reader.text.quotes.name(tokens)))
      }
      index = max(index + 1, end)
    }
    return found.isEmpty ? host(in: sentence, heads, reader) : found
  }

  /// "The House of Friendship in Oral hosted the forum": the hall is the subject.
  private static func host(in sentence: Range<Int>, _ heads: Set<Int>, _ reader: VenueReader) -> [VenuePhrase]
  {
    var first = sentence.lowerBound
    if first < sentence.upperBound, articles.contains(reader.folded(first)) { first += 1 }
    let end = end(from: first, in: sentence, heads, reader)
    let tokens = between(first, end)
    guard tokens.contains(where: { heads.contains($0) && halls.contains(reader.folded($0)) }),
      tokens.contains(where: { reader.document.tokens[$0].isCapitalized }),
      let verb = between(end, min(end + 7, sentence.upperBound)).first(where: {
        reader.folded($0) == "hosted"
      }),
      between(end, verb).allSatisfy({
        reader.place(at: $0) != nil || ["in", "has", "'", "’", "s", "of", ","].contains(reader.folded($0))
          || reader.folded($0) == "kazakhstan's"
      })
    else { return [] }
    return [VenuePhrase(tokens: tokens, name: reader.text.quotes.name(tokens))]
  }

  private static let halls: Set<String> = [
    "house", "palace", "hall", "library", "museum", "theatre", "theater", "gallery", "hotel", "park",
    "stadium",
  ]

  private static func isPlaceAlone(_ index: Int, _ heads: Set<Int>, _ reader: VenueReader) -> Bool {
    guard let place = reader.place(at: index), place.tokens.lowerBound == index else { return false }
    let next = place.tokens.upperBound
    guard next < reader.document.tokens.count else { return true }
    return !reader.document.tokens[next].isCapitalized && !heads.contains(next)
  }

  private static let prepositions: Set<String> = ["at", "in", "inside"]
  private static let articles: Set<String> = ["the", "a", "an", "its", "their", "our"]

  /// Where a name ends that begins at a token: behind its last capital or its first word for a hall.
  private static func end(
    from first: Int, in sentence: Range<Int>, _ heads: Set<Int>, _ reader: VenueReader
  ) -> Int {
    let tokens = reader.document.tokens
    var end = first
    var hasHead = false
    var index = first
    while index < sentence.upperBound, index - first < 12 {
      let token = tokens[index]
      if let pair = reader.quotation(openingAt: index) {
        index = min(pair.close + 1, sentence.upperBound)
        end = index
        continue
      }
      if hasHead, let place = reader.place(at: index), place.tokens.lowerBound == index,
        ["of", "the"].contains(reader.folded(index - 1)), place.confidence > 0.9, !tokens[index].isCapitalized
      {
        // "of the city of Turkistan"
        return end
      }
      if heads.contains(index) {
        hasHead = true
        end = index + 1
      } else if token.isCapitalized {
        if months.contains(token.folded) { return end }
        end = index + 1
      } else if token.kind == .number, index == first, index + 1 < sentence.upperBound,
        ["st", "nd", "rd", "th"].contains(reader.folded(index + 1))
      {
        // "the 2nd building of the university"
        index += 1
      } else if ["'", "’"].contains(token.text), index + 1 < sentence.upperBound,
        reader.folded(index + 1) == "s",
        index > first
      {
        // "the UNDP building’s conference hall"
        index += 1
      } else if token.kind == .number, hasHead, index == end, token.folded.allSatisfy(\.isNumber) {
        end = index + 1
      } else if ["of", "and", "for", "named", "after", "the"].contains(token.folded) {
        // Joins only with a capital behind it.
        guard hasHead || index > first else { return end }
      } else if ["'", "’"].contains(token.text), index > first {
        end = end == index ? index + 1 : end
      } else if token.kind == .word, !hasHead, index - first < 4, !stops.contains(token.folded) {
        // "city Youth Resource Centre", "scientific library"
      } else {
        return end
      }
      index += 1
    }
    return end
  }

  private static let stops: Set<String> = [
    "on", "in", "at", "with", "by", "to", "from", "which", "that", "who", "was", "were", "is", "are", "order",
    "addition",
    "this", "his", "her", "has", "have", "had", "as", "their", "where",
  ]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}
