internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic search WORDS…`
struct SearchCommand: Verb {
  static let name = "search"
  static let discussion: String? = "discussion.search"
  static let examples = [
    "civic search реформа",
    #"civic search '"азаматтық қоғам"' --limit 3"#,
    "civic search конституция -- -форум",
    "civic search ecology --json",
  ]

  @Argument(help: .argument("words", value: "words")) var words: [String]
  @Option(help: .option("limit", value: "number")) var limit = 20
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if limit < 1 { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
    let hits = try database.read { try $0.search(words.joined(separator: " "), limit: limit) }
    try Self.list.print(hits, as: output.format)
    if hits.isEmpty { Messages.say(Interface.text("answer.none")) }
  }

  private static var list: RowList<SearchHit, SearchHit> {
    RowList(
      columns: [
        .init("id") { StyledText($0.report.description, .id) },
        .init("published") { StyledText($0.published ?? "–") },
        .init("title", wraps: true) { StyledText($0.title ?? "–", .bold) },
        .init("events", wraps: true) { hit in
          StyledText(hit.events.map(\.description).joined(separator: " "), .id)
        },
      ],
      details: { [Table.Detail(text: snippet($0))] },
      fields: [
        .init("report") { $0.report.description }, .init("title") { $0.title },
        .init("published") { $0.published }, .init("source") { $0.source },
        .init("language") { $0.language },
        .init("events") { $0.events.map(\.description).joined(separator: "; ") },
        .init("snippet") { $0.snippet },
      ])
  }

  /// The passage, the words that were searched for standing out.
  private static func snippet(_ hit: SearchHit) -> StyledText {
    let scalars = Array(hit.snippet.unicodeScalars)
    var text = StyledText()
    var position = 0
    func append(upTo end: Int, _ style: StyledText.Style) {
      guard end > position, end <= scalars.count else { return }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[position..<end])
      text.append(String(view), style)
      position = end
    }
    for highlight in hit.highlights {
      append(upTo: highlight.start, .plain)
      append(upTo: highlight.end, .mark)
    }
    append(upTo: scalars.count, .plain)
    return text
  }
}
