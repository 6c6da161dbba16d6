internal import ArgumentParser
internal import CivicEvents

/// `civic reject f88`
struct RejectCommand: Verb {
  static let name = "reject"
  static let discussion: String? = "discussion.reject"
  static let examples = ["civic reject f2 --dry-run", "civic reject f2 --by Серікова"]

  @Argument(help: .argument("fact", value: "fact")) var fact: String
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(fact, of: .fact)
    let change = try database.write(.write) { try $0.reject(id, options: decision.options) }
    ChangeText.print(change, decision)
  }
}
