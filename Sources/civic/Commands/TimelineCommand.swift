internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic timeline`
struct TimelineCommand: Verb {
  static let name = "timeline"
  static let discussion: String? = "discussion.timeline"
  static let examples = [
    "civic timeline --by topic",
    #"civic timeline --by region --kind "круглый стол" --style text"#,
    "civic timeline --since 2026-02 --until 2026-02 --csv",
  ]

  @Option(help: .option("timeline-by", value: "what")) var by: String?
  @OptionGroup(title: Interface.text("heading.filters")) var filters: FilterOptions
  @OptionGroup(title: Interface.text("heading.output")) var plot: PlotOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    try plot.check(output.format)
    let grouping = try grouping()
    let query = try filters.query(.events)
    if try filters.explains(query.drawnOverTime, database, as: output.format) { return }
    let timeline = try database.read { try $0.timeline(query, by: grouping) }
    let list = TimelineList(timeline)
    if let format = output.format {
      try list.print(as: format)
    } else {
      try plot.print(svg: { timeline.svg(Interface.language) }, text: list.printBars)
    }
  }

  /// - Throws: `UsageError` for what events are counted by elsewhere, but not over time.
  private func grouping() throws -> Timeline.Grouping {
    guard let by else { return .kind }
    let found: [Query.Grouping] = try Vocabulary.values([by], of: "grouping")
    guard let grouping = found.first.flatMap({ Timeline.Grouping(rawValue: $0.rawValue) }) else {
      throw UsageError(Interface.labels.format("usage.timeline-by", by))
    }
    return grouping
  }
}
