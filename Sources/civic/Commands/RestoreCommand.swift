internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic restore FILE`
struct RestoreCommand: Verb {
  static let name = "restore"
  static let discussion: String? = "discussion.restore"
  static let examples = [
    "civic backup saved.db", "civic restore saved.db --dry-run", "civic restore saved.db",
  ]

  @Argument(help: .argument("restore-file", value: "file")) var file: String
  @Flag(help: .option("discard")) var discard = false
  @Flag(help: .option("dry-run")) var dryRun = false
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let receipt = try Restore.restore(file, to: database.path, discard: discard, dryRun: dryRun)
    if output.json {
      print(try JSONText.of(receipt, laidOut: true))
    } else {
      let labels = Interface.labels
      var text = labels.format(
        "restore.done", receipt.path, receipt.backup, labels.count("unit.reports", receipt.reports),
        labels.count("unit.events", receipt.events), labels.count("unit.facts", receipt.facts))
      if let kept = receipt.kept { text += " " + labels.format("restore.kept", kept) }
      Terminal.output.print(Paragraph.lines(StyledText(text), indent: 0, width: Terminal.output.width))
    }
    Messages.say(Interface.text(dryRun ? "change.dry-run" : "restore.erased"))
  }
}
