internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic events`
struct EventsCommand: Verb {
  static let name = "events"
  static let discussion: String? = "discussion.list"
  static let examples = [
    "civic events --kind roundtable --since 2026-02",
    #"civic events --topic "конституционная реформа" --region Қызылорда"#,
    "civic events --status announced --json",
    "civic events --by topic",
  ]

  @Option(help: .option("grouping", value: "what")) var by: String?
  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.filters")) var shown: PassageOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    var query = try shown.bound(filters.query(.events), for: output.format)
    query.grouping = try by.map { try Vocabulary.values([$0], of: "grouping")[0] }
    if try filters.explains(query, database, as: output.format) { return }
    if let grouping = query.grouping {
      let answer = try database.read { try $0.events(query, by: grouping) }
      return try GroupedEventsList.list(grouping).print(answer, of: .events, as: output.format)
    }
    let answer = try database.read { try $0.events(query) }
    try Self.list.print(answer, of: .events, as: output.format)
  }

  private static var list: RowList<EventRow, EventRow> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("date") { StyledText(date($0)) },
        .init("kind", wraps: true) { EventText.kind($0.kind, $0.status) },
        .init("title", wraps: true, title),
      ],
      details: details,
      fields: [
        .init("id") { $0.id.description }, .init("kind") { $0.kind.rawValue },
        .init("status") { $0.status.rawValue }, .init("title") { $0.title }, .init("start") { $0.start },
        .init("end") { $0.end }, .init("no_later_than") { $0.noLaterThan },
        .init("country") { $0.place.country }, .init("region_code") { $0.place.regionCode },
        .init("region") { $0.place.region?.text(Interface.language) },
        .init("settlement") { $0.place.settlement?.text(Interface.language) },
        .init("venue") { $0.place.venue }, .init("format") { $0.format?.rawValue },
        .init("topics") { $0.topics.joined(separator: "; ") },
        .init("organizers") { $0.organizers.map(\.name).joined(separator: "; ") },
        .init("reports") { $0.reports.map(\.id.description).joined(separator: "; ") },
      ])
  }

  private static func date(_ row: EventRow) -> String {
    EventText.date(start: row.start, end: row.end, noLaterThan: row.noLaterThan)
  }

  /// The event's own name; else its first report's headline, dimmed.
  private static func title(_ row: EventRow) -> StyledText {
    if let title = row.title {
      let told = row.evidence.filter { $0.field == "title" }
      let isDisputed = !told.isEmpty && told.allSatisfy { $0.state == .disputed }
      return StyledText(title) + (isDisputed ? EvidenceText.mark(.disputed) : "")
    }
    return StyledText(row.reports.lazy.compactMap(\.title).first ?? "–", .dim)
  }

  private static func details(_ row: EventRow) -> [Table.Detail] {
    let organizers = row.organizers.enumerated().reduce(into: StyledText()) { text, organizer in
      text.append((organizer.offset > 0 ? ", " : "") + organizer.element.name)
      if organizer.element.state == .disputed { text.append(EvidenceText.mark(.disputed)) }
    }
    let parts = [
      ("field.place", StyledText(EventText.place(row.place))), ("field.organizers", organizers),
      ("field.topics", StyledText(EventText.topics(row.topics))),
    ]
    return parts.filter { !$0.1.isEmpty }.map { key, value in
      Table.Detail(text: StyledText(Interface.text(key) + ": ", .dim) + value)
    }
  }
}
