internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic erase --person p7`
struct EraseCommand: Verb {
  static let name = "erase"
  static let discussion: String? = "discussion.erase"
  static let examples = [
    "civic erase --person p3 --dry-run",
    "civic erase --person p3 --yes",
    "civic erase --person p5 --yes --json",
  ]

  @Option(help: .option("erase-person", value: "id")) var person: String
  @Flag(help: .option("yes")) var yes = false
  @OptionGroup var decision: DecisionOptions
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let id = try Identifier.number(person, of: .person)
    if !yes, !decision.dryRun, !KeyReader.isTerminal { throw UsageError(Interface.text("usage.erase")) }
    let receipt = try database.write(.write) { database in
      let options = decision.options
      if !yes, !options.dryRun { try confirm(database, id) }
      return try database.erase(id, options: options)
    }
    if output.json {
      print(try JSONText.of(receipt, laidOut: true))
    } else {
      try Self.list.print([receipt], as: nil)
    }
    if receipt.scopes == 0 { Messages.warn(Interface.text("erase.name-alone")) }
    Messages.say(
      decision.dryRun
        ? Interface.text("change.dry-run") : Interface.labels.format("erase.done", receipt.person.description)
    )
  }

  /// - Throws: ``ExitStatus`` where the person at the terminal does not type the id.
  private func confirm(_ database: CivicDatabase, _ id: Int) throws {
    var planned = CorrectionOptions(by: decision.by)
    planned.dryRun = true
    let plan = try database.erase(id, options: planned)
    let name = plan.person.description
    print(Interface.labels.format("erase.ask", name, String(plan.reports)), terminator: "")
    guard readLine() == name else {
      Messages.say(Interface.text("erase.not"))
      throw ExitStatus.failed
    }
  }

  private static var list: RowList<ErasureReceipt, ErasureReceipt> {
    let columns: [(String, (ErasureReceipt) -> Int)] = [
      ("reports", { $0.reports }), ("scalars", { $0.scalars }), ("mentions", { $0.mentions }),
      ("facts", { $0.facts }), ("rows", { $0.rows }), ("originals", { $0.originals }),
    ]
    return RowList(
      columns: [.init("erase.person") { StyledText($0.person.description, .id) }]
        + columns.map { key, count in
          .init("erase.\(key)", alignsRight: true) { StyledText(String(count($0))) }
        },
      fields: [])
  }
}
