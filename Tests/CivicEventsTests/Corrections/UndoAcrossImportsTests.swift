import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// What was decided between imports leaves nothing either, once it is undone: the same as if nobody had decided anything.
struct UndoAcrossImportsTests {
  private static func reading(
    _ text: String, _ url: String, source: String = "a.kz", language: Language = .ru
  ) -> MarkedReading { MarkedReading(text, url: url, language: language, source: source) }

  private static let first = [
    reading(
      "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ «⟦title:Дала үні⟧» ⟦start=2026-02-13:13 февраля⟧. ⟦speaker.present:Айгүл Сәбитова⟧, ⟦position:директор⟧ ⟦organization:Ақ жол қоры⟧, сказала: «⟦quote=Айгүл Сәбитова:Мы за⟧».",
      "https://a.kz/1"),
    reading(
      "⟦organizer:Мейірім үйі⟧ провёл ⟦kind=hearing:слушание⟧. ⟦speaker.present:А. Сәбитова⟧ (⟦organization:Ақ жол қоры⟧) и ⟦speaker.present:Айгүл Сәбитова⟧ говорили о ⟦topic=elections:выборах⟧.",
      "https://a.kz/2"),
    reading(
      "⟦organizer.party:Ауыл⟧ өткізген ⟦kind=debate:дебат⟧: ⟦participant.present:Ақ жол қоры⟧, ⟦speaker.present:Айгүл Болатқызы Сәбитова⟧ (⟦organization:Мейірім үйі⟧).",
      "https://b.kz/1", source: "b.kz", language: .kk),
  ]

  private static let second = [
    reading(
      "Обновлено. ⟦organizer:Мейірім үйі⟧ провёл ⟦kind=hearing:слушание⟧ ⟦start=2026-03-01:1 марта⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧) говорила о ⟦topic=elections:выборах⟧.",
      "https://a.kz/2"),
    reading(
      "⟦organizer.ngo:Жайық жастары⟧ «⟦title:Дала үні⟧» атты ⟦kind=forum:форум⟧ өткізді, ⟦start=2026-02-13:13 ақпан⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Ақ жол қоры⟧) сөйледі.",
      "https://c.kz/1", source: "c.kz", language: .kk),
    reading(
      "⟦organizer:Ауыл⟧ өткізген ⟦kind=forum:форум⟧, ⟦settlement:Орал⟧. ⟦speaker.present:Айгүл Сәбитова⟧ (⟦organization:Жайық жастары⟧).",
      "https://b.kz/2", source: "b.kz", language: .kk),
  ]

  /// All but the numbers of facts: what follows from a decision takes some.
  private static func shown(_ test: TestDatabase) throws -> [String] {
    try ["events", "participation", "appearances", "quotes", "names", "topics", "disputes"].flatMap { view in
      let columns = try test.rows(
        "SELECT name FROM pragma_table_info('\(view)') WHERE name NOT IN ('fact', 'change')")
      let list = columns.map { "\"\($0)\"" }.joined(separator: ", ")
      return try test.rows("SELECT '\(view)', \(list) FROM \(view)").sorted()
    }
  }

  @Test(arguments: Array(UInt64(1)...3)) func `nothing is left of it`(seed: UInt64) throws {
    let untouched = try TestDatabase()
    for reading in Self.first + Self.second { try untouched.store(reading) }
    let test = try TestDatabase()
    for reading in Self.first { try test.store(reading) }
    var operations = RandomOperations(test.database, seed: seed)
    for _ in 0..<25 { try operations.act() }
    for reading in Self.second { try test.store(reading) }
    for _ in 0..<10 { try operations.act() }
    let decided = try Self.shown(test)
    let expected = try Self.shown(untouched)
    #expect(decided != expected)
    for change in try test.database.log() {
      let isInForce =
        try test.rows("SELECT 1 FROM change WHERE id = \(change.number) AND undone_by IS NULL") != []
      if isInForce { try test.database.undo(change.number) }
    }
    let left = Set(try Self.shown(test)).symmetricDifference(expected).sorted()
    #expect(left == [], "\(left.prefix(6))")
  }
}
