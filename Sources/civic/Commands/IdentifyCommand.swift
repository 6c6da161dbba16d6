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
    let (events, report) = try database.write(.write) { database in
      (try database.identifyEvents(dryRun: dryRun), try database.identify(dryRun: dryRun))
    }
    if json.json {
      print(try JSONText.of(Outcome(events: events, names: report), laidOut: true))
    } else {
      Terminal.output.print(lines(report, events))
    }
    if dryRun { Messages.say(Interface.text("change.dry-run")) }
  }

  private struct Outcome: Encodable {
    let events: [EventMove]
    let names: IdentityReport
  }

  private func lines(_ report: IdentityReport, _ events: [EventMove]) -> [StyledText] {
    let counts = [
      Interface.labels.count("unit.mentions", report.mentions),
      Interface.labels.count("unit.organizations", report.organizations),
      Interface.labels.count("unit.people", report.people),
      report.moved.isEmpty && events.isEmpty
        ? Interface.text("identify.same")
        : Interface.labels.count("identify.moved", report.moved.count + events.count),
    ]
    let moves = report.moved.map { move in
      StyledText(move.name + " ") + StyledText("\(move.mention) \(move.report)", .id) + StyledText(": ")
        + StyledText("\(move.from) → \(move.to)", .id)
    }
    let told = events.map { StyledText("\($0.report): \($0.from) → \($0.to)", .id) }
    return told + moves + [StyledText(counts.joined(separator: "; ") + ".", .dim)]
  }
}
