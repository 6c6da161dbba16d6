internal import CivicEvents
internal import CivicText

/// Events counted by what they have in common.
enum GroupedEventsList {
  static func list(_ grouping: Query.Grouping) -> RowList<GroupedEventsRow, GroupedEventsRow> {
    RowList(
      columns: [
        .init(heading: Interface.labels.text(grouping.rawValue, in: "grouping"), wraps: true) {
          StyledText(name($0, grouping), .bold)
        },
        .init("events", alignsRight: true) { StyledText(String($0.count)) },
      ],
      fields: [
        .init("value") { $0.value }, .init("name") { name($0, grouping) },
        .init("count") { String($0.count) },
        .init("events") { $0.events.map(\.description).joined(separator: "; ") },
      ])
  }

  /// A place in the language of the interface, a topic or kind by its label.
  private static func name(_ row: GroupedEventsRow, _ grouping: Query.Grouping) -> String {
    if let name = row.name?.text(Interface.language) { return name }
    switch grouping {
    case .topic: return Interface.labels.text(row.value, in: "topic")
    case .kind: return Interface.labels.text(row.value, in: "event-kind")
    case .status: return Interface.labels.text(row.value, in: "event-status")
    case .format: return Interface.labels.text(row.value, in: "event-format")
    case .year, .month, .region, .settlement: return row.value
    }
  }
}
