internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic backup FILE`
struct BackupCommand: Verb {
  static let name = "backup"
  static let discussion: String? = "discussion.backup"
  static let examples = ["civic backup saved.db", "civic backup saved.db --replace --json"]

  @Argument(help: .argument("backup-file", value: "file")) var file: String
  @Flag(help: .option("replace")) var replace = false
  @Flag(help: .option("dry-run")) var dryRun = false
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let receipt = try Backup.make(of: database.path, to: file, replace: replace, dryRun: dryRun)
    if output.json {
      print(try JSONText.of(receipt, laidOut: true))
    } else {
      let labels = Interface.labels
      let text = labels.format(
        "backup.done", receipt.path, DoctorText.bytes(receipt.bytes),
        labels.count("unit.reports", receipt.reports), labels.count("unit.events", receipt.events),
        labels.count("unit.facts", receipt.facts))
      Terminal.output.print(Paragraph.lines(StyledText(text), indent: 0, width: Terminal.output.width))
    }
    if dryRun { Messages.say(Interface.text("change.dry-run")) }
  }
}
