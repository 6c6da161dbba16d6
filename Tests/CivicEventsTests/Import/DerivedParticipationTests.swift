import CivicEvents
import CivicReports
import TestSupport
import Testing

struct DerivedParticipationTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func bases() throws -> [String] {
    try test.rows(
      """
      SELECT o.name, p.role, p.basis, f.rule FROM organization_participation p JOIN fact f ON f.id = p.fact
        JOIN organization o ON o.id = p.organization
      WHERE f.state <> 'withdrawn' ORDER BY f.id
      """)
  }

  @Test(arguments: [
    ("organizer", EventStatus.held, "organised"), ("co-organizer", .held, "organised"),
    ("host", .held, "hosted"),
    ("partner", .held, "–"), ("mentioned", .held, "–"), ("participant", .held, "listed"),
    ("participant.present", .held, "listed"), ("participant.online", .held, "listed"),
    ("participant.message", .held, "–"), ("participant.invited", .held, "–"),
    ("participant.absent", .held, "–"),
    ("organizer", .announced, "–"), ("host", .cancelled, "–"), ("participant", .postponed, "–"),
    ("participant", .announced, "–"), ("participant.present", .unknown, "–"),
    ("organizer", .unknown, "organised"),
  ])
  func `who took part, and on what basis`(label: String, status: EventStatus, basis: String) throws {
    try test.store(MarkedReading("⟦\(label):Жайық жастары⟧ и ⟦kind=forum:форум⟧.", status: status))
    #expect(try test.rows("SELECT ifnull(basis, '–') FROM organization_participation") == [basis])
  }

  @Test func `a body is represented by its person, with the sentence that says so`() throws {
    try test.store(
      MarkedReading(
        "Прошёл ⟦kind=forum:форум⟧. Слово взяла ⟦speaker.present:Айгүл Сәбитова⟧ из ⟦organization=Ақ жол қоры:Ақ жол қорынан⟧."
      ))
    #expect(try bases() == ["Ақ жол қоры | participant | represented | represented"])
    #expect(
      try test.rows(
        """
        SELECT substr(r.text, e.start + 1, e."end" - e.start), substr(r.text, e.sentence_start + 1, 11), f.derived_from IS NOT NULL
        FROM fact f JOIN evidence e ON e.fact = f.id JOIN report r ON r.id = e.report
        WHERE f.rule = 'represented' ORDER BY e.start
        """) == ["Айгүл Сәбитова | Слово взяла | 1", "Ақ жол қорынан | Слово взяла | 1"])
  }

  @Test func `who has posts in two bodies represents both`() throws {
    var read = MarkedReading(
      "Прошёл ⟦kind=forum:форум⟧. Слово взяла директор ⟦organization:Ақ жол қоры⟧, член ⟦mentioned.advisory-body:Общественный совет⟧ ⟦speaker.present:Айгүл Сәбитова⟧."
    )
    read.reading.events[0].speakers[0].organization = "Ақ жол қоры"
    read.reading.events[0].speakers[0].otherPosts = [
      PostHeld(position: "член", organization: "Общественный совет")
    ]
    try test.store(read)
    #expect(
      try bases().filter { $0.contains("represented |") } == [
        "Ақ жол қоры | participant | represented | represented",
        "Общественный совет | participant | represented | represented",
      ])
    #expect(
      try test.rows("SELECT name, position, organization_name FROM speakers ORDER BY fact") == [
        "Айгүл Сәбитова | – | Ақ жол қоры", "Айгүл Сәбитова | член | Общественный совет",
      ])
    #expect(try test.rows("SELECT count(*) FROM person") == ["1"])
  }

  @Test(arguments: ["person.mentioned", "speaker.message", "speaker.absent", "person.participant.invited"])
  func `a person who was not there represents nobody`(label: String) throws {
    try test.store(
      MarkedReading("⟦kind=forum:Форум⟧: ⟦\(label):Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧)."))
    #expect(try bases() == [])
  }

  @Test(arguments: [EventStatus.announced, .cancelled, .postponed])
  func `an event that has not been held has no participants`(status: EventStatus) throws {
    try test.store(
      MarkedReading(
        "⟦kind=forum:Форум⟧: ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧).", status: status))
    #expect(try bases() == [])
  }

  @Test func `a body that organised is not counted a second time by its speaker`() throws {
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Ақ жол қоры⟧: ⟦kind=forum:форум⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧)."
      ))
    #expect(try bases() == ["Ақ жол қоры | organizer | organised | rules"])
  }

  @Test func `a body that was absent or only mentioned is represented by its person who came`() throws {
    try test.store(
      MarkedReading(
        "⟦kind=forum:Форум⟧, ⟦mentioned.ngo:Ақ жол қоры⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧)."
      ))
    #expect(
      try bases() == [
        "Ақ жол қоры | mentioned | – | rules", "Ақ жол қоры | participant | represented | represented",
      ])
    #expect(try test.rows("SELECT kind FROM organization") == ["ngo"])
  }
}
