internal import CivicEvents
internal import CivicText

/// How an event is named in a line.
enum EventText {
  /// "2026-02-12", "2026-02-12 – 2026-02-14"; "≤ 2026-02-13" where only the day of publication is known.
  static func date(start: String?, end: String?, noLaterThan: String?) -> String {
    if let start { return end.map { "\(start) – \($0)" } ?? start }
    return noLaterThan.map { "≤ \($0)" } ?? "–"
  }

  /// "roundtable"; with the status where the event was not simply held: "forum (announced)".
  static func kind(_ kind: EventKind, _ status: EventStatus) -> StyledText {
    var text = StyledText(Interface.labels.text(kind.rawValue, in: "event-kind"))
    if status != .held {
      text.append(" (\(Interface.labels.text(status.rawValue, in: "event-status")))", .warning)
    }
    return text
  }

  /// "e3 · 2026-02-12 · roundtable “The role of …”"
  static func brief(_ event: EventBrief) -> StyledText {
    var text = StyledText(event.id.description, .id)
    text.append(
      " · \(date(start: event.start, end: event.end, noLaterThan: event.noLaterThan)) · ")
    text.append(kind(event.kind, event.status))
    if let title = event.title { text.append(" " + quoted(title)) }
    return text
  }

  /// In the quotation marks of the interface's language.
  static func quoted(_ text: String) -> String { Interface.labels.format("quote", text) }

  /// "Oral, West Kazakhstan Region", the venue first where it is known.
  static func place(_ place: PlaceRow) -> String {
    let language = Interface.language
    let names = [place.venue, place.settlement?.text(language), place.district?.text(language)]
    var parts = names.compactMap { $0 }
    if let region = place.region?.text(language), !parts.contains(region) { parts.append(region) }
    return parts.joined(separator: ", ")
  }

  /// Labels of topics, in one line.
  static func topics(_ topics: [String]) -> String {
    topics.map { Interface.labels.text($0, in: "topic") }.joined(separator: ", ")
  }

  /// How many events a row does not list.
  static func more(_ count: Int) -> [Table.Detail] {
    count > 0 ? [Table.Detail(text: StyledText(Interface.labels.count("row.more-events", count), .dim))] : []
  }
}
