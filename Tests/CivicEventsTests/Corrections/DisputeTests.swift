import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// A disputed fact is out of summaries at once; it is shown, marked and with the reply, until it is settled.
struct DisputeTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws {
    test = try TestDatabase()
    try test.store(
      MarkedReading(
        """
        ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ «⟦title:Дала үні⟧» ⟦start=2026-02-13:13 февраля⟧ в ⟦settlement:Орал⟧. \
        ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧) сказала: «⟦quote=Айгүл Сәбитова:Мы за⟧».
        """, url: "https://a.kz/1"))
  }

  private func dispute(_ key: String) throws -> Change {
    let rows = try test.rows("SELECT id FROM fact WHERE fact_key LIKE '\(key)'")
    return try test.database.dispute(
      #require(rows.first.flatMap { Int($0) }), reply: "Бұлай болған жоқ", options: options)
  }

  private var summary: String {
    get throws { try test.database.summary(of: 1, language: .ru).sentences.map(\.text).joined() }
  }

  @Test(arguments: [
    ("organization:organizer:жайық жастары", "Жайық жастары"), ("value:title", "Дала үні"),
    ("value:start", "2026"), ("value:settlement", "Уральск"), ("person:speaker:%", "Среди выступивших"),
    ("statement:%", "Мы за"),
  ])
  func `is out of summaries, and in them again when it is undone`(key: String, words: String) throws {
    let before = try summary
    #expect(before.contains(words))
    let change = try dispute(key)
    #expect(try !summary.contains(words))
    try test.database.undo(change.id, options: options)
    #expect(try summary == before)
  }

  @Test func `takes with it what follows from it`() throws {
    _ = try dispute("person:speaker:%")
    #expect(
      try test.rows("SELECT name, state FROM participation WHERE basis = 'represented'") == [
        "Ақ жол қоры | disputed"
      ])
  }

  @Test func `is shown with the reply, who gave it and when, until it is settled`() throws {
    let change = try dispute("organization:organizer:%")
    let fact = try #require(try test.database.card(TypedID(.organization, 1)).sections.first?.facts.first)
    #expect(fact.state == .disputed)
    #expect(fact.dispute?.reply == "Бұлай болған жоқ")
    #expect(fact.dispute?.by == "Айгүл")
    #expect(try test.rows("SELECT state FROM participation WHERE organization = 1") == ["disputed"])
    #expect(
      try test.rows("SELECT reply, change FROM disputes") == ["Бұлай болған жоқ | \(try #require(change.id))"]
    )
    try test.database.confirm(fact.id.number, options: options)
    #expect(try test.rows("SELECT * FROM disputes") == [])
    #expect(try summary.contains("Жайық жастары"))
    // The last decision undone, the dispute stands again.
    try test.database.undo(options: options)
    #expect(try !summary.contains("Жайық жастары"))
  }

  @Test func `gives way to what another report says undisputed`() throws {
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ «⟦title:Дала үні⟧» ⟦start=2026-02-13:13 февраля⟧ в ⟦settlement:Орал⟧. ⟦status=cancelled:Отменён⟧.",
        url: "https://b.kz/1", source: "b.kz"))
    #expect(try test.rows("SELECT count(*) FROM events") == ["1"])
    _ = try dispute("value:title")
    #expect(try summary.contains("Дала үні"))
  }

  @Test func `needs a reply`() throws {
    #expect(throws: CivicError(.replyEmpty, "f1")) {
      try test.database.dispute(1, reply: " — ", options: options)
    }
  }

  @Test func `a newer version of the report takes the dispute over`() throws {
    _ = try dispute("organization:organizer:%")
    try test.store(
      MarkedReading(
        "Обновлено. ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ «⟦title:Дала үні⟧» ⟦start=2026-02-13:13 февраля⟧.",
        url: "https://a.kz/1"))
    #expect(
      try test.rows("SELECT report, state FROM participation WHERE role = 'organizer'") == ["2 | disputed"])
  }

  @Test func `is marked in the list of events`() throws {
    _ = try dispute("organization:organizer:%")
    #expect(try test.database.events(Query(.events)).rows.first?.organizers.map(\.state) == [.disputed])
  }
}
