internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic log`, `civic log --imports`, `civic log --failed 3`
struct LogCommand: Verb {
  static let name = "log"
  static let discussion: String? = "discussion.log"
  static let examples = [
    #"civic set f1 "дөңгелек үстел" --by Серікова"#, "civic log", "civic log --imports",
    "civic log --limit 5 --csv", "civic log --failed 1 --json",
  ]

  @Flag(help: .option("imports")) var imports = false
  @Option(help: .option("failed", value: "number")) var failed: Int?
  @Option(help: .option("limit", value: "n")) var limit: Int?
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    if let limit, limit < 1 { throw UsageError(Interface.labels.format("usage.limit", String(limit))) }
    if let failed {
      let rows = try database.read { try $0.failures(ofImport: failed) }
      try LogList.failures.print(rows, as: output.format)
      if rows.isEmpty { Messages.say(Interface.text("log.none-failed")) }
    } else if imports {
      let rows = try database.read { try $0.imports(limit: limit) }
      try LogList.imports.print(rows, as: output.format)
      if rows.isEmpty { Messages.say(Interface.text("log.none")) }
    } else {
      let rows = try database.read { try $0.log(limit: limit) }
      try LogList.changes.print(rows, as: output.format)
      if rows.isEmpty { Messages.say(Interface.text("log.none")) }
    }
  }
}
