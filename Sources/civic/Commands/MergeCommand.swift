internal import ArgumentParser
internal import CivicEvents

/// `civic merge o5 o9`
struct MergeCommand: Verb {
  static let name = "merge"
  static let discussion: String? = "discussion.merge"
  static let examples = ["civic merge o1 o2 --dry-run", "civic merge o1 o2 --by Серікова"]

  @Argument(help: .argument("merge-ids", value: "id")) var ids: [String]
  @Flag(help: .option("force")) var force = false
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let ids = try ids.map(Identifier.any)
    let change = try database.write(.write) { database in
      try database.merge(ids, force: force, options: decision.options)
    }
    ChangeText.print(change, decision)
  }
}
