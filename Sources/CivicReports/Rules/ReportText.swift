internal import CivicText

/// A report's text with all that is found in it before any rule decides what it means: the rules' only input.
///
/// Where a report tells of several events, each is read from a text narrowed to its own passages: the same document and
/// offsets, with only what begins in these passages.
struct ReportText: Sendable {
  let report: Report
  let document: Document
  let quotes: QuotedNames
  private(set) var places: [PlaceMention]
  private(set) var dates: [DateMention]
  /// Bodies, with venues set apart.
  private(set) var organizations: [OrganizationSpan]
  /// Halls and buildings.
  private(set) var venues: [OrganizationSpan]
  private(set) var people: [PersonSpan]
  /// Who of them is a child, a patient, a victim.
  let protected: ProtectedPersons
  let cues: EventCues
  let signs: EventSigns
  let speechCues: SpeechCues
  let acts: PersonActs
  private(set) var speech: [Utterance]
  /// The headline's tokens; empty where the report has none.
  private(set) var headline: Range<Int>
  /// The sentences that tell of the event rather than quote somebody, in order.
  private(set) var narration: [Range<Int>]
  /// The first of them.
  var lead: ArraySlice<Range<Int>> { narration.prefix(6) }
  /// For each token, whether it stands in somebody's quoted words.
  private let quoted: [Bool]
  /// The sentences of `narration`, by number.
  private var isNarration: [Bool]
  /// The sentences of this text's event, by number.
  private var isOwn: [Bool]
  /// The first mention of each person and body of the whole report.
  private let personByEntity: [Int: PersonSpan]
  private let bodyByEntity: [Int: OrganizationSpan]
  /// How many tokens a body's name takes at most, and a person's with post and body on either side.
  let longestBody: Int
  let longestPhrase: Int

  init(_ report: Report) {
    self.report = report
    document = Document(report.text, language: report.language)
    let names = NamedSpans(document)
    quotes = names.quotes
    places = names.places
    organizations = names.organizations
    venues = names.venues
    people = names.people
    protected = ProtectedPersons(in: document, people: names.people)
    dates = Dates.find(in: document, published: report.published)
    cues = EventCues(document)
    signs = EventSigns(document)
    speechCues = SpeechCues(document)
    acts = PersonActs(document)
    speech = SpeechText(
      document: document, quotes: quotes, cues: speechCues, acts: acts, people: people,
      organizations: organizations
    ).utterances()
    var quoted = [Bool](repeating: false, count: document.tokens.count)
    for utterance in speech where utterance.isDirect {
      for part in utterance.parts { for token in part { quoted[token] = true } }
    }
    let headline = report.title == nil ? 0..<0 : document.paragraphs.first ?? 0..<0
    let isNarration = document.sentences.map { sentence in
      !headline.contains(sentence.lowerBound) && !sentence.contains { quoted[$0] }
    }
    self.quoted = quoted
    self.headline = headline
    self.isNarration = isNarration
    isOwn = [Bool](repeating: true, count: document.sentences.count)
    personByEntity = Dictionary(people.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
    bodyByEntity = Dictionary(organizations.map { ($0.entity, $0) }, uniquingKeysWith: { first, _ in first })
    narration = zip(document.sentences, isNarration).filter(\.1).map(\.0)
    longestBody = organizations.map(\.tokens.count).max() ?? 0
    longestPhrase = people.map { max($0.phrase.count, $0.tokens.count) }.max() ?? 0
  }

  /// The text of one event of several: what begins in the sentences that `isOwn` tells, by number. The headline stays
  /// with the event that owns its sentence.
  func narrowed(to isOwn: [Bool]) -> ReportText {
    var text = self
    func owns(_ tokens: Range<Int>) -> Bool {
      tokens.lowerBound < document.sentenceOfToken.count && isOwn[document.sentenceOfToken[tokens.lowerBound]]
    }
    text.isOwn = isOwn
    text.isNarration = zip(isNarration, isOwn).map { $0 && $1 }
    text.narration = narration.filter(owns)
    text.headline = owns(headline) ? headline : headline.lowerBound..<headline.lowerBound
    text.places = places.filter { owns($0.tokens) }
    text.dates = dates.filter { owns($0.tokens) }
    text.organizations = organizations.filter { owns($0.tokens) }
    text.venues = venues.filter { owns($0.tokens) }
    text.speech = speech.filter { owns($0.tokens) }
    text.people = introduced().filter { owns($0.tokens) }
    return text
  }

  /// The people, each mention with the post and body that another passage gives where it gives none itself.
  private func introduced() -> [PersonSpan] {
    var known: [Int: PersonSpan] = [:]
    for person in people where person.position != nil || person.organization != nil {
      if let best = known[person.entity], best.position != nil || person.position == nil { continue }
      known[person.entity] = person
    }
    return people.map { person in
      guard person.position == nil, person.organization == nil, let best = known[person.entity] else {
        return person
      }
      var person = person
      person.position = best.position
      person.organization = best.organization
      return person
    }
  }

  /// Whether a token stands in the passages of this text's event.
  func owns(_ token: Int) -> Bool { isOwn[document.sentenceOfToken[token]] }

  /// Whether a sentence is of `narration`.
  func isNarration(_ sentence: Range<Int>) -> Bool {
    !sentence.isEmpty && isNarration[document.sentenceOfToken[sentence.lowerBound]]
  }

  /// The first mention of a person, by entity, wherever in the report it stands.
  func person(_ entity: Int) -> PersonSpan? { personByEntity[entity] }

  /// The first mention of a body, by entity, wherever in the report it stands.
  func organization(_ entity: Int) -> OrganizationSpan? { bodyByEntity[entity] }

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
