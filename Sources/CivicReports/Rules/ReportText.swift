internal import CivicText

/// A report's text with all that is found in it before any rule decides what it means: the rules' only input.
struct ReportText: Sendable {
  let report: Report
  let document: Document
  let quotes: QuotedNames
  let places: [PlaceMention]
  let dates: [DateMention]
  /// Bodies, with venues set apart.
  let organizations: [OrganizationSpan]
  /// Halls and buildings.
  let venues: [OrganizationSpan]
  let people: [PersonSpan]
  let cues: EventCues
  let speechCues: SpeechCues
  let speech: [Utterance]

  init(_ report: Report) {
    self.report = report
    document = Document(report.text, language: report.language)
    quotes = QuotedNames(document)
    places = Places.find(in: document)
    dates = Dates.find(in: document, published: report.published)
    let names = PersonNames.find(in: document)
    let bodies = OrganizationFinder.find(in: document, quotes: quotes, places: places, persons: names)
    organizations = bodies.filter { !$0.isVenue }
    venues = bodies.filter(\.isVenue)
    people = PersonFinder.find(in: document, names: names, organizations: organizations, places: places)
    cues = EventCues(document)
    speechCues = SpeechCues(document)
    let direct =
      DashSpeech.find(in: document, cues: speechCues, people: people)
      + QuotedSpeech.find(
        in: document, quotes: quotes, cues: speechCues, people: people, organizations: organizations)
    speech =
      (direct + ReportedSpeech.find(in: document, cues: speechCues, people: people, besides: direct))
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  /// How many sentences the headline takes: the first paragraph, where the report has a title.
  var headline: Range<Int> {
    guard report.title != nil, let first = document.paragraphs.first else { return 0..<0 }
    return first
  }

  /// The sentences that tell of the event rather than quote somebody, in order.
  var narration: [Range<Int>] {
    document.sentences.filter { sentence in
      !headline.contains(sentence.lowerBound)
        && !speech.contains { $0.isDirect && $0.parts.contains { part in part.overlaps(sentence) } }
    }
  }

  /// True inside somebody's quoted words.
  func isQuoted(_ tokens: Range<Int>) -> Bool {
    speech.contains { $0.isDirect && $0.parts.contains { $0.overlaps(tokens) } }
  }

  func mention(_ tokens: Range<Int>, _ confidence: Double) -> Mention {
    Mention(document.range(tokens), confidence)
  }

  func sentence(of token: Int) -> Range<Int> { document.sentences[document.sentenceOfToken[token]] }

  /// The bodies that begin within a range of tokens.
  func organizations(in tokens: Range<Int>) -> [OrganizationSpan] {
    organizations.filter { tokens.contains($0.tokens.lowerBound) }
  }

  func people(in tokens: Range<Int>) -> [PersonSpan] {
    people.filter { tokens.contains($0.tokens.lowerBound) }
  }
}
