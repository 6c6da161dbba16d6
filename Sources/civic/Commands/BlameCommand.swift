internal import ArgumentParser
internal import CivicEvents

/// `civic blame f88`
struct BlameCommand: Verb {
  static let name = "blame"
  static let discussion: String? = "discussion.blame"
  static let examples = ["civic set f1 forum --by Серікова", "civic blame f1", "civic blame f1 --json"]

  @Argument(help: .argument("fact", value: "fact")) var fact: String
  @OptionGroup var json: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(fact, of: .fact)
    let blame = try database.read { try $0.blame(id) }
    if json.json {
      print(try JSONText.of(blame, laidOut: true))
    } else {
      Terminal.output.print(BlameText(blame: blame).lines(width: Terminal.output.width))
    }
  }
}
