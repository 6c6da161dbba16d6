internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic organizations`
struct OrganizationsCommand: Verb {
  static let name = "organizations"
  static let discussion: String? = "discussion.organizations"
  static let examples = [
    "civic organizations --organization-kind ngo --topic constitutional-reform",
    #"civic organizations --organization-kind ҮЕҰ --topic "конституциялық реформа" --role ұйымдастырушы"#,
    "civic organizations --since 2026-02 --until 2026-02 --csv",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.filters")) var shown: PassageOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let query = try shown.bound(filters.query(.organizations), for: output.format)
    if try filters.explains(query, database, as: output.format) { return }
    let answer = try database.read { try $0.organizations(query) }
    try Self.list.print(answer, of: .organizations, as: output.format)
  }

  /// One organisation at one event on one ground.
  private struct Line {
    let row: OrganizationRow
    let event: EventBrief
    let evidence: ParticipationEvidence
  }

  private static var list: RowList<OrganizationRow, Line> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("name", wraps: true, name),
        .init("kind", wraps: true) { row in
          StyledText(Interface.labels.text(row.kind.rawValue, in: "organization-kind"))
        },
        .init("events", alignsRight: true) { StyledText(String($0.count)) },
      ],
      details: { row in
        row.events.flatMap { event in
          [Table.Detail(text: EventText.brief(event.event))]
            + grounds(event.evidence).map { Table.Detail(text: evidence($0), level: 2) }
        } + EventText.more(row.count - row.events.count)
      },
      fields: [
        .init("id") { $0.row.id.description }, .init("name") { $0.row.name },
        .init("legal_form") { $0.row.legalForm }, .init("kind") { $0.row.kind.rawValue },
        .init("kind_basis") { $0.row.kindBasis }, .init("event") { $0.event.id.description },
        .init("event_kind") { $0.event.kind.rawValue }, .init("event_title") { $0.event.title },
        .init("start") { $0.event.start }, .init("end") { $0.event.end },
        .init("no_later_than") { $0.event.noLaterThan }, .init("role") { $0.evidence.role.rawValue },
        .init("basis") { $0.evidence.basis?.rawValue }, .init("presence") { $0.evidence.presence?.rawValue },
        .init("support") { $0.evidence.support?.rawValue }, .init("state") { $0.evidence.state.rawValue },
        .init("confidence") { String($0.evidence.confidence) },
        .init("fact") { $0.evidence.fact.description }, .init("report") { $0.evidence.report.description },
        .init("sentence") { $0.evidence.sentence },
      ],
      lines: { row in
        row.events.flatMap { event in
          grounds(event.evidence).map { Line(row: row, event: event.event, evidence: $0) }
        }
      })
  }

  private static func name(_ row: OrganizationRow) -> StyledText {
    StyledText(row.name, .bold) + StyledText(row.legalForm.map { ", \($0)" } ?? "", .dim)
  }

  /// One fact for each ground, with all its sentences: another report's fact for the same adds nothing to the list.
  private static func grounds(_ evidence: [ParticipationEvidence]) -> [ParticipationEvidence] {
    var chosen: [String: TypedID] = [:]
    var found: [ParticipationEvidence] = []
    for passage in evidence {
      let ground = passage.basis?.rawValue ?? passage.role.rawValue
      if chosen[ground] == nil {
        chosen[ground] = passage.fact
        found.append(passage)
      } else if chosen[ground] == passage.fact,
        let index = found.firstIndex(where: { $0.fact == passage.fact }),
        !found[index].sentence.contains(passage.sentence)
      {
        found[index].sentence += " " + passage.sentence
      }
    }
    return found
  }

  private static func evidence(_ evidence: ParticipationEvidence) -> StyledText {
    let labels = Interface.labels
    let reason =
      evidence.basis.map { labels.text($0.rawValue, in: "basis") }
      ?? labels.text(evidence.role.rawValue, in: "organization-role")
    return EvidenceText.line(
      reason, sentence: evidence.sentence, passage: evidence.passage, state: evidence.state,
      fact: evidence.fact, report: evidence.report)
  }
}
