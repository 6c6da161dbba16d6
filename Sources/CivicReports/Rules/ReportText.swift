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
  /// The headline's tokens; empty where the report has none.
  let headline: Range<Int>
  /// The sentences that tell of the event rather than quote somebody, in order.
  let narration: [Range<Int>]
  /// The first of them.
  let lead: ArraySlice<Range<Int>>
  /// For each token, whether it stands in somebody's quoted words.
  private let quoted: [Bool]
  /// The sentences of `narration`, by number.
  private let isNarration: [Bool]

  init(_ report: Report) {
    self.report = report
    document = Document(report.text, language: report.language)
    let names = NamedSpans(document)
    quotes = names.quotes
    places = names.places
    organizations = names.organizations
    venues = names.venues
    people = names.people
    dates = Dates.find(in: document, published: report.published)
    cues = EventCues(document)
    speechCues = SpeechCues(document)
    let direct =
      DashSpeech.find(in: document, cues: speechCues, people: people)
      + QuotedSpeech.find(
        in: document, quotes: quotes, cues: speechCues, people: people, organizations: organizations)
    speech =
      (direct + ReportedSpeech.find(in: document, cues: speechCues, people: people, besides: direct))
      .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var quoted = [Bool](repeating: false, count: document.tokens.count)
    for utterance in direct {
      for part in utterance.parts { for token in part { quoted[token] = true } }
    }
    let headline = report.title == nil ? 0..<0 : document.paragraphs.first ?? 0..<0
    let isNarration = document.sentences.map { sentence in
      !headline.contains(sentence.lowerBound) && !sentence.contains { quoted[$0] }
    }
    self.quoted = quoted
    self.headline = headline
    self.isNarration = isNarration
    narration = zip(document.sentences, isNarration).filter(\.1).map(\.0)
    lead = narration.prefix(6)
  }

  /// Whether a sentence is of `narration`.
  func isNarration(_ sentence: Range<Int>) -> Bool {
    !sentence.isEmpty && isNarration[document.sentenceOfToken[sentence.lowerBound]]
  }

  /// True inside somebody's quoted words.
  func isQuoted(_ tokens: Range<Int>) -> Bool { tokens.contains { quoted[$0] } }

  func mention(_ tokens: Range<Int>, _ confidence: Double) -> Mention {
    Mention(document.range(tokens), confidence)
  }

  func sentence(of token: Int) -> Range<Int> { document.sentences[document.sentenceOfToken[token]] }

  /// The bodies that begin within a range of tokens.
  func organizations(in tokens: Range<Int>) -> [OrganizationSpan] {
    Array(organizations.beginning(in: tokens, \.tokens.lowerBound))
  }

  func people(in tokens: Range<Int>) -> [PersonSpan] {
    Array(people.beginning(in: tokens, \.tokens.lowerBound))
  }
}

extension Array {
  /// Of elements in the order of their beginnings, those that begin within a range.
  func beginning(in range: Range<Int>, _ start: (Element) -> Int) -> ArraySlice<Element> {
    func first(from offset: Int) -> Int {
      var low = 0
      var high = count
      while low < high {
        let middle = (low + high) / 2
        if start(self[middle]) < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let low = first(from: range.lowerBound)
    return self[low..<Swift.max(low, first(from: range.upperBound))]
  }
}
