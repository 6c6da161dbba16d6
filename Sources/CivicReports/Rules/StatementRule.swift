internal import CivicText

/// What was said and by whom. A quotation whose speaker the text does not tell is left out: its words without an author
/// say nothing that one could act on.
enum StatementRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let resolver = SpeakerResolver(text: text)
    var last: SpeakerResolver.Last?
    for utterance in text.speech {
      guard let speaker = resolver.speaker(of: utterance, after: last) else { continue }
      let occasion = OccasionRule.occasion(of: utterance, status: event.status, text: text)
      let name: String?
      let kind: SpeakerKind
      let confidence: Double
      switch speaker {
      case .person(let entity, let sureness):
        guard let person = text.person(entity) else { continue }
        (name, kind, confidence) = (person.name, .person, sureness)
        last = SpeakerResolver.Last(entity: entity, token: utterance.tokens.upperBound - 1)
      case .organization(let entity, let sureness):
        guard let body = text.organization(entity) else { continue }
        (name, kind, confidence) = (body.name, .organization, sureness)
      case .signatories(let sureness):
        // Only an appeal's own words: another letter's authors are not named by this event.
        guard event.kind == .appeal else { continue }
        let authors = event.organizers.filter { $0.role == .organizer }
        (name, kind, confidence) =
          authors.count == 1 ? (authors.first?.name, .organization, sureness) : (nil, .group, sureness)
      case .group(let words, let sureness):
        (name, kind, confidence) = (words, .group, sureness)
      }
      let certainty = occasion == .this ? confidence : min(confidence, 0.7)
      let parts = utterance.parts.map { text.mention($0, certainty) }
      event.statements.append(
        StatementReading(
          speaker: name, speakerKind: kind,
          text: parts.map { text.document.text($0.range) }.joined(separator: " "),
          direct: utterance.isDirect, occasion: occasion, parts: parts,
          mention: text.mention(utterance.tokens, certainty)))
    }
  }
}
