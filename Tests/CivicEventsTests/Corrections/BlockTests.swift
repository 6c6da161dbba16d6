import CivicEvents
import CivicReports
import TestSupport
import Testing

struct BlockTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws { test = try TestDatabase() }

  private func storePerson(_ name: String, _ body: String, _ kind: String = "forum") throws {
    try test.store(
      MarkedReading("⟦kind=\(kind):Встреча⟧: ⟦speaker.present:\(name)⟧ (⟦organization:\(body)⟧)."))
  }

  private func person(_ name: String) throws -> Int {
    try #require(
      try test.rows("SELECT id FROM person WHERE name = '\(name)' ORDER BY id").first.flatMap { Int($0) })
  }

  private let hidden =
    "SELECT p.name FROM block b JOIN person p ON p.id = b.id WHERE b.kind = 'person' ORDER BY p.id"

  @Test func `a blocked person stays hidden when they come again, under whatever body`() throws {
    try storePerson("Айгүл Сәбитова", "Жайық жастары")
    try test.database.block(.person, person("Айгүл Сәбитова"), options: options)
    try storePerson("Айгүл Сәбитова", "Ақ жол қоры", "hearing")
    try storePerson("Айгүл Болатқызы Сәбитова", "Мейірім үйі", "debate")
    try storePerson("Асель Сәбитова", "Ақ жол қоры", "session")
    #expect(try test.rows(hidden) == ["Айгүл Сәбитова", "Айгүл Сәбитова", "Айгүл Болатқызы Сәбитова"])
  }

  @Test func `a namesake with another patronymic is not hidden`() throws {
    try storePerson("Айгүл Болатқызы Сәбитова", "Жайық жастары")
    try test.database.block(.person, person("Айгүл Болатқызы Сәбитова"), options: options)
    try storePerson("Айгүл Ерланқызы Сәбитова", "Ақ жол қоры", "hearing")
    #expect(try test.rows(hidden) == ["Айгүл Болатқызы Сәбитова"])
  }

  @Test func `those who bear the name already are hidden with them, and shown again with them`() throws {
    try storePerson("Айгүл Сәбитова", "Жайық жастары")
    try storePerson("Айгүл Сәбитова", "Ақ жол қоры", "hearing")
    let id = try person("Айгүл Сәбитова")
    try test.database.block(.person, id, options: options)
    #expect(try test.rows(hidden).count == 2)
    try test.database.unblock(.person, id, options: options)
    #expect(try test.rows(hidden) == [])
    try storePerson("Айгүл Сәбитова", "Мейірім үйі", "debate")
    #expect(try test.rows(hidden) == [])
    #expect(
      try test.rows("SELECT made_by, action, target FROM change") == [
        "Айгүл | block | p\(id)", "Айгүл | unblock | p\(id)",
      ])
  }

  @Test func `whoever takes in a blocked one is hidden`() throws {
    try test.store(MarkedReading("⟦organizer:Ауыл⟧: ⟦kind=forum:форум⟧."))
    try test.store(MarkedReading("⟦organizer.party:Ауыл⟧: ⟦kind=hearing:слушание⟧."))
    try test.database.block(.organization, 1, options: options)
    try test.store(MarkedReading("⟦organizer.party:Ауыл⟧: ⟦kind=debate:дебаты⟧."))
    #expect(try test.rows("SELECT id FROM block") == ["1"])
  }

  @Test func `a name that many bodies bear hides only the one that is meant`() throws {
    try test.store(MarkedReading("⟦organizer.ngo:Қоғамдық кеңес⟧: ⟦kind=forum:форум⟧."))
    try test.database.block(.organization, 1, options: options)
    try test.store(MarkedReading("⟦organizer.ngo:Қоғамдық кеңес⟧: ⟦kind=hearing:слушание⟧."))
    #expect(try test.rows("SELECT kind, id FROM block") == ["organization | 1"])
    #expect(try test.rows("SELECT id FROM organization") == ["1", "2"])
  }

  @Test func `blocking twice is one block, and a dry run none`() throws {
    try storePerson("Айгүл Сәбитова", "Жайық жастары")
    let id = try person("Айгүл Сәбитова")
    try test.database.block(.person, id, options: CorrectionOptions(by: "a", dryRun: true))
    #expect(try test.rows("SELECT * FROM block") == [])
    try test.database.block(.person, id, options: options)
    #expect(try test.database.block(.person, id, options: options).id == nil)
    #expect(try test.rows("SELECT count(*) FROM change") == ["1"])
  }

  @Test func `an unknown id, and one that is not blocked, are refused`() throws {
    try storePerson("Айгүл Сәбитова", "Жайық жастары")
    let id = try person("Айгүл Сәбитова")
    #expect(throws: CivicError(.unknownID, "p999")) {
      try test.database.block(.person, 999, options: options)
    }
    #expect(throws: CivicError(.notBlocked, "p\(id)")) {
      try test.database.unblock(.person, id, options: options)
    }
  }
}
