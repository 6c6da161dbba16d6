internal import ArgumentParser
internal import CivicEvents

/// `civic summarize e12`
struct SummarizeCommand: Verb {
  static let name = "summarize"
  static let discussion: String? = "discussion.summarize"
  static let examples = [
    "civic summarize e1", "civic summarize e1 --language kk", "civic summarize e1 --style markdown",
  ]

  @Argument(help: .argument("event", value: "event")) var event: String
  @OptionGroup(title: Interface.text("heading.output")) var prose: ProseOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(event, of: .event)
    let language = try prose.chosenLanguage()
    let choice = try prose.choice(unless: .likely)
    let summary = try database.read { try $0.summary(of: id, language: language, telling: choice) }
    switch prose.style {
    case .text:
      Terminal.output.print(ProseText.lines(summary.prose, width: Terminal.output.width))
    case .markdown: print(summary.prose.markdown)
    case .html: print(summary.prose.html)
    case .json: print(try JSONText.of(summary, laidOut: true))
    }
  }
}
