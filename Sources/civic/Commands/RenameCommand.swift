internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic rename o5 "NAME"`
struct RenameCommand: Verb {
  static let name = "rename"
  static let discussion: String? = "discussion.rename"
  static let examples = [
    #"civic rename o1 "Жаңа атау" --dry-run"#, #"civic rename e1 "Ашық әңгіме" --by Серікова"#,
  ]

  @Argument(help: .argument("rename-id", value: "id")) var id: String
  @Argument(help: .argument("name", value: "name")) var newName: String
  @Option(help: .option("name-language", value: "language")) var language: String?
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.any(id)
    let languages: [Language] = try Vocabulary.values(language.map { [$0] } ?? [], of: "language")
    let change = try database.write(.write) { database in
      try database.rename(id, to: newName, language: languages.first, options: decision.options)
    }
    ChangeText.print(change, decision)
  }
}
