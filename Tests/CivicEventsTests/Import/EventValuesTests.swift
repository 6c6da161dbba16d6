import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport
import Testing

/// Events of several reports, joined by hand: identity of events is decided elsewhere.
struct EventValuesTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private struct Told {
    let value: String
    let source: String
    var confidence = 0.9
  }

  /// One event that each report gives another first day.
  private func join(_ reports: [Told]) throws {
    for (index, told) in reports.enumerated() {
      var marked = MarkedReading(
        "⟦kind=forum:Форум⟧ \(index) прошёл ⟦start=\(told.value):\(told.value)⟧.",
        url: "https://a.kz/\(index)",
        source: told.source)
      marked.reading.events[0].evidence["start"]?.confidence = told.confidence
      try test.store(marked)
    }
    try test.database.write { db in
      try db.execute(sql: "UPDATE event_report SET event = 1; DELETE FROM event WHERE id > 1")
    }
    // Whatever is decided of an event has its values chosen anew.
    let kind = try test.rows("SELECT fact FROM event_value WHERE field = 'kind'")
    try test.database.set(try #require(kind.first.flatMap { Int($0) }), to: "congress")
  }

  private func start() throws -> [String] { try test.rows("SELECT start_date FROM event") }

  @Test func `a section is a part of the conference that its report tells of`() throws {
    let text = """
      В Уральске 4 мая 2025 года состоялась конференция «Опора села и города».
      Секцию «НПО и школа» вела директор ОФ «Исток» Анна Ким.
      """
    _ = try test.database.store(ReportReader.read(Report(language: .ru, text: text)))
    #expect(
      try test.rows("SELECT id, kind, part_of FROM event ORDER BY id") == [
        "1 | conference | –", "2 | session | 1",
      ])
    let card = try test.database.card(TypedID(.event, 2))
    #expect(card.fields.first { $0.name == "part_of" }?.value == "e1")
  }

  @Test func `most independent sources win, copies of one outlet count once`() throws {
    try join([
      Told(value: "2026-02-01", source: "a.kz"), Told(value: "2026-02-01", source: "a.kz"),
      Told(value: "2026-02-01", source: "a.kz"), Told(value: "2026-02-02", source: "b.kz"),
      Told(value: "2026-02-02", source: "c.kz"),
    ])
    #expect(try start() == ["2026-02-02"])
  }

  @Test func `of as many sources the surer wins, of as sure ones the earliest report`() throws {
    try join([
      Told(value: "2026-02-01", source: "a.kz", confidence: 0.6),
      Told(value: "2026-02-02", source: "b.kz", confidence: 0.8),
      Told(value: "2026-02-03", source: "c.kz", confidence: 0.8),
    ])
    #expect(try start() == ["2026-02-02"])
  }

  @Test func `a person's decision outweighs every source, the last one the others`() throws {
    try join([
      Told(value: "2026-02-01", source: "a.kz"), Told(value: "2026-02-01", source: "b.kz"),
      Told(value: "2026-02-02", source: "c.kz"),
    ])
    let facts = try test.rows("SELECT fact FROM event_value WHERE field = 'start' ORDER BY fact").compactMap {
      Int($0)
    }
    try test.database.set(facts[2], to: "2026-02-05")
    #expect(try start() == ["2026-02-05"])
    try test.database.set(facts[0], to: "2026-02-07")
    #expect(try start() == ["2026-02-07"])
    try test.database.reject(facts[0])
    #expect(try start() == ["2026-02-05"])
  }

  @Test func `without a day the earliest report's day is the latest it can have been`() throws {
    let text = "Прошёл ⟦kind=forum:форум⟧."
    try test.store(MarkedReading(text, url: "https://a.kz/1", published: "2026-02-15"))
    try test.store(MarkedReading(text, url: "https://b.kz/1", published: "2026-02-13"))
    #expect(try test.rows("SELECT start_date, no_later_than FROM event") == ["– | 2026-02-13"])
  }
}
