internal import CivicText

/// How people met, only where the text says so: «онлайн кездесу», «аралас форматта», "в гибридном формате", "held online", "in person".
///
/// One guest on a screen is no format; a way to join a hall from afar, told in an announcement, makes it a hybrid one.
enum FormatRule {
  private static let lexicons = CueLexicons("formats")

  static func apply(to event: inout EventReading, text: ReportText) {
    guard event.status != .cancelled else { return }
    var chosen: (format: EventFormat, tokens: Range<Int>, confidence: Double)?
    for sentence in [text.headline] + text.narration where !sentence.isEmpty {
      let matches = lexicons[text.document.language].matches(in: text.document, tokens: sentence)
        .filter { !text.isQuoted($0.tokens) }
      guard !matches.isEmpty else { continue }
      if let hybrid = matches.first(where: { $0.value == "hybrid" }) {
        chosen = (.hybrid, hybrid.tokens, 0.9)
        break
      }
      guard chosen == nil, !matches.contains(where: { $0.value == "joins" }) || event.status == .announced
      else {
        continue
      }
      let isLead = text.lead.contains(sentence) || sentence == text.headline
      if let online = matches.first(where: { $0.value == "online" }) {
        if event.status == .announced, event.place.venue != nil {
          chosen = (.hybrid, online.tokens, 0.75)
        } else if isLead, tells(online.tokens, in: sentence, text) {
          chosen = (.online, online.tokens, 0.85)
        }
      } else if isLead, let inPerson = matches.first(where: { $0.value == "inperson" }),
        tells(inPerson.tokens, in: sentence, text)
      {
        chosen = (.inPerson, inPerson.tokens, 0.8)
      }
    }
    guard let chosen else { return }
    event.format = chosen.format
    event.evidence["format"] = text.mention(chosen.tokens, chosen.confidence)
  }

  /// Beside a word for the event, or in a sentence that tells of its taking place.
  private static func tells(_ tokens: Range<Int>, in sentence: Range<Int>, _ text: ReportText) -> Bool {
    let near = between(
      max(sentence.lowerBound, tokens.lowerBound - 3), min(tokens.upperBound + 3, sentence.upperBound))
    if !text.cues.words(in: near).isEmpty { return true }
    return !text.cues.words(in: sentence).isEmpty
      && (text.cues.has(.happened, in: sentence) || text.cues.has(.happens, in: sentence)
        || text.cues.has(.organized, in: sentence))
  }
}
