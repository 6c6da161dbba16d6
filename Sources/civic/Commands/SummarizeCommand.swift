internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic summarize e12`
struct SummarizeCommand: Verb {
  static let name = "summarize"
  static let discussion: String? = "discussion.summarize"
  static let examples = [
    "civic summarize e1", "civic summarize e1 --language kk", "civic summarize e1 --style markdown",
  ]

  enum Style: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, html, json
  }

  @Argument(help: .argument("event", value: "event")) var event: String
  @Option(help: .option("summary-language", value: "language")) var language: String?
  @Option(help: .option("style", value: "style")) var style = Style.text
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(event, of: .event)
    let languages: [Language] = try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
    let summary = try database.read { try $0.summary(of: id, language: languages.first) }
    switch style {
    case .text: Terminal.output.print(lines(summary))
    case .markdown: print(summary.markdown)
    case .html: print(summary.html)
    case .json: print(try JSONText.of(summary, laidOut: true))
    }
  }

  private func lines(_ summary: Summary) -> [StyledText] {
    summary.sentences.flatMap { sentence in
      StyledText(sentence.text, sentence.facts.isEmpty ? .dim : .plain).wrapped(
        to: Terminal.output.width ?? .max)
    }
  }
}
