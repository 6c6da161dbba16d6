internal import ArgumentParser
internal import CivicEvents
internal import CivicReports
internal import CivicText

/// `civic attach e12 --attendance FILE`
struct AttachCommand: Verb {
  static let name = "attach"
  static let discussion: String? = "discussion.attach"
  static let examples = [
    "civic attach e1 --attendance Examples/lists/attendance.csv --dry-run",
    "civic attach e1 --attendance Examples/lists/attendance.csv --by Серікова",
    "civic undo",
  ]

  @Argument(help: .argument("event", value: "event")) var event: String
  @Option(help: .option("attendance", value: "file")) var attendance: String
  @Option(help: .option("map", value: "map")) var map: String?
  @OptionGroup(title: Interface.text("heading.output")) var output: OutputOptions
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    let number = try Identifier.number(event, of: .event)
    let columns = try map.map { try Columns.map(AttendanceField.self, $0) }
    let sheet = try AttendanceSheet(attendance, columns: columns)
    Columns.say(sheet.maps, of: attendance)
    let addition = try database.write(.write) { try $0.attach(sheet, to: number, options: decision.options) }
    try AddedParties.list.print(addition.people + addition.organizations, as: output.format)
    if !sheet.leftOut.isEmpty {
      Messages.warn(
        Interface.labels.format(
          "attach.left-out", String(sheet.leftOut.count), sheet.leftOut.prefix(12).joined(separator: ", ")))
    }
    if sheet.protected > 0 { Messages.say(Interface.labels.count("attach.protected", sheet.protected)) }
    for note in addition.notes where note.code != .noEvent { Messages.warn(Failure.words(note)) }
    ChangeText.told(addition.change, decision)
  }
}

/// Who was added, and who they are.
enum AddedParties {
  static var list: RowList<AddedParty, AddedParty> {
    RowList(
      columns: [
        .init("row") { StyledText($0.row, .dim) },
        .init("added", wraps: true) { StyledText($0.name, .bold) },
        .init("post", wraps: true) { row in
          StyledText([row.position, row.organization].compactMap { $0 }.joined(separator: ", "))
        },
        .init("joined", wraps: true) { row in
          StyledText(row.id.description, .id)
            + StyledText(
              row.reports == 0
                ? " " + Interface.text("added.new")
                : " \(row.known) (\(Interface.labels.count("unit.reports", row.reports)))")
        },
      ],
      fields: [
        .init("row") { $0.row }, .init("name") { $0.name }, .init("position") { $0.position },
        .init("organization") { $0.organization }, .init("id") { $0.id.description },
        .init("known") { $0.known }, .init("reports", as: .number) { String($0.reports) },
      ])
  }
}
