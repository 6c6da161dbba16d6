internal import CivicText

/// Reads what a report says: bytes have become text, text becomes facts with ranges.
public enum ReportReader {
  /// The facts of one report. A report without an event has an empty `events`.
  ///
  /// Each rule fills its own fields of the event from the same `ReportText`; their order matters only where a later
  /// one keeps away from what an earlier one has taken.
  public static func read(_ report: Report) -> Reading {
    var reading = Reading(report: report.header, events: [], text: report.text)
    let text = ReportText(report)
    guard var event = EventKindRule.event(in: text) else { return reading }
    StatusRule.apply(to: &event, text: text)
    TitleRule.apply(to: &event, text: text)
    DateRule.apply(to: &event, text: text)
    PlaceRule.apply(to: &event, text: text)
    FormatRule.apply(to: &event, text: text)
    let roles = OrganizerRule.roles(in: text)
    let attendance = ParticipantRule.attendance(in: text, roles: roles, status: event.status)
    OrganizationRoles.apply(roles, attendance, to: &event, text: text)
    GroupRule.apply(to: &event, text: text)
    StatementRule.apply(to: &event, text: text)
    PeopleRule.apply(to: &event, text: text)
    OutcomeRule.apply(to: &event, text: text)
    TopicRule.apply(to: &event, text: text)
    reading.events = [event]
    return reading
  }
}
