internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic statements`
struct StatementsCommand: Verb {
  static let name = "statements"
  static let discussion: String? = "discussion.list"
  static let examples = [
    "civic statements --topic constitutional-reform",
    "civic statements --organization-kind ngo --language kk",
    "civic statements --limit 5 --tsv",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let query = try filters.query(.statements)
    if try filters.explains(query, database, as: output.format) { return }
    let answer = try database.read { try $0.statements(query) }
    try Self.list.print(answer, of: .statements, as: output.format)
  }

  private static var list: RowList<StatementRow, StatementRow> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("speaker", wraps: true, speaker),
      ],
      details: { row in
        [
          Table.Detail(text: words(row)),
          Table.Detail(text: EventText.brief(row.event) + StyledText(" \(row.report.id)", .id)),
        ]
      },
      fields: [
        .init("id") { $0.id.description }, .init("speaker") { $0.speaker.name },
        .init("speaker_kind") { $0.speaker.kind?.rawValue },
        .init("speaker_id") { $0.speaker.id?.description },
        .init("position") { $0.speaker.position }, .init("organization") { $0.speaker.organization?.name },
        .init("text") { $0.text }, .init("direct") { String($0.direct) },
        .init("occasion") { $0.occasion.rawValue }, .init("event") { $0.event.id.description },
        .init("event_title") { $0.event.title }, .init("start") { $0.event.start },
        .init("report") { $0.report.id.description }, .init("state") { $0.state.rawValue },
        .init("confidence") { String($0.confidence) },
      ])
  }

  private static func speaker(_ row: StatementRow) -> StyledText {
    let speaker = row.speaker
    let rest = [speaker.position, speaker.organization?.name].compactMap { $0 }
    return StyledText(speaker.name ?? Interface.text("statement.no-speaker"), .bold)
      + StyledText(rest.map { ", \($0)" }.joined())
  }

  /// A quotation stands in quotation marks, a reported clause does not.
  private static func words(_ row: StatementRow) -> StyledText {
    var text = StyledText(row.direct ? EventText.quoted(row.text) : row.text)
    if !row.direct { text.append(" (\(Interface.text("statement.reported")))", .dim) }
    if row.occasion == .other {
      text.append(" (\(Interface.labels.text(row.occasion.rawValue, in: "occasion")))", .warning)
    }
    text.append(EvidenceText.mark(row.state))
    return text
  }
}
