import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// What a person decides of which event is which.
struct EventCorrectionTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws { test = try TestDatabase() }

  private func store(
    _ title: String, _ day: String, url: String, organizer: String = "Ақ жол қоры", text: String? = nil
  ) throws {
    try test.store(
      MarkedReading(
        "⟦organizer.ngo:\(organizer)⟧ провёл ⟦kind=forum:форум⟧ «⟦title:\(title)⟧» ⟦start=\(day):в тот день⟧. ⟦speaker.present:Айгүл Сәбитова⟧ говорила. \(text ?? url)",
        url: url, source: url))
  }

  private var events: [String] {
    get throws { try test.rows("SELECT id, title, reports FROM events ORDER BY id") }
  }

  @Test func `two events become one under the earlier id, and two again`() throws {
    try store("Дала үні", "2026-02-13", url: "https://a.kz/1")
    try store("Біздің болашақ", "2025-10-02", url: "https://b.kz/1", organizer: "Мейірім үйі")
    let before = try events
    #expect(before.count == 2)
    let people = try test.rows("SELECT count(*) FROM person")
    try test.database.merge([TypedID(.event, 2), TypedID(.event, 1)], options: options)
    #expect(try events == ["1 | Дала үні | 2"])
    #expect(try test.database.card(TypedID(.event, 2)).id == TypedID(.event, 1))
    #expect(try test.database.summary(of: 2).event == TypedID(.event, 1))
    // Whoever was at one event is one.
    #expect(try test.rows("SELECT count(*) FROM person") == ["1"])
    #expect(throws: CivicError(.alreadyOne, "e1")) {
      try test.database.merge([TypedID(.event, 1), TypedID(.event, 2)], options: options)
    }
    try test.database.undo(options: options)
    #expect(try events == before)
    #expect(try test.rows("SELECT count(*) FROM person") == people)
  }

  @Test func `a report parts from an event, and no later report joins the two`() throws {
    try store("Дала үні", "2026-02-13", url: "https://a.kz/1")
    try store("Дала үні", "2026-02-13", url: "https://b.kz/1")
    #expect(try events.count == 1)
    let change = try test.database.split(TypedID(.event, 1), [.report(2)], options: options)
    #expect(change.after == "e1 + e2")
    try store("Дала үні", "2026-02-13", url: "https://c.kz/1")
    #expect(try test.rows("SELECT event FROM event_report WHERE id < 3 ORDER BY id") == ["1", "2"])
    #expect(throws: CivicError(.notOfEntity, "r2", "e1")) {
      try test.database.split(TypedID(.event, 1), [.report(2)], options: options)
    }
    let error = #expect(throws: CivicError.self) {
      try test.database.merge([TypedID(.event, 1), TypedID(.event, 2)], options: options)
    }
    #expect(error?.code == .judgedDifferent)
    try test.database.undo(change.id, options: options)
    #expect(try events.count == 1)
  }

  @Test func `a copy and a newer version go where their report goes`() throws {
    try store("Дала үні", "2026-02-13", url: "https://a.kz/1")
    try store("Дала үні", "2026-02-13", url: "https://b.kz/1", text: "Зал был полон.")
    try store("Дала үні", "2026-02-13", url: "https://c.kz/1", text: "Зал был полон.")
    #expect(try events.count == 1)
    try test.database.split(TypedID(.event, 1), [.report(3)], options: options)
    #expect(try test.rows("SELECT event FROM event_report ORDER BY id") == ["1", "2", "2"])
  }

  @Test func `of a name and a title that a person gives, the later one is shown`() throws {
    try store("Дала үні", "2026-02-13", url: "https://a.kz/1")
    try test.database.rename(TypedID(.event, 1), to: "Ашық әңгіме", options: options)
    let title = try test.rows("SELECT fact FROM event_value WHERE field = 'title'")
    try test.database.set(#require(title.first.flatMap { Int($0) }), to: "Дала дауысы", options: options)
    #expect(try test.rows("SELECT title FROM events") == ["Дала дауысы"])
    try test.database.undo(options: options)
    #expect(try test.rows("SELECT title FROM events") == ["Ашық әңгіме"])
  }

  @Test func `working it all out anew changes nothing, and keeps to what people decided`() throws {
    try store("Дала үні", "2026-02-13", url: "https://a.kz/1")
    try store("Дала үні", "2026-02-13", url: "https://b.kz/1")
    try store("Біздің болашақ", "2025-10-02", url: "https://c.kz/1", organizer: "Мейірім үйі")
    try test.database.split(TypedID(.event, 1), [.report(2)], options: options)
    try test.database.merge([TypedID(.event, 1), TypedID(.event, 3)], options: options)
    let before = try test.rows("SELECT id, event FROM event_report ORDER BY id")
    #expect(before == ["1 | 1", "2 | 2", "3 | 1"])
    #expect(try test.database.identifyEvents() == [])
    #expect(try test.database.identify().moved == [])
    #expect(try test.rows("SELECT id, event FROM event_report ORDER BY id") == before)
  }
}
