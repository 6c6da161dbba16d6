import CivicEvents
import CivicReports
import CivicText
import Foundation
import TestSupport
import Testing

@Suite struct `What people add` {
  private static let report = MarkedReading(
    """
    ⟦organizer.ngo:Берег Каспия⟧ провёл ⟦kind=forum:форум⟧ ⟦title:Чистый берег⟧ ⟦start=2026-03-05:5 марта⟧ в ⟦settlement:Актау⟧. \
    Выступила ⟦position:директор⟧ фонда ⟦speaker:Марина Крылова⟧ (⟦organization:Берег Каспия⟧).
    """, url: "https://a.example.kz/1")

  private static let list = """
    ФИО;Должность;Организация;ИИН;Телефон
    Крылова Марина;директор;Берег Каспия;830615450120;+7 701 111 22 33
    Ахметов Руслан;координатор;Волонтёры Мангистау;;
    ;;Зелёная улица;;

    """

  private static func sheet(_ text: String, _ store: TestDatabase) throws -> AttendanceSheet {
    let path = store.folder.path("list.csv")
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try AttendanceSheet(path)
  }

  private static func participants(_ store: TestDatabase) throws -> [String] {
    try store.rows(
      "SELECT name, role, presence, basis, took_part FROM participation WHERE basis = 'attendance' ORDER BY name"
    )
      + store.rows(
        "SELECT name, role, presence, took_part FROM appearances WHERE role = 'participant' ORDER BY name")
  }

  @Test func `a list adds who was there, on the basis of attendance, and joins whom it knows`() throws {
    let store = try TestDatabase()
    let event = try #require(try store.store(Self.report).eventIDs.first)
    let addition = try store.database.attach(
      Self.sheet(Self.list, store), to: event, options: .init(by: "Серікова"))
    #expect(addition.event == TypedID(.event, event))
    #expect(
      try Self.participants(store) == [
        "Берег Каспия | participant | present | attendance | 1",
        "Волонтёры Мангистау | participant | present | attendance | 1",
        "Зелёная улица | participant | present | attendance | 1",
        "Марина Крылова | participant | present | 1", "Руслан Ахметов | participant | present | 1",
      ])
    // One person, known by her organisation; and one body.
    #expect(try store.rows("SELECT count(*) FROM person") == ["2"])
    #expect(addition.people.map { "\($0.row) \($0.reports)" } == ["A2 1", "A3 0"])
    #expect(try store.rows("SELECT count(*) FROM organization WHERE name = 'Берег Каспия'") == ["1"])
    // The event is what its report says it is.
    #expect(
      try store.rows("SELECT kind, title, start_date, status FROM event") == [
        "forum | Чистый берег | 2026-03-05 | held"
      ])
    #expect(
      try store.rows("SELECT sentence FROM appearances WHERE name = 'Руслан Ахметов'") == [
        "A3 ФИО: Ахметов Руслан | B3 Должность: координатор | C3 Организация: Волонтёры Мангистау"
      ])
    #expect(
      try store.rows("SELECT count(*) FROM report WHERE text LIKE '%8306%' OR text LIKE '%701%'") == ["0"])
  }

  @Test func `the same list again changes nothing; a corrected one takes its place`() throws {
    let store = try TestDatabase()
    let event = try #require(try store.store(Self.report).eventIDs.first)
    try store.database.attach(Self.sheet(Self.list, store), to: event)
    let contents = try store.contents()
    let again = try store.database.attach(Self.sheet(Self.list, store), to: event)
    #expect(again.outcome == .known && again.change.id == nil)
    #expect(try store.contents() == contents)
    let corrected = Self.list.replacingOccurrences(of: "Ахметов Руслан", with: "Ахметов Рустем")
    #expect(try store.database.attach(Self.sheet(corrected, store), to: event).outcome == .newVersion)
    #expect(try Self.participants(store).contains { $0.hasPrefix("Рустем Ахметов") })
    #expect(try !Self.participants(store).contains { $0.hasPrefix("Руслан Ахметов") })
    // Undone, the first one stands again.
    try store.database.undo()
    #expect(try Self.participants(store).contains { $0.hasPrefix("Руслан Ахметов") })
    #expect(try !Self.participants(store).contains { $0.hasPrefix("Рустем Ахметов") })
    #expect(try store.rows("SELECT count(*) FROM event") == ["1"])
  }

  @Test func `undo takes a list back, undoing that brings it back, and it can be attached anew`() throws {
    let store = try TestDatabase()
    let event = try #require(try store.store(Self.report).eventIDs.first)
    try store.database.attach(Self.sheet(Self.list, store), to: event)
    let attached = try Self.participants(store)
    // What somebody has confirmed of it goes with it.
    let fact = try #require(
      try store.rows("SELECT fact FROM participation WHERE basis = 'attendance' LIMIT 1").first.flatMap {
        Int($0)
      })
    try store.database.confirm(fact)
    let undone = try store.database.undo(1)
    #expect(try Self.participants(store).isEmpty)
    #expect(try store.rows("SELECT count(*) FROM events") == ["1"])
    try store.database.undo(undone.id)
    #expect(try Self.participants(store) == attached)
    try store.database.undo(1)
    #expect(try store.database.attach(Self.sheet(Self.list, store), to: event).outcome == .new)
    #expect(try Self.participants(store) == attached)
    let findings = try CivicDatabase.diagnose(store)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test func `a dry run tells who would be added, and writes nothing`() throws {
    let store = try TestDatabase()
    let event = try #require(try store.store(Self.report).eventIDs.first)
    let contents = try store.contents()
    let addition = try store.database.attach(
      Self.sheet(Self.list, store), to: event, options: .init(dryRun: true))
    #expect(addition.people.map(\.name) == ["Марина Крылова", "Руслан Ахметов"])
    #expect(addition.change.id == nil)
    #expect(try store.contents() == contents)
  }

  @Test func `whoever was erased does not come back by a list`() throws {
    let store = try TestDatabase()
    let event = try #require(try store.store(Self.report).eventIDs.first)
    let person = try #require(try store.rows("SELECT id FROM person").first.flatMap { Int($0) })
    try store.database.erase(person, options: .init(by: "test"))
    try store.database.attach(Self.sheet(Self.list, store), to: event)
    #expect(try store.rows("SELECT name FROM person") == ["Руслан Ахметов"])
    #expect(try store.rows("SELECT count(*) FROM report WHERE text LIKE '%Крылова%'") == ["0"])
  }

  @Test func `an event that no report tells of is typed in, found, taken back`() throws {
    let store = try TestDatabase()
    let note = EventNote([
      (.title, "Ауыл жастарының форумы"), (.kind, "forum"), (.status, "held"), (.date, "2026-03-12"),
      (.place, "Орал"),
      (.organizer, "«Жайық жастары» қоғамдық бірлестігі"),
      (.speakers, "Айгүл Серікова; төрайым; Жайық жастары"),
    ])
    let addition = try store.database.add(note, options: .init(by: "Серікова"))
    #expect(
      try store.rows("SELECT kind, status, title, start_date, settlement FROM events") == [
        "forum | held | Ауыл жастарының форумы | 2026-03-12 | Орал"
      ])
    #expect(
      try store.rows("SELECT sentence FROM participation WHERE role = 'organizer'") == [
        "Ұйымдастырушы: «Жайық жастары» қоғамдық бірлестігі"
      ])
    #expect(addition.change.target == addition.event.description)
    #expect(try store.database.add(note).outcome == .known)
    try store.database.undo()
    #expect(try store.rows("SELECT count(*) FROM events") == ["0"])
    #expect(try store.rows("SELECT count(*) FROM participation") == ["0"])
    try store.database.undo(2)
    #expect(try store.rows("SELECT title FROM events") == ["Ауыл жастарының форумы"])
    // A report of the same event joins it.
    try store.store(
      MarkedReading(
        "⟦settlement:Орал⟧ қаласында ⟦start=2026-03-12:12 наурызда⟧ «⟦title:Ауыл жастарының форумы⟧» атты ⟦kind=forum:форум⟧ өтті. Оны ⟦organizer.ngo:Жайық жастары⟧ өткізді.",
        url: "https://b.example.kz/1", language: .kk))
    #expect(try store.rows("SELECT count(*) FROM events") == ["1"])
    let findings = try CivicDatabase.diagnose(store)
    #expect(findings.isEmpty, "\(findings)")
  }
}

extension CivicDatabase {
  /// What doctor finds in a store, as text.
  fileprivate static func diagnose(_ store: TestDatabase) throws -> [String] {
    try Doctor.examine(store.database.path).findings.map { "\($0.code.rawValue) \($0.table) \($0.places)" }
  }
}
