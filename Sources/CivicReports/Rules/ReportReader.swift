internal import CivicText

/// Reads what a report says: bytes have become text, text becomes facts with ranges.
public enum ReportReader {
  /// The facts of one report, the main event first. A report without an event has an empty `events`.
  public static func read(_ report: Report) -> Reading { read(report, scale: .counted) }

  /// - Parameter scale: what a fact's confidence is made of how sure the rules are.
  package static func read(_ report: Report, scale: ConfidenceScale) -> Reading {
    var reading = Reading(report: report.header, events: [], text: report.text)
    let text = ReportText(report)
    for passages in EventFinder.find(in: text) {
      let own = passages.isOwn.allSatisfy(\.self) ? text : text.narrowed(to: passages.isOwn)
      var event = event(of: passages, in: own)
      if let main = reading.events.first {
        FurtherEventFields.complete(&event, of: passages, from: main, text: own)
      }
      reading.events.append(event)
    }
    return reading.scaled(by: scale)
  }

  /// Each rule fills its own fields of the event from the same text; their order matters only where a later one keeps
  /// away from what an earlier one has taken.
  private static func event(of passages: EventPassages, in text: ReportText) -> EventReading {
    var event = EventReading(kind: passages.kind, status: .unknown)
    event.evidence["kind"] = text.mention(passages.word, passages.confidence)
    StatusRule.apply(to: &event, text: text)
    TitleRule.apply(to: &event, text: text)
    FrameRule.apply(to: &event, text: text)
    DateRule.apply(to: &event, text: text)
    VenueRule.apply(to: &event, text: text)
    PlaceRule.apply(to: &event, text: text)
    FormatRule.apply(to: &event, text: text)
    let roles = OrganizerRule.roles(in: text, kind: event.kind)
    let attendance = ParticipantRule.attendance(in: text, roles: roles, status: event.status)
    OrganizationRoles.apply(roles, attendance, to: &event, text: text)
    GroupRule.apply(to: &event, text: text)
    StatementRule.apply(to: &event, text: text)
    PeopleRule.apply(to: &event, text: text)
    OutcomeRule.apply(to: &event, text: text)
    ProtectedPeopleRule.apply(to: &event, text: text)
    TopicRule.apply(to: &event, text: text)
    return event
  }
}
