internal import CivicText

/// Where a text names a place as a form does: behind a label («Өтетін орны: …», "Место проведения: …", "по адресу: …", "Venue: …"), behind
/// a pin, or on a short line that names the town and the hall.
enum VenueLine {
  /// The tokens of a sentence that name the place; nil where it is no such line.
  static func line(in sentence: Range<Int>, _ reader: VenueReader) -> Range<Int>? {
    let tokens = reader.document.tokens
    if let label = reader.matches(in: sentence).first(where: {
      $0.value == "label" && isFollowed($0, sentence, reader)
    }) {
      return between(label.tokens.upperBound + 1, sentence.upperBound)
    }
    if let first = sentence.first, pins.contains(tokens[first].text) {
      return between(first + 1, sentence.upperBound)
    }
    guard sentence.count <= 34, let first = sentence.first,
      tokens[first].kind == .number || reader.place(at: first) != nil, isParagraph(sentence, reader),
      !hasVerb(sentence, reader),
      sentence.contains(where: { reader.place(at: $0)?.kind == .settlement })
    else { return nil }
    return sentence
  }

  /// Behind a label at the beginning any mark will do, further on a colon.
  private static func isFollowed(_ label: CueLexicon.Match, _ sentence: Range<Int>, _ reader: VenueReader)
    -> Bool
  {
    guard label.tokens.upperBound < sentence.upperBound else { return false }
    let mark = reader.document.tokens[label.tokens.upperBound].text
    let words = between(sentence.lowerBound, label.tokens.lowerBound).count {
      reader.document.tokens[$0].kind == .word
    }
    return mark == ":" || words <= 1 && ["–", "—", "-"].contains(mark)
  }

  private static func isParagraph(_ sentence: Range<Int>, _ reader: VenueReader) -> Bool {
    guard let paragraph = reader.document.paragraph(of: sentence.lowerBound) else { return false }
    return reader.document.paragraphs[paragraph] == sentence
  }

  private static func hasVerb(_ sentence: Range<Int>, _ reader: VenueReader) -> Bool {
    [EventCues.Cue.happened, .happens, .attended, .organized, .passive, .hosted].contains {
      reader.text.cues.has($0, in: sentence)
    } || !reader.text.cues.words(in: sentence).isEmpty
  }

  private static let pins: Set<String> = ["📍", "📌", "🏛", "🔹", "🏢"]
}
