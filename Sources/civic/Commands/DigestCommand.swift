internal import ArgumentParser
internal import CivicEvents

/// `civic digest --since 2026-02`
struct DigestCommand: Verb {
  static let name = "digest"
  static let discussion: String? = "discussion.digest"
  static let examples = [
    "civic digest --since 2026-02 --until 2026-02",
    "civic digest --since 2026-01 --topic constitutional-reform --style markdown",
    #"civic digest --since 2026-02 --region "Ақтөбе облысы" --style html"#,
  ]

  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @Option(help: .option("style", value: "style")) var style = ProseStyle.text
  @Flag(help: .option("include-unsure")) var includeUnsure = false
  @Option(help: .option("today", value: "date")) var today: String?
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    var query = try filters.query(.events)
    let period = try DigestPeriod(
      since: query.period.since, until: query.period.until, today: today)
    if includeUnsure, query.minimumConfidence == nil {
      query.minimumConfidence = FactChoice.likely.minimumConfidence
    }
    let digest = try database.read {
      try $0.digest(query, of: period, language: Interface.language, limit: query.limit ?? 30)
    }
    switch style {
    case .text: Terminal.output.print(ProseText.lines(digest.prose, width: Terminal.output.width))
    case .markdown: print(digest.prose.markdown)
    case .html: print(digest.prose.page)
    case .json: print(try JSONText.of(digest, laidOut: true))
    }
  }
}
