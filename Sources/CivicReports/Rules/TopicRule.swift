internal import CivicText

/// What it was about: two cues in the text, or one in the headline, the title or the first sentence that tells of the
/// event. `constitutional-reform` has only cues with draft, amendment, new or reform in them.
enum TopicRule {
  private static let lexicons = CueLexicons("topics")

  static func apply(to event: inout EventReading, text: ReportText) {
    let title = event.evidence["title"].map {
      between(text.document.token(at: $0.start), text.document.token(at: $0.end))
    }
    let theme = text.narration.first { !text.cues.words(in: $0).isEmpty }
    var matches: [String: [Range<Int>]] = [:]
    for match in lexicons[text.document.language].matches(in: text.document)
    where text.owns(match.tokens.lowerBound)
      && !text.organizations.contains(where: { $0.tokens.overlaps(match.tokens) })
    {
      // Overlapping cues of one topic are one cue.
      if matches[match.value]?.last.map({ $0.overlaps(match.tokens) }) ?? false { continue }
      matches[match.value, default: []].append(match.tokens)
    }
    for (topic, cues) in matches.sorted(by: { ($0.value.count, $1.key) > ($1.value.count, $0.key) }) {
      let prominent = cues.first { cue in
        (title?.contains(cue.lowerBound) ?? false) || text.headline.contains(cue.lowerBound)
          || (theme?.contains(cue.lowerBound) ?? false)
      }
      let isProminent = prominent != nil
      guard isProminent || cues.count >= 2, let cue = prominent ?? cues.first else { continue }
      let confidence = min(0.9, (isProminent ? 0.7 : 0.6) + 0.05 * Double(cues.count))
      event.topics.append(
        TopicReading(topic: topic, confidence: confidence, mention: text.mention(cue, confidence)))
    }
  }
}
