internal import ArgumentParser
internal import CivicEvents
internal import CivicReports
internal import CivicText

/// `civic register FILE`
struct RegisterCommand: Verb {
  static let name = "register"
  static let discussion: String? = "discussion.register"
  static let examples = [
    "civic register Examples/lists/register.csv --dry-run",
    "civic register Examples/lists/register.csv",
    "civic register Examples/lists/register.csv --name register-2026 --json",
  ]

  @Argument(help: .argument("register", value: "file")) var file: String
  @Option(name: .customLong("name"), help: .option("register.name", value: "name")) var registerName: String?
  @Option(help: .option("map", value: "map")) var map: String?
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let columns = try map.map { try Columns.map(RegisterField.self, $0) }
    let register = try RegisterSheet(file, name: registerName, columns: columns)
    Columns.say(register.maps, of: file)
    tell(register.problems)
    let summary = try database.write(.create) { try $0.load(register, options: decision.options) }
    if output.json {
      print(try JSONText.of(Counts(summary), laidOut: true))
    } else {
      try Self.list.print([Counts(summary)], as: nil)
    }
    for difference in summary.differences.prefix(Self.mostTold) { Messages.say(Self.words(difference)) }
    let more = summary.differences.count - Self.mostTold
    if more > 0 { Messages.say(Interface.labels.format("register.more", String(more))) }
    ChangeText.told(summary.change, decision)
  }

  private static let mostTold = 20

  private func tell(_ problems: [RegisterSheet.Problem]) {
    for problem in problems.prefix(Self.mostTold) {
      Messages.warn(
        Interface.labels.format("register.\(problem.code.rawValue)", file, problem.cell, problem.value))
    }
    let more = problems.count - Self.mostTold
    if more > 0 { Messages.warn(Interface.labels.format("register.more", String(more))) }
  }

  /// "Жайық жастары: status active → liquidated"
  private static func words(_ difference: RegisterSummary.Difference) -> String {
    func label(_ value: String?) -> String {
      guard let value else { return "–" }
      switch difference.what {
      case .kind: return Interface.labels.text(value, in: "organization-kind")
      case .status: return Interface.labels.text(value, in: "register-status")
      case .region: return Places.regionName(value, Interface.language) ?? value
      default: return value
      }
    }
    let what = Interface.text("register.what.\(difference.what.rawValue)")
    return switch difference.what {
    case .added, .removed: "\(difference.name): \(what)"
    default: "\(difference.name): \(what) \(label(difference.before)) → \(label(difference.after))"
    }
  }

  /// What came of it, as JSON has it.
  private struct Counts: Encodable {
    let report: TypedID
    let outcome: StoredReport.Outcome
    let rows: Int
    let with_number: Int
    let bodies: Int
    let known: Int
    let differences: [RegisterSummary.Difference]

    init(_ summary: RegisterSummary) {
      report = summary.report
      outcome = summary.outcome
      rows = summary.rows
      with_number = summary.withNumber
      bodies = summary.bodies
      known = summary.known
      differences = summary.differences
    }
  }

  private static var list: RowList<Counts, Counts> {
    RowList(
      columns: [
        .init("id") { StyledText($0.report.description, .id) },
        .init("rows", alignsRight: true) { StyledText(String($0.rows)) },
        .init("register.with-number", alignsRight: true) { StyledText(String($0.with_number)) },
        .init("register.bodies", alignsRight: true) { StyledText(String($0.bodies)) },
        .init("register.known", alignsRight: true) { StyledText(String($0.known)) },
      ],
      fields: [])
  }
}
