internal import ArgumentParser
internal import CivicEvents
internal import CivicText
internal import Foundation

/// `civic ask "QUESTION"`
struct AskCommand: Verb {
  static let name = "ask"
  static let discussion: String? = "discussion.ask"
  static let examples = [
    #"civic ask "Конституциялық реформаны талқылауға қандай ҮЕҰ қатысты?""#,
    #"civic ask "Кто выступал от «Правовой инициативы»?" --cite"#,
    #"civic ask "How many round tables were there in February 2026?" --json"#,
    #"civic ask "А в Караганде?" --after "Какие НПО участвовали в круглых столах?""#,
  ]

  @Argument(help: .argument("question", value: "question")) var question: [String]
  @Option(help: .option("after", value: "question")) var after: [String] = []
  @Option(help: .option("home-region", value: "region")) var region: String?
  @Option(help: .option("today", value: "date")) var today: String?
  @Option(help: .option("limit", value: "number")) var limit: Int?
  @Flag(help: .option("cite")) var cite = false
  @Flag(help: .option("explain")) var explain = false
  @OptionGroup var output: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if let limit, limit < 1 { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
    let answer = try database.read { try $0.ask(question.joined(separator: " "), options: try options()) }
    if output.json {
      print(try JSONText.of(answer, laidOut: true))
    } else {
      Terminal.output.print(QuestionText(answer, cite: cite).lines(width: Terminal.output.width ?? .max))
    }
  }

  /// The answer is told in the language of the question unless another is asked for.
  private func options() throws -> QuestionOptions {
    let environment = ProcessInfo.processInfo.environment
    let home = region ?? environment["CIVIC_HOME_REGION"].flatMap { $0.isEmpty ? nil : $0 }
    if let home { _ = try Vocabulary.regions([home]) }
    let language = interface.lang == nil ? nil : Interface.language
    return QuestionOptions(
      language: language, today: today, homeRegion: home, after: after, limit: limit,
      explains: explain)
  }
}
