import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport
import Testing

/// Each condition and its twin, asked of three events that differ in everything.
struct ConditionTests {
  let sample: Sample
  let alliance: Int
  let speaker: Int

  init() throws {
    sample = try Sample()
    let country = try sample.place("country", "Қазақстан", code: "KZ")
    let west = try sample.place("region", "Батыс Қазақстан облысы", code: "KZ-27", in: country)
    let oral = try sample.place("settlement", "Орал", in: west, region: west)
    let almaty = try sample.place("region", "Алматы", code: "KZ-75", in: country)
    let house = try sample.venue("Достық үйі", in: almaty)

    alliance = try sample.organization("Азаматтық альянс", .ngo)
    let party = try sample.organization("AMANAT", .party)
    let fund = try sample.organization("Жастар қоры", .unknown)
    speaker = try sample.person("Гүлжанар Шөкеева")
    let guest = try sample.person("Асқар Ақанов")

    // A: a round table in Oral of the alliance and the party, about the reform, told of in Kazakh.
    let a = try sample.event(
      .roundtable, title: "A", start: "2026-02-13", place: oral, format: .inPerson)
    let toldA = try sample.tell(
      a,
      in: try sample.report(
        "⟦who:Альянс⟧, ⟦person:Шөкеева⟧: ⟦said:Реформа керек⟧. ⟦topic:Реформа⟧.", language: .kk))
    try sample.took(alliance, toldA, role: .organizer, basis: .organised, state: .reviewed)
    try sample.took(party, toldA)
    try sample.came(speaker, toldA, role: .speaker, position: "басшы", organization: alliance)
    try sample.said(toldA, by: speaker)
    try sample.topic("constitutional-reform", toldA, state: .reviewed)

    // B: a forum in the region of Almaty of the fund, about ecology, told of in Russian.
    let b = try sample.event(
      .forum, title: "B", start: "2025-05-01", place: almaty, venue: house, format: .online)
    let toldB = try sample.tell(
      b, in: try sample.report("⟦who:Фонд⟧, ⟦person:Аканов⟧ и ⟦topic:экология⟧.", language: .ru))
    try sample.took(fund, toldB)
    try sample.came(guest, toldB, role: .participant, organization: fund)
    try sample.topic("ecology", toldB)

    // C: a meeting without place, topic or format, which nobody has looked at, announced.
    let c = try sample.event(.meeting, .announced, title: "C", start: "2026-04-01")
    let toldC = try sample.tell(c, in: try sample.report("⟦who:Alliance⟧ will meet.", language: .en))
    try sample.took(alliance, toldC, role: .organizer, presence: nil, basis: nil)
    try sample.queue.write { db in
      for (report, keys) in [(toldA.report, "реформ керек"), (toldB.report, "фонд экологи")] {
        try db.execute(
          sql: "INSERT INTO report_search (rowid, keys) VALUES (?, ?)", arguments: [report, keys])
      }
    }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let events: String
    let organizations: String
    let people: String
    let change: @Sendable (inout Query) -> Void

    init(
      _ name: String, events: String, organizations: String = "", people: String = "",
      _ change: @escaping @Sendable (inout Query) -> Void
    ) {
      testDescription = name
      self.events = events
      self.organizations = organizations
      self.people = people
      self.change = change
    }
  }

  static let all = "AMANAT, Азаматтық альянс, Жастар қоры"
  static let ofA = "AMANAT, Азаматтық альянс"

  @Test(arguments: [
    Case("nothing", events: "A B C", organizations: all, people: "Асқар Ақанов, Гүлжанар Шөкеева") { _ in },
    Case("topic", events: "A", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.topics.any = ["constitutional-reform"]
    },
    Case(
      "topics are alternatives", events: "A B", organizations: all, people: "Асқар Ақанов, Гүлжанар Шөкеева"
    ) {
      $0.topics.any = ["constitutional-reform", "ecology"]
    },
    Case("not topic", events: "B C", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.topics.none = ["constitutional-reform"]
    },
    Case("kind", events: "A", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.kinds.any = [.roundtable]
    },
    Case("not kind", events: "B C", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.kinds.none = [.roundtable]
    },
    Case("format", events: "B", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.formats.any = [.online]
    },
    Case(
      "not format takes in what is not known", events: "A C", organizations: ofA, people: "Гүлжанар Шөкеева"
    ) {
      $0.formats.none = [.online]
    },
    Case("region by code takes in its towns", events: "A", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.regions.any = ["KZ-27"]
    },
    Case("region by name", events: "A", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.regions.any = ["батыс Қазақстан облысы"]
    },
    Case("not region", events: "B C", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.regions.none = ["KZ-27"]
    },
    Case("a town", events: "A", organizations: ofA, people: "Гүлжанар Шөкеева") { $0.places.any = ["Орал"] },
    Case(
      "a country takes in its regions", events: "A B", organizations: all,
      people: "Асқар Ақанов, Гүлжанар Шөкеева"
    ) {
      $0.places.any = ["Қазақстан"]
    },
    Case("a venue", events: "B", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.places.any = ["«Достық» үйі"]
    },
    Case("not place", events: "B C", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.places.none = ["Орал"]
    },
    Case("language", events: "B", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.languages.any = [.ru]
    },
    Case("not language", events: "A C", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.languages.none = [.ru]
    },
    Case("text", events: "B", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.texts.any = ["фонд"]
    },
    Case("not text", events: "A C", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.texts.none = ["фонд"]
    },
    Case("period", events: "A C", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.period.since = "2026"
    },
    Case("status", events: "C", organizations: "Азаматтық альянс") { $0.statuses = [.announced] },
    Case("organization", events: "A C", organizations: "Азаматтық альянс", people: "Гүлжанар Шөкеева") {
      $0.organizations.any = [.name("азаматтық Альянс")]
    },
    Case("not organization", events: "B", organizations: "AMANAT, Жастар қоры", people: "Асқар Ақанов") {
      $0.organizations.none = [.name("Азаматтық альянс")]
    },
    Case("organization kind", events: "A", organizations: "AMANAT") { $0.organizationKinds.any = [.party] },
    Case(
      "not organization kind", events: "B C", organizations: "Азаматтық альянс, Жастар қоры",
      people: "Асқар Ақанов, Гүлжанар Шөкеева"
    ) {
      $0.organizationKinds.none = [.party]
    },
    Case("with", events: "A", organizations: "Азаматтық альянс", people: "Гүлжанар Шөкеева") {
      $0.with.any = [.name("AMANAT")]
    },
    Case("not with", events: "B C", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.with.none = [.name("AMANAT")]
    },
    Case("person", events: "A", organizations: ofA, people: "Гүлжанар Шөкеева") {
      $0.people.any = [.name("Шөкеева")]
    },
    Case("not person", events: "B C", organizations: "Жастар қоры", people: "Асқар Ақанов") {
      $0.people.none = [.name("Гүлжанар Шөкеева")]
    },
    Case("role", events: "A C", organizations: "Азаматтық альянс") { $0.roles.any = [.organizer] },
    Case("reviewed only", events: "A", organizations: "Азаматтық альянс") { $0.reviewedOnly = true },
    Case("conditions are joined by and", events: "") {
      $0.topics.any = ["constitutional-reform"]
      $0.kinds.any = [.forum]
    },
  ])
  func `each condition and its twin`(_ condition: Case) throws {
    var events = Query(.events)
    events.sort = .name
    condition.change(&events)
    #expect(
      try sample.ask(events, as: EventRow.self).rows.compactMap(\.title).joined(separator: " ")
        == condition.events)

    var organizations = events.asked(for: .organizations)
    organizations.sort = .name
    #expect(
      try sample.ask(organizations, as: OrganizationRow.self).rows.map(\.name).joined(separator: ", ")
        == condition.organizations)

    let people = events.asked(for: .people)
    #expect(
      try sample.ask(people, as: PersonRow.self).rows.map(\.name).sorted().joined(separator: ", ")
        == condition.people)
  }

  @Test func `a person's role is asked of events, too`() throws {
    var query = Query(.events)
    query.roles.any = [.speaker]
    #expect(try sample.ask(query, as: EventRow.self).rows.map(\.title) == ["A"])
    // A role that both may have: the alliance organizes A and C, nobody else does.
    query.roles.any = [.organizer]
    #expect(try sample.ask(query, as: EventRow.self).rows.map(\.title) == ["C", "A"])
    query.roles = Choice(none: [.organizer])
    #expect(try sample.ask(query, as: EventRow.self).rows.map(\.title) == ["B"])
  }

  @Test func `a role's twin with an organization is that organization's role`() throws {
    var query = Query(.events)
    query.organizations.any = [.id(alliance)]
    query.roles.none = [.organizer]
    #expect(try sample.ask(query, as: EventRow.self).rows == [])
    query.organizations.any = [.name("AMANAT")]
    #expect(try sample.ask(query, as: EventRow.self).rows.map(\.title) == ["A"])
  }

  @Test func `an event's row shows what made it match`() throws {
    var query = Query(.events)
    query.organizations.any = [.id(alliance)]
    query.people.any = [.id(speaker)]
    let row = try #require(try sample.ask(query, as: EventRow.self).rows.first)
    #expect(
      row.evidence.map { "\($0.field) \($0.value)" } == [
        "organization Азаматтық альянс", "person Гүлжанар Шөкеева", "topic constitutional-reform",
      ])
  }
}
