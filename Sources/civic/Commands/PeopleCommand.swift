internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic people`
struct PeopleCommand: Verb {
  static let name = "people"
  static let discussion: String? = "discussion.list"
  static let examples = [
    "civic people --role speaker --topic constitutional-reform",
    "civic people --organization-kind НПО --language ru",
    "civic people --not-role speaker --jsonl",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.filters")) var shown: PassageOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let query = try shown.bound(filters.query(.people), for: output.format)
    if try filters.explains(query, database, as: output.format) { return }
    let answer = try database.read { try $0.people(query) }
    try Self.list.print(answer, of: .people, as: output.format)
  }

  /// One person at one event in one role.
  private struct Line {
    let row: PersonRow
    let event: EventBrief
    let evidence: AppearanceEvidence
  }

  private static var list: RowList<PersonRow, Line> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("person", wraps: true) { StyledText($0.name, .bold) },
        .init("events", alignsRight: true) { StyledText(String($0.count)) },
      ],
      details: { row in
        row.events.flatMap { event in
          [Table.Detail(text: EventText.brief(event.event))]
            + roles(event.evidence).map { Table.Detail(text: evidence($0), level: 2) }
        } + EventText.more(row.count - row.events.count)
      },
      fields: [
        .init("id") { $0.row.id.description }, .init("name") { $0.row.name },
        .init("event") { $0.event.id.description }, .init("event_kind") { $0.event.kind.rawValue },
        .init("event_title") { $0.event.title }, .init("start") { $0.event.start },
        .init("end") { $0.event.end }, .init("no_later_than") { $0.event.noLaterThan },
        .init("role") { $0.evidence.role.rawValue }, .init("presence") { $0.evidence.presence?.rawValue },
        .init("position") { $0.evidence.position }, .init("organization") { $0.evidence.organization?.name },
        .init("organization_id") { $0.evidence.organization?.id.description },
        .init("state") { $0.evidence.state.rawValue },
        .init("confidence") { String($0.evidence.confidence) },
        .init("fact") { $0.evidence.fact.description }, .init("report") { $0.evidence.report.description },
        .init("sentence") { $0.evidence.sentence },
      ],
      lines: { row in
        row.events.flatMap { event in
          roles(event.evidence).map { Line(row: row, event: event.event, evidence: $0) }
        }
      })
  }

  /// One sentence for each role.
  private static func roles(_ evidence: [AppearanceEvidence]) -> [AppearanceEvidence] {
    var seen: Set<String> = []
    return evidence.filter { seen.insert($0.role.rawValue).inserted }
  }

  private static func evidence(_ evidence: AppearanceEvidence) -> StyledText {
    let role = Interface.labels.text(evidence.role.rawValue, in: "person-role")
    let reason = [role, evidence.position, evidence.organization?.name].compactMap { $0 }
    return EvidenceText.line(
      reason.joined(separator: ", "), sentence: evidence.sentence, passage: evidence.passage,
      state: evidence.state, fact: evidence.fact, report: evidence.report)
  }
}
