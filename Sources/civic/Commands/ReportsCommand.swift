internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic reports`
struct ReportsCommand: Verb {
  static let name = "reports"
  static let discussion: String? = "discussion.list"
  static let examples = [
    "civic reports --language kk",
    "civic reports --text Конституция",
    "civic reports --topic constitutional-reform --csv",
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let query = try filters.query(.reports)
    if try filters.explains(query, database, as: output.format) { return }
    let answer = try database.read { try $0.reports(query) }
    try Self.list.print(answer, of: .reports, as: output.format)
  }

  private static var list: RowList<ReportRow, ReportRow> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id.description, .id) },
        .init("published") { StyledText($0.published ?? "–") },
        .init("language") { StyledText($0.language.rawValue) },
        .init("title", wraps: true) { StyledText($0.title ?? "–") },
        .init("source", wraps: true) { StyledText($0.source ?? "–") },
        .init("events", wraps: true) { row in
          StyledText(row.events.map(\.id.description).joined(separator: " "), .id)
        },
      ],
      fields: [
        .init("id") { $0.id.description }, .init("title") { $0.title }, .init("source") { $0.source },
        .init("published") { $0.published }, .init("language") { $0.language.rawValue },
        .init("author") { $0.author }, .init("url") { $0.url }, .init("credited_to") { $0.creditedTo },
        .init("sha256") { $0.sha256 }, .init("copies") { String($0.copies) },
        .init("events") { $0.events.map(\.id.description).joined(separator: "; ") },
      ])
  }
}
