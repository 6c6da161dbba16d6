internal import CivicText

/// The body whose sitting the event is: «қоғамдық кеңестің кезекті отырысы», "заседание общественного совета", "meeting of
/// the council". A council that sits has organised its sitting.
enum SittingBody {
  private static let kinds: Set<EventKind> = [.session, .congress, .reportMeeting, .workingGroup]
  /// Only a council's: "meeting of the Public Council", «кеңестің конференциясы».
  private static let gatherings: Set<EventKind> = [.meeting, .conference, .other]
  /// Bodies that sit; a forum or a hall has others' sittings.
  private static let bodies: Set<OrganizationKind> = [
    .advisoryBody, .ngo, .coalition, .party, .tradeUnion, .localGovernment, .stateBody, .unknown,
  ]

  static func roles(in text: ReportText, kind: EventKind?) -> [RoleAssignment] {
    guard let kind, kinds.contains(kind) || gatherings.contains(kind) else { return [] }
    let sentences = (text.headline.isEmpty ? [] : [text.headline]) + text.lead
    for sentence in sentences {
      for word in text.cues.words(in: sentence) where kinds.contains(word.kind) || word.kind == kind {
        if let body = body(of: word, in: sentence, text: text),
          kinds.contains(word.kind) || body.kind == .advisoryBody
        {
          return [RoleAssignment(organization: body, role: .organizer, support: nil, confidence: 0.85)]
        }
      }
    }
    return []
  }

  private static func body(
    of word: EventCues.EventWord, in sentence: Range<Int>, text: ReportText
  ) -> OrganizationSpan? {
    let tokens = text.document.tokens
    if text.document.language == .kk {
      // «кеңесінің ▸кезекті есепті◂ отырысы»
      let near = text.organizations(
        in: between(max(sentence.lowerBound, word.tokens.lowerBound - 14), word.tokens.lowerBound))
      guard let body = near.last, isSitting(body, text),
        body.grammaticalCase == .genitive
          || (body.grammaticalCase != .locative && body.tokens.upperBound == word.tokens.lowerBound),
        word.tokens.lowerBound - body.tokens.upperBound <= 3,
        between(body.tokens.upperBound, word.tokens.lowerBound).allSatisfy({ tokens[$0].kind != .mark })
      else { return nil }
      return body
    }
    // "заседание ▸областного общественного совета", "meeting ▸of the Public Council"
    var start = word.tokens.upperBound
    while start < sentence.upperBound, ["of", "the"].contains(tokens[start].folded) { start += 1 }
    guard let body = text.organizations(in: between(start, min(start + 2, sentence.upperBound))).first,
      body.grammaticalCase == nil || body.grammaticalCase == .genitive, isSitting(body, text),
      between(start, body.tokens.lowerBound).allSatisfy({
        tokens[$0].kind != .mark && tokens[$0].folded != "в"
      })
    else { return nil }
    return body
  }

  private static func isSitting(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    bodies.contains(body.kind) && !text.isQuoted(body.tokens)
  }
}
