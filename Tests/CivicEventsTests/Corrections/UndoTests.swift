import CivicEvents
import CivicReports
import TestSupport
import Testing

/// Each action by itself, undone and done again; the property of many is ``UndoPropertyTests``.
struct UndoTests {
  let test: TestDatabase
  let options = CorrectionOptions(by: "Айгүл")

  init() throws { test = try TestDatabase() }

  private static let text = """
    ⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ ⟦start=2026-02-13:13 февраля⟧. \
    ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Ақ жол қоры⟧, обсудила ⟦topic=elections:выборы⟧.
    """

  private func store(_ text: String = text) throws {
    try test.store(MarkedReading(text, url: "https://a.kz/1"))
  }

  private func fact(_ key: String) throws -> Int {
    let rows = try test.rows("SELECT id FROM fact WHERE fact_key = '\(key)' ORDER BY id DESC")
    return try #require(rows.first.flatMap { Int($0) })
  }

  private var kind: [String] { get throws { try test.rows("SELECT kind FROM event") } }

  @Test func `an undo brings back the decision before, then what was read`() throws {
    try store()
    let fact = try fact("value:kind")
    try test.database.set(fact, to: "congress", options: options)
    try test.database.set(fact, to: "hearing", options: options)
    #expect(try kind == ["hearing"])
    try test.database.undo(options: options)
    #expect(try kind == ["congress"])
    #expect(try test.rows("SELECT state FROM fact WHERE id = \(fact)") == ["reviewed"])
    try test.database.undo(options: options)
    #expect(try kind == ["forum"])
    #expect(try test.rows("SELECT state FROM fact WHERE id = \(fact)") == ["machine"])
    #expect(throws: CivicError(.nothingToUndo)) { try test.database.undo(options: options) }
  }

  @Test func `an earlier change is undone beneath a later one`() throws {
    try store()
    let fact = try fact("value:kind")
    let first = try test.database.set(fact, to: "congress", options: options)
    try test.database.set(fact, to: "hearing", options: options)
    try test.database.undo(first.id, options: options)
    #expect(try kind == ["hearing"])
    try test.database.undo(options: options)
    #expect(try kind == ["forum"])
  }

  @Test func `an undo is undone, and undone again`() throws {
    try store()
    let change = try test.database.reject(fact("value:start"), options: options)
    let undo = try test.database.undo(change.id, options: options)
    #expect(undo.cancels == change.id)
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-13"])
    let redo = try test.database.undo(undo.id, options: options)
    #expect(try test.rows("SELECT start_date FROM event") == ["–"])
    #expect(throws: CivicError(.alreadyUndone, "2", "3")) {
      try test.database.undo(undo.id, options: options)
    }
    try test.database.undo(redo.id, options: options)
    #expect(try test.rows("SELECT start_date FROM event") == ["2026-02-13"])
    #expect(
      try test.rows("SELECT id, undone_by FROM change ORDER BY id") == ["1 | 2", "2 | –", "3 | 4", "4 | –"])
    #expect(throws: CivicError(.unknownChange, "9")) { try test.database.undo(9, options: options) }
  }

  @Test func `what a newer version took over is undone there too, and done again`() throws {
    try store()
    let change = try test.database.set(fact("value:kind"), to: "congress", options: options)
    try store("Обновлено. " + Self.text)
    #expect(try kind == ["congress"])
    let undo = try test.database.undo(change.id, options: options)
    #expect(try kind == ["forum"])
    try store("Снова обновлено. " + Self.text)
    #expect(try kind == ["forum"])
    try test.database.undo(undo.id, options: options)
    #expect(try kind == ["congress"])
  }

  @Test func `of a rejected post the person is told again by it`() throws {
    for (kind, word) in [("forum", "форум"), ("hearing", "слушание")] {
      try test.store(
        MarkedReading(
          "⟦kind=\(kind):\(word)⟧: ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧)."))
    }
    let people = "SELECT count(*) FROM person"
    #expect(try test.rows(people) == ["1"])
    try test.database.reject(fact("person:speaker:айгүл сәбитова"), options: options)
    #expect(try test.rows(people) == ["2"])
    let two = try test.rows("SELECT id FROM person ORDER BY id")
    try test.database.undo(options: options)
    #expect(try test.rows(people) == ["1"])
    // Who was told apart for a while is still found by that id.
    #expect(try test.rows("SELECT old_id, new_id FROM redirect") == ["\(two[1]) | \(two[0])"])
  }

  @Test func `a block is lifted by undoing it, and holds again when lifting it is undone`() throws {
    try store()
    let blocked = "SELECT count(*) FROM block"
    let block = try test.database.block(.organization, 1, options: options)
    try test.database.undo(block.id, options: options)
    #expect(try test.rows(blocked) == ["0"])
    try test.database.block(.organization, 1, options: options)
    let lift = try test.database.unblock(.organization, 1, options: options)
    #expect(try test.rows(blocked) == ["0"])
    try test.database.undo(lift.id, options: options)
    #expect(try test.rows(blocked) == ["1"])
    try test.database.undo(options: options)
    #expect(try test.rows(blocked) == ["0"])
  }

  @Test func `the log tells who did what, and what was undone`() throws {
    try store()
    let fact = try fact("value:kind")
    try test.database.set(fact, to: "congress", options: options)
    try test.database.undo(options: CorrectionOptions(by: "Болат"))
    let log = try test.database.log()
    #expect(log.map(\.number) == [2, 1])
    #expect(log.map(\.by) == ["Болат", "Айгүл"])
    #expect(log.map(\.action) == [.undo, .set])
    #expect(log[0].cancels == 1)
    #expect(log[1].undoneBy == 2)
    #expect(log[1].before == "value=forum")
    #expect(log[1].after == "value=congress")
    #expect(try test.database.log(limit: 1).map(\.number) == [2])
  }

  @Test func `blame tells the sentence, the report and every decision, those that were undone too`() throws {
    try store()
    let fact = try fact("person:speaker:айгүл сәбитова")
    try test.database.set(fact, to: "moderator", options: options)
    try test.database.undo(options: options)
    try test.database.reject(fact, options: options)
    let blame = try test.database.blame(fact)
    #expect(blame.sentence.hasPrefix("Айгүл Сәбитова, директор Ақ жол қоры"))
    #expect(blame.report == TypedID(.report, 1))
    #expect(blame.url == "https://a.kz/1")
    #expect(blame.rule == "rules")
    #expect(blame.state == .withdrawn)
    #expect(blame.decisions.map(\.action) == [.set, .undo, .reject])
    #expect(blame.decisions.map(\.undoneBy) == [2, nil, nil])
    #expect(throws: CivicError(.unknownID, "f999")) { try test.database.blame(999) }
  }

  @Test func `who decides as "rules" is a person all the same`() throws {
    try store()
    try test.store(MarkedReading("⟦organizer.ngo:Ровесники Приуралья⟧ провела ⟦kind=hearing:слушание⟧."))
    let ids = try test.rows(
      "SELECT id FROM organization WHERE name IN ('Жайық жастары', 'Ровесники Приуралья')"
    )
    .compactMap { Int($0) }.map { TypedID(.organization, $0) }
    try test.database.merge(ids, options: CorrectionOptions(by: "rules"))
    try test.database.identify()
    #expect(try test.database.card(ids[1]).id == ids[0])
  }
}
