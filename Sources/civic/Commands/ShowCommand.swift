internal import ArgumentParser
internal import CivicEvents

/// `civic show e12`
struct ShowCommand: Verb {
  static let name = "show"
  static let discussion: String? = "discussion.show"
  static let examples = ["civic show e1", "civic show f1", "civic show r1 --json"]

  @Argument(help: .argument("id", value: "id")) var id: String
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.any(id)
    let card = try database.read { try $0.card(id) }
    if output.json {
      print(try JSONText.of(card, laidOut: true))
    } else {
      Terminal.output.print(CardText(card: card).lines(width: Terminal.output.width))
    }
  }
}
