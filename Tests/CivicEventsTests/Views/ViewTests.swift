import CivicEvents
import CivicReports
import Foundation
import GRDB
import TestSupport
import Testing

/// The views that people who open the file with other tools read.
struct ViewTests {
  let sample: Sample
  let told: Sample.Told
  let alliance: Int
  let speaker: Int

  init() throws {
    sample = try Sample()
    let region = try sample.place("region", "Батыс Қазақстан облысы", code: "KZ-27")
    let town = try sample.place("settlement", "Орал", in: region, region: region)
    let event = try sample.event(
      title: "Рөл", start: "2026-02-13", place: town, venue: try sample.venue("Достық үйі", in: town))
    told = try sample.tell(
      event,
      in: try sample.report(
        "⟦who:Альянс⟧ өткізді. – ⟦said:Реформа керек⟧, – деді ⟦person:Шөкеева⟧, – ⟦said:енді⟧. ⟦group:Сарапшылар⟧, ⟦topic:реформа⟧.",
        title: "Тақырып", published: "2026-02-14", source: "Орал өңірі"))
    alliance = try sample.organization("Азаматтық альянс")
    speaker = try sample.person("Гүлжанар Шөкеева")
    try sample.took(alliance, told, role: .organizer, basis: .organised)
    try sample.came(speaker, told, position: "басшы", organization: alliance)
    try sample.said(told, by: speaker)
    try sample.topic("civil-society", told)
    try sample.topic("constitutional-reform", told)
    try sample.group(.experts, "Сарапшылар", told)
  }

  /// Each row of a view as "column=value", NULLs left out.
  private func rows(_ sql: String) throws -> [String] {
    try sample.rows(sql).map { row in
      row.compactMap { column, value in
        value.isNull ? nil : "\(column)=\(String(describing: value.storage.value ?? ""))"
      }
      .joined(separator: " | ")
    }
  }

  private static let sentence =
    "Альянс өткізді. – Реформа керек, – деді Шөкеева, – енді. Сарапшылар, реформа."

  @Test func `events`() throws {
    #expect(
      try rows("SELECT * FROM events") == [
        """
        id=1 | title=Рөл | kind=roundtable | status=held | start_date=2026-02-13 | region=Батыс Қазақстан облысы | \
        region_code=KZ-27 | settlement=Орал | venue=Достық үйі | topics=civil-society, constitutional-reform | \
        reports=1 | independent_sources=1
        """
      ])
  }

  @Test func `participation`() throws {
    #expect(
      try rows("SELECT * FROM participation") == [
        """
        event=1 | event_title=Рөл | event_date=2026-02-13 | event_status=held | organization=1 | \
        name=Азаматтық альянс | organization_kind=ngo | kind_basis=legal-form | role=organizer | presence=present | \
        basis=organised | took_part=1 | state=machine | confidence=0.9 | fact=1 | report=1 | passage=Альянс | \
        sentence=\(Self.sentence)
        """
      ])
  }

  @Test func `speakers`() throws {
    #expect(
      try rows("SELECT * FROM speakers") == [
        """
        person=1 | name=Гүлжанар Шөкеева | position=басшы | organization=1 | organization_name=Азаматтық альянс | \
        organization_kind=ngo | role=speaker | presence=present | took_part=1 | event=1 | event_title=Рөл | \
        event_date=2026-02-13 | event_status=held | state=machine | confidence=0.9 | fact=2 | report=1 | \
        passage=Шөкеева | sentence=\(Self.sentence)
        """
      ])
  }

  @Test func `a quote is its passages in order, a sentence that holds several stands once`() throws {
    #expect(
      try rows("SELECT * FROM quotes") == [
        """
        statement=Реформа керек, енді | speaker_kind=person | speaker=Гүлжанар Шөкеева | person=1 | event=1 | \
        event_title=Рөл | event_date=2026-02-13 | event_status=held | direct=1 | occasion=this | state=machine | \
        confidence=0.9 | fact=3 | report=1 | sentence=\(Self.sentence)
        """
      ])
  }

  @Test func `topics and groups`() throws {
    #expect(
      try rows("SELECT event, topic, passage FROM topics ORDER BY fact") == [
        "event=1 | topic=civil-society | passage=реформа",
        "event=1 | topic=constitutional-reform | passage=реформа",
      ])
    #expect(
      try rows("SELECT event, kind, text, total FROM participant_groups") == [
        "event=1 | kind=experts | text=Сарапшылар | total=0"
      ])
  }

  @Test func `organizations, people and reports`() throws {
    #expect(
      try rows("SELECT * FROM organizations") == [
        "id=1 | name=Азаматтық альянс | kind=ngo | kind_basis=legal-form | events=1"
      ])
    #expect(try rows("SELECT * FROM people") == ["id=1 | name=Гүлжанар Шөкеева | events=1"])
    #expect(
      try rows("SELECT * FROM reports") == [
        """
        id=1 | title=Тақырып | source=Орал өңірі | published=2026-02-14 | language=kk | version=1 | events=1 | \
        copies=0
        """
      ])
  }

  @Test(arguments: [
    (OrganizationRole.participant, Presence?.some(.online), ParticipationBasis?.some(.listed), 1),
    (.organizer, nil, .organised, 1),
    (.host, .present, .hosted, 0),
    (.partner, nil, nil, 0),
    (.participant, .invited, nil, 0),
    (.participant, .absent, .listed, 0),
    (.participant, .message, .listed, 0),
  ])
  func `took_part is the design's rule`(
    role: OrganizationRole, presence: Presence?, basis: ParticipationBasis?, expected: Int
  ) throws {
    let other = try sample.organization("Қор")
    try sample.took(other, told, role: role, presence: presence, basis: basis)
    #expect(
      try rows("SELECT took_part FROM participation WHERE organization = \(other)") == [
        "took_part=\(expected)"
      ])
  }

  @Test func `nobody took part in an event that was not held`() throws {
    let planned = try sample.told("⟦who:Альянс⟧ өткізеді.", status: .announced)
    try sample.took(alliance, planned, role: .organizer, basis: .organised)
    #expect(
      try rows("SELECT took_part FROM participation WHERE event = \(planned.event)") == ["took_part=0"])
  }

  @Test func `who was announced did not take part because others held the event`() throws {
    let other = try sample.person("Асқар Ақанов")
    let announcing = try sample.tell(
      told.event, in: try sample.report("⟦status:Болады⟧. ⟦person:Ақанов⟧ сөйлейді."))
    try sample.value("status", "announced", announcing)
    try sample.came(other, announcing, presence: nil)
    #expect(
      try rows("SELECT name, took_part FROM speakers ORDER BY fact") == [
        "name=Гүлжанар Шөкеева | took_part=1", "name=Асқар Ақанов | took_part=0",
      ])
    #expect(try sample.ask(Query(.people), as: PersonRow.self).rows.map(\.name) == ["Гүлжанар Шөкеева"])
    #expect(try rows("SELECT events FROM people ORDER BY id") == ["events=1", "events=0"])
  }

  static let views = [
    "participation", "appearances", "speakers", "quotes", "participant_groups", "topics", "outcomes",
  ]

  @Test(arguments: views)
  func `what is withdrawn is in no view`(view: String) throws {
    try sample.queue.write { db in try db.execute(sql: "UPDATE fact SET state = 'withdrawn'") }
    #expect(try rows("SELECT * FROM \(view)") == [])
  }

  @Test(arguments: views + ["events", "reports"])
  func `what an older version says is in no view`(view: String) throws {
    let newer = try sample.report("Жаңа.")
    try sample.supersede(told.report, by: newer.id)
    #expect(try rows("SELECT * FROM \(view) WHERE \(view == "reports" ? "id" : "1") = 1") == [])
  }

  @Test func `a fact goes with the one that it follows from, however far`() throws {
    let spoke = try sample.came(speaker, told, state: .withdrawn)
    let followed = try sample.took(alliance, told, basis: .represented, derivedFrom: spoke)
    let other = try sample.took(alliance, told, basis: .represented, derivedFrom: followed)
    #expect(try rows("SELECT fact FROM participation WHERE fact IN (\(followed), \(other))") == [])
  }

  @Test func `a copy is counted once`() throws {
    let copy = try sample.report("көшірме", source: "Басқа", copyOf: told.report)
    _ = try sample.tell(told.event, in: copy)
    #expect(
      try rows("SELECT reports, independent_sources FROM events") == ["reports=2 | independent_sources=1"])
    #expect(try rows("SELECT id, copies FROM reports") == ["id=1 | copies=1"])
    #expect(try rows("SELECT fact FROM participation").count == 1)
  }

  @Test func `reports of one outlet, and those that credit it, are one source`() throws {
    for (source, credited) in [("Орал өңірі", nil), ("Ақ Жайық", "Орал өңірі"), ("Тең", nil)] {
      let report = try sample.report("Тағы.", source: source, creditedTo: credited)
      _ = try sample.tell(told.event, in: report)
    }
    #expect(
      try rows("SELECT reports, independent_sources FROM events") == ["reports=4 | independent_sources=2"])
  }

  @Test func `a blocked person is in no view, and the name is blacked out`() throws {
    try sample.block(person: speaker)
    for view in Self.views + ["events", "organizations", "people", "passages", "shown_text"] {
      let found = try rows("SELECT * FROM \(view)").joined()
      #expect(!found.contains("Шөкеева"), "\(view)")
    }
    #expect(try rows("SELECT * FROM quotes") == [])
    #expect(
      try rows("SELECT passage, sentence FROM participation") == [
        "passage=Альянс | sentence=\(Self.sentence.replacing("Шөкеева", with: "███████"))"
      ])
  }

  @Test func `a blocked organization is in no view`() throws {
    try sample.block(organization: alliance)
    #expect(try rows("SELECT * FROM participation") == [])
    #expect(try rows("SELECT * FROM organizations") == [])
    #expect(try rows("SELECT organization, organization_name FROM speakers") == [""])
    #expect(try rows("SELECT sentence FROM topics").allSatisfy { !$0.contains("Альянс") })
  }

  @Test func `a blocked surname is blacked out in every case form, and offsets hold`() throws {
    let other = try sample.told(
      "⟦person:Дарина Телагисова⟧ сөйледі. Телагисовой вручили, Телагисованың сөзі; Асқар – ⟦who:Қор⟧.")
    let person = try sample.person("Дарина Телагисова")
    try sample.came(person, other)
    try sample.took(alliance, other)
    try sample.block(person: person)
    #expect(
      try rows("SELECT text FROM shown_text WHERE report = \(other.report)") == [
        "text=█████████████████ сөйледі. █████████ой вручили, █████████аның сөзі; Асқар – Қор."
      ])
    #expect(
      try rows("SELECT passage FROM participation WHERE report = \(other.report)") == ["passage=Қор"])
  }

  @Test func `offsets hold where several names are blacked out, one inside the other`() throws {
    let text = "⟦who:Ақжайық ауданы⟧ және ⟦person:Асқар⟧ 👍 келді"
    let other = try sample.told(text)
    let body = try sample.organization("Аудан")
    let person = try sample.person("Асқар")
    try sample.took(body, other)
    try sample.came(person, other)
    try sample.block(person: person)
    try sample.block(organization: body)
    #expect(
      try rows("SELECT text FROM shown_text WHERE report = \(other.report)") == [
        "text=██████████████ және █████ 👍 келді"
      ])
  }

  @Test(arguments: [
    "participation WHERE organization = 1", "participation WHERE event = 1", "speakers WHERE person = 1",
    "events WHERE id = 1", "quotes WHERE person = 1", "topics WHERE topic = 'ecology'",
    "participant_groups WHERE event = 1", "reports WHERE id = 1", "organizations WHERE id = 1",
  ])
  func `a view about one thing reads no whole table`(question: String) throws {
    let plan = try sample.rows("EXPLAIN QUERY PLAN SELECT * FROM \(question)").map { $0["detail"] as String }
    let scans = plan.filter { $0.hasPrefix("SCAN ") && !$0.contains("CONSTANT ROW") }
    // What is scanned is made for the one row: the chain of facts it follows from, its passages, its blocked names.
    let made = [
      "origin", "masked", "named", "words", "blocked_word", "h", "m", "d", "w", "(subquery", "appearances",
      "participation",
    ]
    #expect(scans.filter { scan in !made.contains { scan.hasPrefix("SCAN \($0)") } } == [])
  }
}
