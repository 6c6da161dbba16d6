internal import ArgumentParser
internal import CivicEvents

/// `civic dispute f88 --note TEXT`
struct DisputeCommand: Verb {
  static let name = "dispute"
  static let discussion: String? = "discussion.dispute"
  static let examples = [
    #"civic dispute f2 --note "Біз бұл жиынға қатысқан жоқпыз." --dry-run"#,
    #"civic dispute f2 --note "Біз бұл жиынға қатысқан жоқпыз." --by Серікова"#,
  ]

  @Argument(help: .argument("fact", value: "fact")) var fact: String
  @Option(help: .option("note", value: "text")) var note: String
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(fact, of: .fact)
    let change = try database.write(.write) { database in
      try database.dispute(id, reply: note, options: decision.options)
    }
    ChangeText.print(change, decision)
  }
}
