internal import CivicText

/// What it was about: two cues in the text, or one in the headline, the title or the first sentence that tells of the
/// event; where there is neither, the one that stands foremost. `constitutional-reform` has only cues with draft, amendment,
/// new or reform in them. The main topic stands first.
///
/// A cue that the lexicon marks with "!" tells only in the headline or the title («жастар», "молодёжь"), one with "?" only there or
/// in the first sentence, and where nothing else does (NGOs take part in most of what is reported).
enum TopicRule {
  private static let lexicons = CueLexicons("topics")

  static func apply(to event: inout EventReading, text: ReportText) {
    let found = found(event, text)
    let ranked = found.values.sorted { ($0.weight, $1.topic) > ($1.weight, $0.topic) }
    var chosen = ranked.filter { !$0.isWeak && ($0.isProminent || $0.cues >= 2 && $0.weight >= 1.5) }
    if chosen.isEmpty {
      chosen = ranked.filter(\.isProminent).prefix(1) + []
    }
    if chosen.isEmpty, let only = ranked.first(where: { !$0.isWeak && $0.isInLead }) { chosen = [only] }
    for topic in chosen {
      let confidence =
        topic.isProminent ? min(0.9, 0.7 + 0.05 * Double(topic.cues)) : topic.cues >= 2 ? 0.65 : 0.5
      event.topics.append(
        TopicReading(
          topic: topic.topic, confidence: confidence, mention: text.mention(topic.place, confidence)))
    }
  }

  /// The cues of one topic.
  private struct Found {
    let topic: String
    var cues = 0
    var weight = 0.0
    var best = 0.0
    var place: Range<Int>
    var end = 0
    var isInLead = false
    /// True where nothing but cues that need no more than a mention tell it.
    var isWeak = true
    var isProminent: Bool { best >= Prominence.least }
  }

  private static func found(_ event: EventReading, _ text: ReportText) -> [String: Found] {
    let prominence = Prominence(event, text)
    let hall = tokens(of: event.evidence["venue"], text)
    let lead = text.lead.prefix(2).last?.upperBound ?? 0
    var topics: [String: Found] = [:]
    for match in lexicons[text.document.language].matches(in: text.document)
    where text.owns(match.tokens.lowerBound) && !isInBody(match.tokens, text)
      && !(hall?.overlaps(match.tokens) ?? false) && !isInPost(match.tokens, text)
    {
      let weight = prominence.weight(of: match.tokens)
      let mark = match.value.last ?? " "
      let isWeak = mark == "?"
      if mark == "!" && weight < Prominence.headline || isWeak && weight < Prominence.least { continue }
      let topic = mark == "!" || isWeak ? String(match.value.dropLast()) : match.value
      var found = topics[topic] ?? Found(topic: topic, place: match.tokens)
      // Overlapping cues of one topic are one cue.
      guard match.tokens.lowerBound >= found.end else { continue }
      found.end = match.tokens.upperBound
      found.cues += 1
      found.weight += isWeak ? weight / 2 : weight
      if weight > found.best { (found.best, found.place) = (weight, match.tokens) }
      found.isWeak = found.isWeak && isWeak
      found.isInLead = found.isInLead || match.tokens.lowerBound < lead && !text.isQuoted(match.tokens)
      topics[topic] = found
    }
    return topics
  }

  private static func tokens(of mention: Mention?, _ text: ReportText) -> Range<Int>? {
    mention.map { between(text.document.token(at: $0.start), text.document.token(at: $0.end)) }
  }

  private static func isInBody(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    text.organizations.beginning(in: between(tokens.lowerBound - 25, tokens.upperBound), \.tokens.lowerBound)
      .contains { $0.tokens.overlaps(tokens) }
  }

  /// "вице-министр социальной защиты А. Ким": a word of somebody's post.
  private static func isInPost(_ tokens: Range<Int>, _ text: ReportText) -> Bool {
    text.people(in: between(tokens.lowerBound - 30, tokens.upperBound + 30)).contains {
      $0.phrase.contains(tokens.lowerBound)
    }
  }

  /// How much a passage says of what the event was about.
  private struct Prominence {
    /// What one cue must weigh to tell a topic alone.
    static let least = 2.0
    /// What a cue in the headline weighs.
    static let headline = 3.0

    let text: ReportText
    private let title: Range<Int>?
    private let theme: Range<Int>?

    init(_ event: EventReading, _ text: ReportText) {
      self.text = text
      title = TopicRule.tokens(of: event.evidence["title"], text)
      theme = text.narration.first { !text.cues.words(in: $0).isEmpty }
    }

    func weight(of cue: Range<Int>) -> Double {
      if title?.contains(cue.lowerBound) ?? false { return 4 }
      if text.headline.contains(cue.lowerBound) { return Self.headline }
      if theme?.contains(cue.lowerBound) ?? false { return 2 }
      return text.isQuoted(cue) ? 0.5 : 1
    }
  }
}
