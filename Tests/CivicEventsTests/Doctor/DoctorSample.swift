import CivicEvents
import CivicReports
import CivicText
import Foundation
import GRDB
import TestSupport

/// A database with something of everything, made once: one event in two languages, an announcement, a copy, a near copy, a
/// newer version, a branch and its whole, decisions of people.
enum DoctorSample {
  /// A copy of its own for a test.
  static func copy(into folder: TemporaryFolder) throws -> String {
    let path = folder.path("civic.db")
    try bytes.get().write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Writes as no command of ours would.
  static func damage(_ path: String, _ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON")
      try db.execute(sql: sql)
    }
    try queue.close()
  }

  static func rows(_ path: String, _ sql: String) throws -> [String] {
    let database = try CivicDatabase.open(path, .read)
    defer { _ = try? database.close() }
    return try database.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { String(describing: $0) }.joined(separator: " | ")
      }
    }
  }

  /// All that people have decided.
  static func decisions(_ path: String) throws -> [String] {
    try [
      "change", "correction", "as_read", "naming", "block_target", "block_name", "lifted_block",
      "judgement WHERE change IS NOT NULL", "event_judgement WHERE change IS NOT NULL",
    ].flatMap { try rows(path, "SELECT '\($0.prefix { $0 != " " })', * FROM \($0)") }
  }

  private static let bytes = Result { try make() }

  private static func make() throws -> Data {
    let test = try TestDatabase()
    for reading in readings { try test.store(reading) }
    let options = CorrectionOptions(by: "Айгүл")
    let database = test.database
    func id(_ sql: String) throws -> Int {
      guard let id = try test.rows(sql).first.flatMap({ Int($0) }) else { throw DatabaseError(message: sql) }
      return id
    }
    try database.set(
      id("SELECT fact FROM event_value WHERE value = 'roundtable' ORDER BY fact"), to: "forum",
      options: options)
    try database.reject(id("SELECT fact FROM participant_group"), options: options)
    try database.rename(
      TypedID(.organization, id("SELECT id FROM organization WHERE name = 'Ақ жол қоры'")), to: "Ақ жол",
      options: options)
    try database.block(.person, id("SELECT id FROM person WHERE name LIKE 'Пётр%'"), options: options)
    try database.merge(
      [
        TypedID(.organization, id("SELECT id FROM organization WHERE name = 'Дала үні'")),
        TypedID(.organization, id("SELECT id FROM organization WHERE name = 'Ветер перемен'")),
      ], options: options)
    try database.close()
    return try Data(contentsOf: URL(fileURLWithPath: test.folder.path("civic.db")))
  }

  private static let paragraph = """
    Жители окраин рассказали, что зимой снег чернеет за день, а датчики показывают одно и то же. Эколог напомнила о \
    проверках прошлого года и попросила открыть их итоги. Решили поставить приборы у школ и больниц до осени.
    """

  private static let readings = [
    SameEventTests.russian, SameEventTests.kazakh, SameEventTests.announcement,
    MarkedReading(StoreTests.text, url: "https://a.kz/2", published: "2026-02-13", source: "a.kz"),
    MarkedReading(
      "⟦start=2026-04-10:10 апреля⟧ в ⟦settlement=Уральск:Уральске⟧ прошёл ⟦kind=forum:форум⟧, его провёл ⟦organizer.ngo:Дала үні⟧.\n\n"
        + paragraph, url: "https://a.kz/3", published: "2026-04-11", source: "a.kz"),
    MarkedReading(
      "Приборы у школ. ⟦start=2026-04-10:10 апреля⟧ в ⟦settlement=Уральск:Уральске⟧ ⟦kind=forum:форум⟧, ⟦organizer.ngo:Дала үні⟧.\n\n"
        + paragraph, url: "https://b.kz/3", published: "2026-04-12", source: "b.kz"),
    MarkedReading(
      "⟦organizer:Ветер перемен⟧ провёл ⟦kind=hearing:слушание⟧. ⟦speaker.present:Айгүл Сәбитова⟧ говорила о ⟦topic=elections:выборах⟧.",
      url: "https://a.kz/4", source: "a.kz"),
    MarkedReading(
      "Обновлено. ⟦organizer:Ветер перемен⟧ провёл ⟦kind=hearing:слушание⟧. Говорили о ⟦topic=elections:выборах⟧.",
      url: "https://a.kz/4", source: "a.kz"),
    MarkedReading(
      "⟦organizer.trade-union:Өркен кәсіподағы⟧ провёл ⟦kind=meeting:собрание⟧.", url: "https://a.kz/5",
      source: "a.kz"),
    MarkedReading(
      "⟦organizer.trade-union:Өркен кәсіподағы⟧ провёл ⟦kind=meeting:собрание⟧.", url: "https://c.kz/5",
      source: "c.kz"),
  ]
}
