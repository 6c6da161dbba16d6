import CivicEvents
import CivicReports
import CivicText
import Foundation
import TestSupport
import Testing

/// What is in force follows from the changes that no undo cancels: after any of them, undone one after the other,
/// everything reads as before.
struct UndoPropertyTests {
  let test: TestDatabase

  init() throws {
    test = try TestDatabase()
    try test.database.importFiles([Self.examples])
    for reading in Self.readings { try test.store(reading) }
  }

  private static let examples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Examples/reports").path

  /// Names that many bear, in several spellings; a copy; a newer version.
  private static let readings = [
    MarkedReading(
      "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ ⟦title:Дала үні⟧ ⟦start=2026-02-13:13 февраля⟧. ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Ақ жол қоры⟧, сказала: «⟦quote=Айгүл Сәбитова:Мы за⟧».",
      url: "https://a.kz/1", source: "a.kz"),
    MarkedReading(
      "⟦organizer:Молодёжь Жайыка⟧ провела ⟦kind=hearing:слушание⟧. ⟦speaker.present:А. Сәбитова⟧ (⟦organization:Ақ жол қоры⟧) и ⟦speaker.present:Айгүл Сәбитова⟧ говорили о ⟦topic=elections:выборах⟧.",
      url: "https://a.kz/2", source: "a.kz"),
    MarkedReading(
      "⟦organizer.party:Ауыл⟧ өткізген ⟦kind=debate:дебат⟧: ⟦participant.present:Ақ жол қоры⟧, ⟦speaker.present:Айгүл Болатқызы Сәбитова⟧ (⟦organization:Мейірім үйі⟧).",
      url: "https://b.kz/1", language: .kk, source: "b.kz"),
    MarkedReading(
      "⟦organizer:Ауыл⟧ өткізген ⟦kind=forum:форум⟧, ⟦settlement:Орал⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧).",
      url: "https://b.kz/2", language: .kk, source: "b.kz"),
    MarkedReading(
      "⟦organizer:Ауыл⟧ өткізген ⟦kind=forum:форум⟧, ⟦settlement:Орал⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧).",
      url: "https://c.kz/2", language: .kk, source: "c.kz"),
    MarkedReading(
      "Обновлено. ⟦organizer:Молодёжь Жайыка⟧ провела ⟦kind=hearing:слушание⟧. ⟦speaker.present:Айгүл Сәбитова⟧ говорила о ⟦topic=elections:выборах⟧.",
      url: "https://a.kz/2", source: "a.kz"),
  ]

  private static let views = [
    "events", "participation", "appearances", "speakers", "quotes", "names", "organizations", "people",
    "topics",
    "participant_groups", "outcomes", "disputes",
  ]

  private func shown() throws -> [String] {
    try Self.views.flatMap { view in try test.rows("SELECT '\(view)', * FROM \(view)").sorted() }
  }

  /// How many operations, and of what chance: more by `CIVIC_UNDO_OPERATIONS` and `CIVIC_UNDO_SEED`.
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["CIVIC_UNDO_OPERATIONS"].flatMap { Int($0) } ?? 200
  private static let seed = environment["CIVIC_UNDO_SEED"].flatMap { UInt64($0) } ?? 26

  @Test
  func `operations in any order, undone, leave every view as it was; their undos undone, as after them`()
    throws
  {
    let before = try shown()
    var operations = RandomOperations(test.database, seed: Self.seed)
    for _ in 0..<Self.count { try operations.act() }
    #expect(operations.done.count == RandomOperations.Kind.allCases.count, "\(operations.done)")
    let after = try shown()
    let last = try changes().last ?? 0
    try undo { $0 <= last }
    let differing = Self.difference(try shown(), before)
    #expect(differing == [], "\(differing)")
    try undo { $0 > last }
    #expect(try Self.difference(shown(), after) == [])
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
  }

  /// Undoes what is in force, from the newest to the oldest.
  private func undo(_ isMeant: (Int) -> Bool) throws {
    for change in try changes().reversed() where isMeant(change) {
      let isInForce = try test.rows("SELECT 1 FROM change WHERE id = \(change) AND undone_by IS NULL") != []
      if isInForce { try test.database.undo(change, options: CorrectionOptions(by: "Болат")) }
    }
  }

  private func changes() throws -> [Int] {
    try test.rows("SELECT id FROM change ORDER BY id").compactMap { Int($0) }
  }

  /// The first lines that only one of the two has.
  private static func difference(_ one: [String], _ other: [String]) -> [String] {
    Array(
      (Set(one).subtracting(other).sorted().map { "+ \($0)" }.prefix(5)
        + Set(other).subtracting(one).sorted().map { "- \($0)" }.prefix(5)))
  }
}
