import CivicEvents
import CivicReports
import TestSupport
import Testing

struct FactCorrectionTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws { test = try TestDatabase() }

  private static let text = """
    ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ ⟦start=2026-02-13:13 февраля⟧. \
    ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Ақ жол қоры⟧, обсудила ⟦topic=elections:выборы⟧.
    """

  private func store(_ text: String = text) throws -> StoredReport {
    try test.store(MarkedReading(text, url: "https://a.kz/1"))
  }

  private func fact(_ key: String, version: Int = 1) throws -> Int {
    let rows = try test.rows(
      "SELECT f.id FROM fact f JOIN report r ON r.id = f.report WHERE fact_key = '\(key)' AND r.version = \(version)"
    )
    return try #require(rows.first.flatMap { Int($0) })
  }

  @Test func `a value that is set is the event's at once, and on record`() throws {
    _ = try store()
    let change = try test.database.set(fact("value:kind"), to: "congress", options: options)
    #expect(change.before == "forum")
    #expect(change.after == "congress")
    #expect(try test.rows("SELECT kind FROM event") == ["congress"])
    #expect(try test.rows("SELECT state FROM fact WHERE fact_key = 'value:kind'") == ["reviewed"])
    #expect(
      try test.rows("SELECT id, made_by, action, before, after FROM change") == [
        "1 | Айгүл | set | value=forum | value=congress"
      ])
  }

  @Test func `a rejected value is no longer the event's`() throws {
    _ = try store()
    try test.database.reject(fact("value:start"), options: options)
    #expect(try test.rows("SELECT start_date FROM event") == ["–"])
    #expect(try test.rows("SELECT state FROM fact WHERE fact_key = 'value:start'") == ["withdrawn"])
  }

  @Test func `rejecting a person's fact withdraws what follows from it, setting it brings it back`() throws {
    _ = try store()
    let person = try fact("person:speaker:айгүл сәбитова")
    let derived = "SELECT state FROM fact WHERE derived_from IS NOT NULL"
    try test.database.reject(person, options: options)
    #expect(try test.rows(derived) == ["withdrawn"])
    try test.database.set(person, to: "moderator", options: options)
    #expect(try test.rows(derived) == ["machine"])
    try test.database.set(person, to: "absent", options: options)
    #expect(try test.rows(derived) == ["withdrawn"])
  }

  @Test func `an event that turns out to be announced has no participants`() throws {
    _ = try store()
    let bases =
      "SELECT basis FROM organization_participation p JOIN fact f ON f.id = p.fact WHERE f.state <> 'withdrawn'"
    #expect(try test.rows(bases) == ["organised", "represented"])
    try test.database.set(fact("value:status"), to: "announced", options: options)
    #expect(try test.rows(bases) == ["–"])
  }

  @Test func `a body whose organising is rejected may still have been represented`() throws {
    _ = try store(
      "⟦organizer.ngo:Ақ жол қоры⟧: ⟦kind=forum:форум⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧)."
    )
    try test.database.reject(fact("organization:organizer:ақ жол қоры"), options: options)
    #expect(
      try test.rows(
        "SELECT basis FROM organization_participation p JOIN fact f ON f.id = p.fact WHERE f.state <> 'withdrawn'"
      )
        == ["represented"])
  }

  @Test func `a later version keeps to what people have decided`() throws {
    let stored = try store()
    try test.database.set(fact("value:kind"), to: "congress", options: options)
    try test.database.reject(fact("topic:elections"), options: options)
    try test.database.reject(fact("person:speaker:айгүл сәбитова"), options: options)
    let newer = try store("Обновлено. " + Self.text)
    #expect(newer.outcome == .newVersion)
    #expect(newer.eventIDs == stored.eventIDs)
    #expect(try test.rows("SELECT kind FROM event") == ["congress"])
    #expect(
      try test.rows(
        """
        SELECT f.fact_key, f.state FROM fact f JOIN report r ON r.id = f.report
        WHERE r.version = 2 AND f.state <> 'machine' ORDER BY 1
        """) == [
          "person:speaker:айгүл сәбитова | withdrawn", "topic:elections | withdrawn", "value:kind | reviewed",
        ])
    #expect(
      try test.rows(
        "SELECT basis FROM organization_participation p JOIN fact f ON f.id = p.fact JOIN report r ON r.id = f.report WHERE r.version = 2"
      ) == ["organised"])
    // And a version after that.
    _ = try store("Снова обновлено. " + Self.text)
    #expect(try test.rows("SELECT kind FROM event") == ["congress"])
  }

  @Test func `a rejected value does not reject another one that a later version gives`() throws {
    _ = try store()
    try test.database.reject(fact("value:start"), options: options)
    _ = try store(Self.text.replacing("start=2026-02-13:13", with: "start=2026-02-14:14"))
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-14"])
  }

  @Test func `what a person has set stays where a later version no longer tells of it`() throws {
    _ = try store()
    try test.database.set(fact("value:start"), to: "2026-02-12", options: options)
    _ = try store(Self.text.replacing("⟦start=2026-02-13:13 февраля⟧", with: "в феврале"))
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-12"])
  }

  @Test func `a copy shares the decisions, and known text changes none`() throws {
    _ = try store()
    try test.database.set(fact("value:kind"), to: "congress", options: options)
    _ = try store()
    try test.store(MarkedReading(Self.text, url: "https://b.kz/1"))
    #expect(try test.rows("SELECT kind FROM event") == ["congress"])
  }

  @Test(arguments: [
    ("value:kind", "съезд", "roundtable, forum"), ("value:start", "13.02.2026", "2026-02-13"),
    ("topic:elections", "погода", "elections"),
    ("organization:organizer:жайық жастары", "director", "role=organizer"),
    ("person:speaker:айгүл сәбитова", "role=host", "speaker, moderator"),
  ])
  func `a value that cannot be is refused, with those that can`(key: String, value: String, allowed: String)
    throws
  {
    _ = try store()
    let before = try test.contents()
    let fact = try fact(key)
    let error = #expect(throws: CivicError.self) { try test.database.set(fact, to: value, options: options) }
    #expect(error?.code == .valueNotAllowed)
    #expect(error?.description.contains(allowed) == true, "\(error?.description ?? "")")
    #expect(try test.contents() == before)
  }

  @Test func `a post is set by its name`() throws {
    _ = try store()
    try test.database.set(
      fact("person:speaker:айгүл сәбитова"), to: "position=атқарушы директор", options: options)
    #expect(
      try test.rows("SELECT position, role FROM person_participation") == ["атқарушы директор | speaker"])
  }

  @Test func `a dry run tells what would change and changes nothing`() throws {
    _ = try store()
    let before = try test.contents()
    let options = CorrectionOptions(by: "Айгүл", dryRun: true)
    let change = try test.database.set(fact("value:kind"), to: "congress", options: options)
    #expect(change.id == nil)
    #expect(change.after == "congress")
    try test.database.reject(fact("value:kind"), options: options)
    #expect(try test.contents() == before)
  }

  @Test func `doing again what was done writes nothing`() throws {
    _ = try store()
    try test.database.reject(fact("value:start"), options: options)
    try test.database.set(fact("value:kind"), to: "congress", options: options)
    let before = try test.contents()
    #expect(try test.database.reject(fact("value:start"), options: options).id == nil)
    #expect(try test.database.set(fact("value:kind"), to: "congress", options: options).id == nil)
    #expect(try test.contents() == before)
  }

  @Test func `an unknown fact and an older version's fact are refused`() throws {
    _ = try store()
    let old = try fact("value:kind")
    _ = try store("Обновлено. " + Self.text)
    #expect(throws: CivicError(.unknownID, "f999")) { try test.database.reject(999, options: options) }
    #expect(throws: CivicError(.factSuperseded, "f\(old)")) {
      try test.database.reject(old, options: options)
    }
  }
}
