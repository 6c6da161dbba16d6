import CivicEvents
import CivicReports
import GRDB
import TestSupport
import Testing

/// What people decide of events outweighs every sign, outlives imports and can be undone.
struct EventJudgementTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    try test.store(SameEventTests.russian)
    try test.store(SameEventTests.kazakh)
  }

  private func change(_ action: String = "set") throws -> Int {
    try test.database.write { db in
      try db.insert(
        "INSERT INTO change (made_at, made_by, action, target) VALUES ('2026-03-06', 'Айгүл', ?, 'e1')",
        [action])
    }
  }

  private func judge(_ one: Int, _ other: Int, _ verdict: Judgement.Verdict) throws -> Int {
    let change = try change()
    try test.database.write { db in
      let update = EventIdentityUpdate(db: db)
      try update.judge(one, other, verdict, by: "Айгүл", change: change)
      _ = try update.update([one, other])
    }
    return change
  }

  private var events: [String] {
    get throws { try test.rows("SELECT event FROM event_report ORDER BY id") }
  }

  @Test func `"different" parts two, and a later import does not bring them together`() throws {
    #expect(try events == ["1", "1"])
    _ = try judge(1, 2, .different)
    #expect(try events == ["1", "2"])
    #expect(try test.rows("SELECT * FROM redirect") == [])
    #expect(try test.rows("SELECT * FROM event_doubt") == [])
    try test.store(SameEventTests.announcement)
    let parted = try events
    #expect(parted[0] == "1" && parted[1] == "2")
  }

  @Test func `"same" joins what nothing else would`() throws {
    try test.store(
      MarkedReading(
        "⟦start=2026-07-01:1 июля⟧ в ⟦settlement=Алматы:Алматы⟧ прошёл ⟦kind=forum:форум⟧.",
        url: "https://z.kz/1"))
    _ = try judge(1, 3, .same)
    #expect(try events == ["1", "1", "1"])
  }

  @Test func `an undo brings back what was`() throws {
    let decided = try judge(1, 2, .different)
    let undo = try change("undo")
    try test.database.write { db in
      try db.execute(sql: "UPDATE change SET undone_by = ? WHERE id = ?", arguments: [undo, decided])
      _ = try EventIdentityUpdate(db: db).update([1, 2])
    }
    #expect(try events == ["1", "1"])
    #expect(try test.rows("SELECT * FROM redirect") == ["event | 2 | 1"])
  }

  @Test func `what the rules judged is on record with its reasons`() throws {
    let rows = try test.rows("SELECT verdict, judged_by, reasons FROM event_judgement")
    #expect(rows.count == 1)
    #expect(rows[0].hasPrefix("same | rules | day place kind people"))
  }

  @Test func `a doubt about a third event outlives what is decided of two`() throws {
    let tellings = [
      ("session:Заседание", "Вода, воздух, земля"), ("session:Заседание", "Вода, воздух, земля, огонь"),
      ("meeting:Встреча", "Воздух, земля, огонь, лес"),
    ]
    for (number, (kind, title)) in tellings.enumerated() {
      try test.store(
        MarkedReading(
          "⟦kind=\(kind)⟧ «⟦title:\(title)⟧». Организатор – ⟦organizer.ngo:Жасыл өлке⟧.",
          url: "https://n.kz/\(number)", published: "2026-05-0\(number + 4)"))
    }
    let doubts = """
      SELECT event_report_a, event_report_b FROM event_judgement j
      WHERE verdict = 'unsure' AND cancels IS NULL AND NOT EXISTS (SELECT 1 FROM event_judgement u WHERE u.cancels = j.id)
      ORDER BY 1
      """
    #expect(try test.rows(doubts) == ["3 | 4", "4 | 5"])
    _ = try judge(3, 4, .same)
    #expect(try test.rows(doubts) == ["4 | 5"])
  }
}
