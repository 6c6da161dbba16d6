internal import ArgumentParser
internal import CivicEvents

/// `civic block --person p7`, `civic block --organization o5`, `--lift`
struct BlockCommand: Verb {
  static let name = "block"
  static let discussion: String? = "discussion.block"
  static let examples = [
    "civic block --organization o1 --dry-run",
    "civic block --organization o1",
    "civic block --organization o1 --lift",
  ]

  @Option(help: .option("block-person", value: "id")) var person: String?
  @Option(help: .option("block-organization", value: "id")) var organization: String?
  @Flag(help: .option("lift")) var lift = false
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let (kind, id) = try target()
    let change = try database.write(.write) { database in
      try lift
        ? database.unblock(kind, id, options: decision.options)
        : database.block(kind, id, options: decision.options)
    }
    ChangeText.print(change, decision)
  }

  private func target() throws -> (EntityKind, Int) {
    switch (person, organization) {
    case (let person?, nil): (.person, try Identifier.number(person, of: .person))
    case (nil, let organization?): (.organization, try Identifier.number(organization, of: .organization))
    default: throw UsageError(Interface.text("usage.block"))
    }
  }
}
