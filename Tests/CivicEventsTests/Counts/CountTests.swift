import CivicEvaluation
import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport
import Testing

/// What answers count is kept beside the facts: it must be what the facts make it, whatever has happened to them.
struct CountTests {
  let test: TestDatabase

  init() throws { test = try TestDatabase() }

  private static let counted = [
    "SELECT h.dimension, h.value, x.day, x.event FROM heading_event x JOIN heading h ON h.id = x.heading",
    "SELECT h.dimension, h.value, x.day, x.report FROM heading_report x JOIN heading h ON h.id = x.heading",
    "SELECT * FROM event_told", "SELECT * FROM statement_told", "SELECT * FROM organization_took_part",
    "SELECT * FROM person_took_part",
    "SELECT h.dimension, h.value, x.organization, x.kind, x.events FROM organization_count x JOIN heading h ON h.id = x.heading",
    "SELECT h.dimension, h.value, x.person, x.events FROM person_count x JOIN heading h ON h.id = x.heading",
    """
    SELECT h.dimension, h.value, x.subject, x.kind, x.count, x.facts, x.unreviewed, x.reports
    FROM heading_total x JOIN heading h ON h.id = x.heading
    """,
  ]

  private func counts() throws -> [[String]] { try Self.counted.map { try test.rows($0).sorted() } }

  /// The counts as they stand, and as they are when everything is counted anew.
  private func expectSound(_ after: Comment) throws {
    let stood = try counts()
    try test.database.write { db in try CountUpdate(db: db).rebuild() }
    for (stood, made) in zip(stood, try counts()) { #expect(stood == made, after) }
    #expect(try test.rows("SELECT * FROM touched_event UNION ALL SELECT * FROM touched_report") == [])
  }

  /// Several events a report, an announcement, a copy, newer versions.
  private static let readings = [
    MarkedReading(
      "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ ⟦title:Дала үні⟧ ⟦start=2026-02-13:13 февраля⟧. ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Ақ жол қоры⟧, сказала: «⟦quote=Айгүл Сәбитова:Мы за⟧».",
      url: "https://a.kz/1", published: "2026-02-14", source: "a.kz"),
    MarkedReading(
      "⟦organizer:Молодёжь Жайыка⟧ провела ⟦kind=hearing:слушание⟧. ⟦speaker.present:А. Сәбитова⟧ (⟦organization:Ақ жол қоры⟧) и ⟦speaker.present:Айгүл Сәбитова⟧ говорили о ⟦topic=elections:выборах⟧.",
      url: "https://a.kz/2", published: "2026-03", source: "a.kz"),
    MarkedReading(
      "⟦organizer.party:Ауыл⟧ өткізген ⟦kind=debate:дебат⟧: ⟦participant.present:Ақ жол қоры⟧, ⟦speaker.present:Айгүл Болатқызы Сәбитова⟧ (⟦organization:Мейірім үйі⟧), ⟦settlement:Орал⟧.",
      url: "https://b.kz/1", language: .kk, source: "b.kz"),
    MarkedReading(
      "⟦organizer:Ауыл⟧ өткізген ⟦kind=forum:форум⟧, ⟦settlement:Орал⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧). ⟦topic=elections:Сайлау⟧.",
      url: "https://b.kz/2", language: .kk, source: "b.kz"),
    MarkedReading(
      "⟦organizer:Ауыл⟧ өткізген ⟦kind=forum:форум⟧, ⟦settlement:Орал⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧). ⟦topic=elections:Сайлау⟧.",
      url: "https://c.kz/2", language: .kk, source: "c.kz"),
    MarkedReading(
      "Обновлено. ⟦organizer:Молодёжь Жайыка⟧ провела ⟦kind=hearing:слушание⟧ ⟦start=2026-02:в феврале⟧. ⟦speaker.present:Айгүл Сәбитова⟧ говорила о ⟦topic=youth:молодёжи⟧.",
      url: "https://a.kz/2", source: "a.kz"),
  ]

  @Test(arguments: [3, 4] as [UInt64])
  func `whatever is imported and decided, in any order, it is as counting everything anew makes it`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed)
    for (index, reading) in Self.readings.shuffled(using: &random).enumerated() {
      try test.store(reading)
      if index % 2 == 1 { try expectSound("import \(index)") }
    }
    var operations = RandomOperations(test.database, seed: seed)
    for step in 0..<6 {
      for _ in 0..<5 { try operations.act() }
      try expectSound("step \(step): \(operations.done)")
    }
    let last = try test.rows("SELECT id FROM change WHERE undone_by IS NULL ORDER BY id DESC LIMIT 3")
    for id in last.compactMap({ Int($0) }) {
      try test.database.undo(id, options: CorrectionOptions(by: "Айгүл"))
    }
    try expectSound("undone")
  }

  @Test func `what another program has written is counted the next time that civic writes`() throws {
    try test.store(Self.readings[0])
    try test.database.queue.writeWithoutTransaction { db in
      try db.execute(sql: "UPDATE event SET kind = 'congress'")
    }
    #expect(try test.rows("SELECT count(*) FROM touched_event") == ["1"])
    try test.store(Self.readings[2])
    #expect(try test.database.events(Self.query(.congress)).total == 1)
    try expectSound("written by another")
  }

  private static func query(_ kind: EventKind) -> Query {
    var query = Query(.events)
    query.kinds.any = [kind]
    return query
  }

  @Test func `what is only tried is not counted`() throws {
    try test.store(Self.readings[0])
    let before = try counts()
    try test.database.reject(1, options: CorrectionOptions(by: "Айгүл", dryRun: true))
    #expect(try counts() == before)
  }
}
