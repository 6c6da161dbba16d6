internal import CivicText

/// What came of the event: «қарар қабылданды», "принята резолюция", "signed a memorandum". The sentence is the outcome's text.
enum OutcomeRule {
  private static let lexicons = CueLexicons("outcomes")

  static func apply(to event: inout EventReading, text: ReportText) {
    guard event.status == .held else { return }
    for sentence in text.narration {
      let matches = lexicons[text.document.language].matches(in: text.document, tokens: sentence)
      guard let match = matches.first, let kind = OutcomeKind(rawValue: match.value),
        !event.outcomes.contains(where: { $0.kind == kind }), !text.cues.has(.happens, in: sentence)
      else { continue }
      event.outcomes.append(
        OutcomeReading(
          kind: kind, text: text.document.text(tokens: sentence), by: nil,
          mention: text.mention(sentence, 0.75)))
    }
  }
}
