internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic split o5 m12 m15`, `civic split o5 --from r3`
struct SplitCommand: Verb {
  static let name = "split"
  static let discussion: String? = "discussion.split"
  static let examples = [
    "civic merge o1 o2 --by Серікова", "civic split o1 m2 --dry-run",
    "civic split o1 m2 --by Серікова",
  ]

  @Argument(help: .argument("split-id", value: "id")) var id: String
  @Argument(help: .argument("split-parts", value: "mention")) var parts: [String] = []
  @Option(help: .option("from", value: "report")) var from: [String] = []
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.any(id)
    let named = try parts.map { text in
      guard let part = SplitPart(try Identifier.any(text)) else {
        throw UsageError(Interface.labels.format("usage.split-part", text))
      }
      return part
    }
    let reports = try from.map { SplitPart.report(try Identifier.number($0, of: .report)) }
    if named.isEmpty, reports.isEmpty { throw UsageError(Interface.text("usage.split")) }
    let change = try database.write(.write) { database in
      try database.split(id, named + reports, options: decision.options)
    }
    ChangeText.print(change, decision)
  }
}
