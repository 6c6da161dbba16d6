internal import ArgumentParser
internal import CivicEvents

/// `civic show e12`
struct ShowCommand: Verb {
  static let name = "show"
  static let discussion: String? = "discussion.show"
  static let examples = ["civic show e1", "civic show o1", "civic show r1 --lang kk", "civic show f1 --json"]

  @Argument(help: .argument("id", value: "id")) var id: String
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.any(id)
    let card = try database.read { try $0.card(id) }
    switch output.format {
    case .json: print(try JSONText.of(card, laidOut: true))
    case .jsonl: print(try JSONText.of(card, laidOut: false))
    case .csv, .tsv: try CardList.print(card, as: output.format ?? .csv)
    case nil: Terminal.output.print(CardText(card: card).lines(width: Terminal.output.width))
    }
  }
}
