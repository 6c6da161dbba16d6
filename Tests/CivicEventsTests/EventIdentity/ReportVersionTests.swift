import CivicEvents
import CivicReports
import TestSupport
import Testing

/// A newer version of a report: what it no longer tells goes to a person, what it tells otherwise is said.
struct ReportVersionTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private func version(_ day: String, _ text: String) -> MarkedReading {
    MarkedReading(
      """
      ⟦start=2026-03-0\(day):\(day) марта⟧ в ⟦settlement=Караганда:Караганде⟧ прошёл ⟦kind=roundtable:круглый стол⟧ \
      «⟦title:Чистый воздух⟧». Организатор – ⟦organizer.ngo:Таза ауа⟧. \(text)
      """, url: "https://a.kz/1", published: "2026-03-05", source: "a.kz")
  }

  @Test func `facts that are gone and values that changed are told`() throws {
    try test.store(
      version("4", "Участвовала ⟦participant.ngo:Шахтёрская семья⟧, говорил ⟦speaker.present:Пётр Вебер⟧."))
    let stored = try test.store(version("3", "Говорил ⟦speaker.present:Пётр Вебер⟧."))
    #expect(stored.outcome == .newVersion)
    #expect(stored.notes.map(\.code) == [.valueChanged, .factsRemoved])
    #expect(stored.notes[0].arguments.dropFirst() == ["start", "2026-03-04", "2026-03-03"])
    #expect(stored.notes[1].arguments[1] == "1")
    #expect(
      try test.rows(
        """
        SELECT x.kind, m.name, x.report, x.newest_report, x.event
        FROM removed_fact x JOIN organization_participation p ON p.fact = x.fact JOIN mention m ON m.id = p.mention
        """) == ["organization_participation | Шахтёрская семья | 1 | 2 | 1"])
    #expect(
      try test.rows("SELECT field, before, after FROM changed_value") == ["start | 2026-03-04 | 2026-03-03"])
  }

  @Test func `a fact that comes back is not gone`() throws {
    try test.store(version("4", "Участвовала ⟦participant.ngo:Шахтёрская семья⟧."))
    try test.store(version("4", "Ничего больше."))
    let back = try test.store(version("4", "Участвовала ⟦participant.ngo:Шахтёрская семья⟧, как и обещала."))
    #expect(back.notes == [])
    #expect(try test.rows("SELECT * FROM removed_fact") == [])
  }

  @Test func `a newer version stays with the event of the older one and leaves what it no longer fits`()
    throws
  {
    try test.store(SameEventTests.kazakh)
    try test.store(SameEventTests.russian)
    #expect(try test.rows("SELECT event FROM event_report") == ["1", "1"])
    // The report is put right: it was another day, with other people.
    try test.store(
      MarkedReading(
        """
        ⟦start=2026-03-18:18 марта⟧ в ⟦settlement=Караганда:Караганде⟧ прошёл ⟦kind=roundtable:круглый стол⟧ \
        «⟦title:Чистый воздух шахтёрского города⟧». Организатор – ⟦organizer.ngo:Таза ауа⟧.

        Выступили ⟦speaker.present:Асель Нуркенова⟧ и ⟦speaker.present:Иван Шульц⟧.
        """, url: "https://a.kz/1", published: "2026-03-19", source: "a.kz"))
    #expect(
      try test.rows("SELECT report, event FROM event_report ORDER BY id") == ["1 | 1", "2 | 2", "3 | 2"])
    #expect(
      try test.rows("SELECT id, start_date, reports FROM events") == [
        "1 | 2026-03-04 | 1", "2 | 2026-03-18 | 1",
      ])
  }

  @Test func `a decision about one report's fact is not carried to another report of the event`() throws {
    try test.store(SameEventTests.kazakh)
    let fact = try test.rows("SELECT fact FROM event_value WHERE field = 'start'")
    try test.database.set(
      #require(fact.first.flatMap { Int($0) }), to: "2026-03-05", options: CorrectionOptions(by: "А"))
    try test.store(SameEventTests.russian)
    #expect(
      try test.rows("SELECT value FROM event_value WHERE field = 'start' ORDER BY fact") == [
        "2026-03-05", "2026-03-04",
      ])
    #expect(try test.rows("SELECT start_date FROM events") == ["2026-03-05"])
  }
}
