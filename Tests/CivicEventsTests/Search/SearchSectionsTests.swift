import CivicEvents
import CivicText
import GRDB
import TestSupport
import Testing

/// Names, events, statements and topics; hidden names; what a person sets by hand.
struct SearchSectionsTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws {
    test = try TestDatabase()
    try test.store(
      MarkedReading(
        "Дөңгелек үстел\n\n⟦settlement=Орал:Оралда⟧ «⟦title:Таза су – ортақ байлық⟧» атты ⟦kind=roundtable:дөңгелек үстел⟧ өтті. Оны ⟦organizer.ngo=Жайық жанашырлары:«Жайық жанашырлары» қоғамдық қоры⟧ ұйымдастырды. – ⟦quote=Серік Маратұлы:Өзеннің жағасын тазалаймыз⟧, – деді ⟦speaker:Серік Маратұлы⟧. ⟦topic=ecology:Экология⟧ туралы айтылды.",
        language: .kk, published: "2026-02-13"))
    try test.store(
      MarkedReading(
        "Субботник\n\nВ ⟦settlement=Атырау:Атырау⟧ прошла ⟦kind=meeting:встреча⟧ о ⟦topic=ecology:реках⟧.",
        language: .ru, published: "2026-02-14"))
  }

  private func findings() throws -> [Finding] {
    try Doctor.examine(test.folder.path("civic.db")).findings
  }

  @Test func `a body and a person are found by their names in any form and script`() throws {
    #expect(
      try test.database.search("жанашырларының", in: [.names]).names.map(\.name) == ["Жайық жанашырлары"])
    #expect(try test.database.search("Serik", in: [.names]).names.map(\.id.kind) == [.person])
    #expect(try test.database.search("жайық -жанашырлар", in: [.names]).names == [])
  }

  @Test func `an event is found by its title, and by the one that a person gives it`() throws {
    #expect(
      try test.database.search("таза судың", in: [.events]).events.map(\.title) == ["Таза су – ортақ байлық"])
    let event = try #require(try test.database.search("байлық", in: [.events]).events.first)
    _ = try test.database.rename(event.id, to: "Өзендер күні", options: options)
    #expect(try test.database.search("өзендердің күні", in: [.events]).events.map(\.id) == [event.id])
  }

  @Test func `a title that is set by hand is found by its new words alone`() throws {
    let fact = try #require(
      try test.database.read { db in
        try Int.fetchOne(db, sql: "SELECT fact FROM event_value WHERE field = 'title'")
      })
    try test.database.set(fact, to: "Көл үні", options: options)
    #expect(try test.database.search("көлдің", in: [.events]).events.map(\.title) == ["Көл үні"])
    #expect(try test.database.search("байлық", in: [.events]).events == [])
    #expect(try findings() == [])
  }

  @Test func `a statement is found by its own words, and shows them`() throws {
    let hit = try #require(try test.database.search("жаға өзен", in: [.statements]).statements.first)
    #expect(hit.text == "Өзеннің жағасын тазалаймыз")
    #expect(hit.speaker == "Серік Маратұлы")
    #expect(hit.highlights == [.init(start: 0, end: 7), .init(start: 8, end: 15)])
    #expect(try test.database.search("қоры", in: [.statements]).statements == [])
  }

  @Test func `a topic's name finds reports in every language, below those that hold it`() throws {
    let answer = try test.database.search("ecology", in: [.reports])
    #expect(
      answer.reports.map(\.matched) == [.script, .topic] || answer.reports.map(\.matched) == [.topic, .topic])
    #expect(answer.topics == ["ecology"])
    #expect(try test.database.search("\"адам құқығы\"", in: [.reports]).topics == [])
    #expect(try test.database.search("адам құқығы", in: [.reports]).topics == ["human-rights"])
    let literal = try test.database.search("экологияның", in: [.reports])
    #expect(literal.reports.map(\.matched) == [.words, .topic])
    #expect(literal.reports.map(\.language) == ["kk", "ru"])
    #expect(try test.database.search("экология Атырау", in: [.reports]).reports.map(\.language) == ["ru"])
    #expect(try test.database.search("экология -Орал", in: [.reports]).reports.map(\.language) == ["ru"])
  }

  @Test func `a hidden name is found nowhere`() throws {
    let person = try #require(try test.database.search("Серік", in: [.names]).names.first)
    #expect(try test.database.search("Маратұлы").reports.count == 1)
    try test.database.block(.person, person.id.number, options: options)
    let answer = try test.database.search("Маратұлы")
    #expect(answer.isEmpty)
    #expect(answer.found.values.allSatisfy { $0.count == 0 })
    let report = try #require(try test.database.search("ұйымдастырды").reports.first)
    #expect(!report.snippet.contains("Серік"))
  }

  @Test func `a new version takes the place of the old, and what was taken back is not found`() throws {
    try test.store(MarkedReading("Көпір\n\nКөпір ашылды.", url: "https://a.kz/1", language: .kk))
    try test.store(MarkedReading("Тоннель\n\nТоннель ашылды.", url: "https://a.kz/1", language: .kk))
    #expect(try test.database.search("көпірдің").reports == [])
    #expect(try test.database.search("тоннельдің").reports.count == 1)
    #expect(try findings() == [])
  }
}
