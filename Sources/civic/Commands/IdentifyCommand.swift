internal import ArgumentParser
internal import CivicEvents
internal import CivicText

/// `civic identify`
struct IdentifyCommand: Verb {
  static let name = "identify"
  static let discussion: String? = "discussion.identify"
  static let examples = ["civic identify --dry-run", "civic identify --json"]

  @Flag(help: .option("dry-run")) var dryRun = false
  @OptionGroup var json: JSONOption
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let report = try database.write(.write) { try $0.identify(dryRun: dryRun) }
    if json.json {
      print(try JSONText.of(report, laidOut: true))
    } else {
      Terminal.output.print(lines(report))
    }
    if dryRun { Messages.say(Interface.text("change.dry-run")) }
  }

  private func lines(_ report: IdentityReport) -> [StyledText] {
    let counts = [
      Interface.labels.count("unit.mentions", report.mentions),
      Interface.labels.count("unit.organizations", report.organizations),
      Interface.labels.count("unit.people", report.people),
      report.moved.isEmpty
        ? Interface.text("identify.same") : Interface.labels.count("identify.moved", report.moved.count),
    ]
    let moves = report.moved.map { move in
      StyledText(move.name + " ") + StyledText("\(move.mention) \(move.report)", .id) + StyledText(": ")
        + StyledText("\(move.from) → \(move.to)", .id)
    }
    return moves + [StyledText(counts.joined(separator: "; ") + ".", .dim)]
  }
}
