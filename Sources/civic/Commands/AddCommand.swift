internal import ArgumentParser
internal import CivicEvents
internal import CivicReports
internal import CivicText

/// `civic add event`
struct AddCommand: Verb {
  static let name = "add"
  static let discussion: String? = "discussion.add"
  static let examples = [
    #"civic add event --title "Ауыл жастарының форумы" --kind форум --date 12.03.2026 --place Орал --organizer "«Жайық жастары» ҚБ" --dry-run"#,
    #"civic add event --title "Village Youth Forum" --kind forum --date 2026-03-12 --place Uralsk --organizer "Zhaiyk Youth" --speaker "Aigul Serikova; chair; Zhaiyk Youth" --by Serikova"#,
  ]

  enum What: String, ExpressibleByArgument, CaseIterable { case event }

  @Argument(help: .argument("add.what", value: "what")) var what: What
  @Option(help: .option("add.title", value: "text")) var title: String?
  @Option(help: .option("add.kind", value: "kind")) var kind: String?
  @Option(help: .option("add.status", value: "status")) var status: String?
  @Option(help: .option("add.date", value: "day")) var date: String?
  @Option(help: .option("add.end", value: "day")) var end: String?
  @Option(help: .option("add.place", value: "place")) var place: String?
  @Option(help: .option("add.region", value: "region")) var region: String?
  @Option(help: .option("add.venue", value: "text")) var venue: String?
  @Option(help: .option("add.organizer", value: "name")) var organizer: [String] = []
  @Option(help: .option("add.participant", value: "name")) var participant: [String] = []
  @Option(help: .option("add.speaker", value: "person")) var speaker: [String] = []
  @Option(help: .option("add.count", value: "number")) var count: String?
  @Option(help: .option("add.topic", value: "topic")) var topic: [String] = []
  @Option(help: .option("add.note", value: "text")) var note: String?
  @OptionGroup(title: Interface.text("heading.output")) var output: JSONOption
  @OptionGroup var decision: DecisionOptions
  @OptionGroup var database: DatabaseOptions
  @OptionGroup var interface: LanguageOption

  func run() throws {
    guard title != nil, date != nil else { throw UsageError(Interface.text("usage.add-event")) }
    let kinds: [EventKind] = try Vocabulary.values([kind].compactMap { $0 }, of: "event-kind")
    let statuses: [EventStatus] = try Vocabulary.values([status].compactMap { $0 }, of: "event-status")
    _ = try Vocabulary.regions([region].compactMap { $0 })
    let topics = try Vocabulary.topics(topic)
    let where_ = [region, place].compactMap { $0 }.joined(separator: ", ")
    let note = EventNote(
      ([
        (.title, title), (.kind, kinds.first?.rawValue), (.status, (statuses.first ?? presumed).rawValue),
        (.date, date), (.end, end), (.place, where_), (.venue, venue), (.count, count),
      ] as [(EventField, String?)]).compactMap { field, text in text.map { (field: field, text: $0) } }
        + organizer.map { (.organizer, $0) } + participant.map { (.participants, $0) }
        + speaker.map { (.speakers, $0) } + topics.map { (.topic, $0) }
        + [self.note].compactMap { $0 }.map { (.note, $0) })
    let (addition, card) = try database.write(.create) { database in
      let addition = try database.add(note, options: decision.options)
      return (addition, decision.dryRun ? nil : try database.card(addition.event))
    }
    if output.json {
      print(try JSONText.of(Added(addition), laidOut: true))
    } else if let card {
      Terminal.output.print(CardText(card: card).lines(width: Terminal.output.width))
    } else {
      try AddedParties.list.print(addition.people + addition.organizations, as: nil)
      Terminal.output.print([ChangeText.line(addition.change)])
    }
    ChangeText.told(addition.change, decision)
  }

  /// Who adds an event of a day that is over has seen it held; one of a day to come is announced. It stands in the note.
  private var presumed: EventStatus {
    let day = EventNote.day(date ?? "")
    return day.map { $0 > RecordFile.today } ?? false ? .announced : .held
  }

  private struct Added: Encodable {
    let event: TypedID
    let report: TypedID
    let change: Int?
    let outcome: StoredReport.Outcome
    let people: [AddedParty]
    let organizations: [AddedParty]

    init(_ addition: Addition) {
      event = addition.event
      report = addition.report
      change = addition.change.id
      outcome = addition.outcome
      people = addition.people
      organizations = addition.organizations
    }
  }
}
