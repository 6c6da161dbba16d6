internal import CivicText

/// Whether the event was held: by the tense of the verbs in its lead. «өтті», "состоялся", "was held" — held; «өтеді»,
/// "состоится", "will be held" — announced; «кейінге шегерілді», "перенесён" — postponed; "отменён" — cancelled.
enum StatusRule {
  static func apply(to event: inout EventReading, text: ReportText) {
    let lead = [text.headline] + text.narration.prefix(5)
    var past = 0
    var future = 0
    for sentence in lead where !sentence.isEmpty {
      for (cue, status) in [(EventCues.Cue.cancelled, EventStatus.cancelled), (.postponed, .postponed)] {
        if let match = text.cues.matches(cue, in: sentence).first, !text.cues.words(in: sentence).isEmpty {
          event.status = status
          event.evidence["status"] = text.mention(match, 0.8)
          return
        }
      }
      past += text.cues.matches(.happened, in: sentence).count
      future += text.cues.matches(.happens, in: sentence).count
    }
    let signs = text.signs
    if past == 0 || !text.headline.isEmpty && signs.has(.notice, in: text.headline),
      let notice = lead.lazy.compactMap({ signs.matches(.notice, in: $0).first }).first,
      !lead.contains(where: { signs.has(.minutes, in: $0) })
    {
      event.status = .announced
      event.evidence["status"] = text.mention(notice, 0.8)
      return
    }
    // A held event often names the next one; an announcement tells of no past at all or of much more to come.
    let isFirstFuture = firstOffset(.happens, lead, text) < firstOffset(.happened, lead, text)
    if future > 0, past == 0 || (future > past && isFirstFuture) {
      event.status = .announced
      mark(.happens, &event, lead, text)
    } else if past > 0 {
      event.status = .held
      mark(.happened, &event, lead, text)
    } else if let sign = heldSign(event, text) {
      event.status = .held
      event.evidence["status"] = text.mention(sign, 0.75)
    } else {
      event.status = .unknown
    }
  }

  /// «форум басталды», "на секции … было заслушано", the head of minutes: what goes on or is on record is held.
  private static func heldSign(_ event: EventReading, _ text: ReportText) -> Range<Int>? {
    let evidence = EventWordEvidence(text: text)
    for sentence in [text.headline] + text.narration.prefix(5) where !sentence.isEmpty {
      if let sign = [EventSigns.Sign.minutes, .appealed, .appealing].lazy
        .filter({ $0 == .minutes || event.kind == .appeal })
        .compactMap({ evidence.signs.matches($0, in: sentence).first }).first
      {
        return sign
      }
      for word in text.cues.words(in: sentence)
      where evidence.happens(word, in: sentence) || evidence.isFramed(word, in: sentence) {
        return evidence.signs.matches(.held, in: sentence).first ?? word.tokens
      }
    }
    return nil
  }

  private static func firstOffset(_ cue: EventCues.Cue, _ lead: [Range<Int>], _ text: ReportText) -> Int {
    lead.compactMap { text.cues.matches(cue, in: $0).first?.lowerBound }.min() ?? .max
  }

  private static func mark(
    _ cue: EventCues.Cue, _ event: inout EventReading, _ lead: [Range<Int>], _ text: ReportText
  ) {
    for sentence in lead.dropFirst() + lead.prefix(1) {
      if let match = text.cues.matches(cue, in: sentence).first {
        event.evidence["status"] = text.mention(match, 0.85)
        return
      }
    }
  }
}
