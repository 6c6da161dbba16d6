internal import CivicEvents
internal import CivicText

/// What came of events, or unnamed parties that were there.
enum EventFactList {
  /// - Parameter vocabulary: of the kinds.
  static func list(_ vocabulary: String) -> RowList<EventFactRow, EventFactRow> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("kind", wraps: true) { StyledText(Interface.labels.text($0.kind, in: vocabulary)) },
        .init("what", wraps: true) { StyledText($0.text, .bold) },
      ],
      details: { row in
        [
          Table.Detail(text: EventText.brief(row.event)),
          Table.Detail(
            text: EvidenceText.quotation(row.sentence, [row.passage]) + EvidenceText.mark(row.state)
              + StyledText(" \(row.report.id)", .id), level: 2),
        ]
      },
      fields: [
        .init("id") { $0.id.description }, .init("kind") { $0.kind }, .init("text") { $0.text },
        .init("by") { $0.by }, .init("count") { $0.count.map(String.init) },
        .init("count_basis") { $0.countBasis }, .init("total") { String($0.total) },
        .init("event") { $0.event.id.description }, .init("event_title") { $0.event.title },
        .init("start") { $0.event.start }, .init("report") { $0.report.id.description },
        .init("state") { $0.state.rawValue }, .init("confidence") { String($0.confidence) },
        .init("sentence") { $0.sentence },
      ])
  }
}
