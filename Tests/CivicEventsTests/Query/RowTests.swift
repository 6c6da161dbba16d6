import CivicEvents
import CivicReports
import CivicText
import Foundation
import TestSupport
import Testing

/// What a row of each list carries, and its shape in JSON.
struct RowTests {
  let sample: Sample
  let told: Sample.Told
  let alliance: Int
  let speaker: Int

  init() throws {
    sample = try Sample()
    let country = try sample.place("country", "Қазақстан", code: "KZ")
    let region = try sample.place("region", "Батыс Қазақстан облысы", code: "KZ-27", in: country)
    let district = try sample.place("district", "Бәйтерек ауданы", in: region, region: region)
    let town = try sample.place("settlement", "Переметное", in: district, region: region)
    let event = try sample.event(
      title: "Рөл", start: "2026-02-13", place: town, venue: try sample.venue("Мәдениет үйі", in: town),
      format: .hybrid)
    let report = try sample.report(
      "⟦who:Альянс⟧ ⟦start:13 ақпанда⟧ «⟦title:Рөл⟧» өткізді. – ⟦said:Реформа керек⟧, – деді ⟦person:Шөкеева⟧, – ⟦said:енді⟧. ⟦topic:Реформа⟧.",
      title: "Тақырып", published: "2026-02-14", source: "Орал өңірі")
    told = try sample.tell(event, in: report)
    alliance = try sample.organization("Азаматтық альянс")
    speaker = try sample.person("Гүлжанар Шөкеева")
    try sample.value("title", "Рөл", told)
    try sample.value("start", "2026-02-13", told, state: .reviewed)
    try sample.topic("constitutional-reform", told)
    try sample.took(alliance, told, role: .organizer, basis: .organised)
    try sample.came(speaker, told, position: "басшы", organization: alliance)
    try sample.said(told, by: speaker)
    let copy = try sample.report("көшірме", copyOf: report.id)
    _ = try sample.tell(event, in: copy)
  }

  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private let quoted = "Альянс 13 ақпанда «Рөл» өткізді. – Реформа керек, – деді Шөкеева, – енді. Реформа."

  @Test func `an event`() throws {
    let answer = try sample.ask(Query(.events), as: EventRow.self)
    let row = try #require(answer.rows.first)
    #expect(row.topics == ["constitutional-reform"])
    #expect(row.organizers.map(\.name) == ["Азаматтық альянс"])
    #expect(row.reports.map(\.id.description) == ["r1", "r2"])
    #expect(row.format == .hybrid)
    #expect(
      try json(row.place) == """
        {"country":"KZ","district":{"en":null,"kk":"Бәйтерек ауданы","ru":null},\
        "region":{"en":null,"kk":"Батыс Қазақстан облысы","ru":null},"region_code":"KZ-27","region_derived":false,\
        "settlement":{"en":null,"kk":"Переметное","ru":null},"venue":"Мәдениет үйі"}
        """)
    #expect(
      row.evidence.map { "\($0.field)=\($0.value) «\($0.passage)» \($0.state)" } == [
        "title=Рөл «Рөл» machine", "start=2026-02-13 «13 ақпанда» reviewed",
        "topic=constitutional-reform «Реформа» machine",
      ])
    #expect(row.evidence.allSatisfy { $0.sentence == quoted })
    #expect(answer.restsOn == RestsOn(facts: 3, unreviewed: 2, reports: 1))
  }

  @Test func `an organization, as JSON`() throws {
    let row = try #require(try sample.ask(Query(.organizations), as: OrganizationRow.self).rows.first)
    #expect(
      try json(row) == """
        {"count":1,"events":[{"event":{"end":null,"id":"e1","kind":"roundtable","no_later_than":null,\
        "start":"2026-02-13","status":"held","title":"Рөл"},"evidence":[{"basis":"organised","confidence":0.9,\
        "end":6,"fact":"f4","passage":"Альянс","presence":"present","report":"r1","role":"organizer",\
        "sentence":"\(quoted)","start":0,"state":"machine","support":null}]}],"id":"o1","kind":"ngo",\
        "kind_basis":"legal-form","legal_form":null,"name":"Азаматтық альянс"}
        """)
  }

  @Test func `a person, with post and body as stated`() throws {
    let row = try #require(try sample.ask(Query(.people), as: PersonRow.self).rows.first)
    #expect(row.name == "Гүлжанар Шөкеева")
    let evidence = try #require(row.events.first?.evidence.first)
    #expect(evidence.role == .speaker)
    #expect(evidence.position == "басшы")
    #expect(evidence.organization?.id == TypedID(.organization, alliance))
    #expect(evidence.organization?.name == "Азаматтық альянс")
    #expect(evidence.passage == "Шөкеева")
  }

  @Test func `a statement is its passages in order`() throws {
    let answer = try sample.ask(Query(.statements), as: StatementRow.self)
    let row = try #require(answer.rows.first)
    #expect(row.text == "Реформа керек, енді")
    #expect(row.parts.map(\.passage) == ["Реформа керек", "енді"])
    #expect(row.sentence == quoted)
    #expect(row.speaker.kind == .person)
    #expect(row.speaker.id == TypedID(.person, speaker))
    #expect(row.speaker.name == "Гүлжанар Шөкеева")
    #expect(row.speaker.position == "басшы")
    #expect(row.speaker.organization?.name == "Азаматтық альянс")
    #expect(row.direct)
    #expect(row.event.id == TypedID(.event, told.event))
    #expect(row.report.title == "Тақырып")
    #expect(answer.restsOn == RestsOn(facts: 1, unreviewed: 1, reports: 1))
  }

  @Test func `what was said on another occasion is no statement at the event`() throws {
    try sample.said(told, by: speaker, occasion: .other)
    try sample.said(told, group: "сарапшылар", direct: false, occasion: .unknown)
    let rows = try sample.ask(Query(.statements), as: StatementRow.self).rows
    #expect(rows.map(\.speaker.name) == ["Гүлжанар Шөкеева", "сарапшылар"])
  }

  @Test func `a report, once, with its copies and events`() throws {
    _ = try sample.report("Оқиға жоқ.", title: "Басқа", published: "2025-01-01")
    let rows = try sample.ask(Query(.reports), as: ReportRow.self).rows
    #expect(rows.map(\.title) == ["Тақырып", "Басқа"])
    #expect(rows.map(\.copies) == [1, 0])
    #expect(rows.map { $0.events.map(\.title) } == [["Рөл"], []])
    #expect(rows.first?.source == "Орал өңірі")
    var query = Query(.reports)
    query.period.since = "2026"
    #expect(try sample.ask(query, as: ReportRow.self).rows.map(\.title) == ["Тақырып"])
    query = Query(.reports)
    query.topics.any = ["constitutional-reform"]
    #expect(try sample.ask(query, as: ReportRow.self).rows.map(\.title) == ["Тақырып"])
  }

  @Test func `a blocked person is in no list, and no sentence shows the name`() throws {
    try sample.block(person: speaker)
    #expect(try sample.ask(Query(.people), as: PersonRow.self).total == 0)
    #expect(try sample.ask(Query(.statements), as: StatementRow.self).total == 0)
    for json in [
      try json(try sample.ask(Query(.events), as: EventRow.self)),
      try json(try sample.ask(Query(.organizations), as: OrganizationRow.self)),
    ] {
      #expect(!json.contains("Шөкеева"))
      #expect(json.contains("деді ███████, – енді"))
    }
  }

  @Test func `counts are of all, rows are limited`() throws {
    for name in ["Б", "В", "А"] {
      let more = try sample.told("⟦who:Қор⟧ келді.", title: name, start: "2026-01-0\(name == "Б" ? 1 : 2)")
      try sample.took(try sample.organization(name), more)
      try sample.took(alliance, more)
    }
    var query = Query(.organizations)
    query.limit = 2
    let answer = try sample.ask(query, as: OrganizationRow.self)
    #expect(answer.rows.map(\.name) == ["Азаматтық альянс", "А"])
    #expect(answer.rows.map(\.count) == [4, 1])
    #expect(answer.total == 4)
    #expect(answer.restsOn.facts == 7)
    #expect(
      answer.rows.first?.events.map(\.event.start) == [
        "2026-02-13", "2026-01-02", "2026-01-02", "2026-01-01",
      ])
    query.sort = .date
    query.limit = nil
    #expect(
      try sample.ask(query, as: OrganizationRow.self).rows.map(\.name) == ["Азаматтық альянс", "А", "В", "Б"])
    query.sort = .name
    #expect(
      try sample.ask(query, as: OrganizationRow.self).rows.map(\.name) == ["А", "Азаматтық альянс", "Б", "В"])
    query.limit = 0
    #expect(try sample.ask(query, as: OrganizationRow.self).total == 4)
  }

  @Test func `an empty database answers with nothing`() throws {
    let empty = try Sample()
    #expect(try empty.ask(Query(.events), as: EventRow.self) == Answer())
    #expect(try empty.ask(Query(.organizations), as: OrganizationRow.self) == Answer())
    #expect(try empty.ask(Query(.people), as: PersonRow.self) == Answer())
    #expect(try empty.ask(Query(.statements), as: StatementRow.self) == Answer())
    #expect(try empty.ask(Query(.reports), as: ReportRow.self) == Answer())
  }
}
