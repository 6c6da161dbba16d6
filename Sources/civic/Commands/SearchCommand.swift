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
    "civic search құқық --in statements",
    "civic search 'конституц* NEAR/5 проект' --in reports",
    "civic search конституция -- -форум",
    "civic search uiym НЕМЕСЕ коалиция",
    "civic search ecology --json",
  ]

  @Argument(help: .argument("words", value: "words")) var words: [String]
  @Option(name: .customLong("in"), help: .option("in", value: "section")) var sections: [String] = []
  @Option(help: .option("search.limit", value: "number")) var limit: Int?
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if let limit, limit < 1 { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
    let sections: Set<SearchAnswer.Section> = Set(try Vocabulary.values(sections, of: "search-section"))
    let answer = try database.read {
      try $0.search(
        words.joined(separator: " "), in: sections, limit: limit ?? (sections.count == 1 ? 20 : 5))
    }
    try SearchList(answer).print(as: output.format)
  }
}
