import CivicEvents
import CivicReports
import CivicText
import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

/// A database of every landed schema is kept, so that whoever has one can open it with a newer program.
///
/// `make fixture` writes the one of the newest schema anew, until that schema has landed; after that never.
@Suite(.serialized)
struct SchemaFixtureTests {
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  private static func fixture(_ version: Int) -> String {
    fixtures.appendingPathComponent("schema-\(version).db").path
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["CIVIC_WRITE_FIXTURE"] != nil))
  func `a fixture of the newest schema`() throws {
    let test = try TestDatabase()
    let options = CorrectionOptions(by: "Айгүл")
    for reading in [
      MarkedReading(
        """
        ⟦organizer.ngo:Жайық жастары⟧ ⟦settlement:Орал⟧ қаласында ⟦kind=roundtable:дөңгелек үстел⟧ өткізді.

        «⟦quote=Айгүл Сәбитова:Біз дайынбыз⟧», – деді ⟦speaker.present:Айгүл Сәбитова⟧, ⟦organization:Ақ жол қоры⟧,
        ⟦position:директор⟧. ⟦topic=elections:Сайлау⟧ туралы айтылды, ⟦group.experts:сарапшылар⟧ келді.
        """, url: "https://a.kz/1", language: .kk, published: "2026-02-13", source: "a.kz"),
      MarkedReading(
        "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ ⟦start=2026-02-20:20 февраля⟧. ⟦outcome:Резолюция⟧ принята.",
        url: "https://a.kz/2", published: "2026-02-21", source: "a.kz"),
      MarkedReading(
        "⟦organizer.ngo:Жайық жастары⟧ провёл ⟦kind=forum:форум⟧ ⟦start=2026-02-20:20 февраля⟧. ⟦outcome:Резолюция⟧ принята.",
        url: "https://b.kz/2", source: "b.kz"),
    ] {
      try test.store(reading)
    }
    let fact = try test.rows("SELECT fact FROM event_value WHERE value = 'forum'")
    try test.database.set(#require(fact.first.flatMap { Int($0) }), to: "congress", options: options)
    let person = try test.rows("SELECT id FROM person")
    try test.database.block(.person, #require(person.first.flatMap { Int($0) }), options: options)
    try test.database.close()
    try FileManager.default.createDirectory(at: Self.fixtures, withIntermediateDirectories: true)
    let path = Self.fixture(migrations.count)
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.copyItem(atPath: test.folder.path("civic.db"), toPath: path)
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA page_size = 1024; VACUUM") }
    try queue.close()
  }

  @Test(arguments: 1...migrations.count)
  func `a database of each schema opens, is brought up to date and keeps its rows`(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("civic.db")
    try FileManager.default.copyItem(atPath: Self.fixture(version), toPath: path)
    try CivicDatabase.open(path, .write).close()
    let database = try CivicDatabase.open(path, .read)
    func values(_ sql: String) throws -> [String] {
      try database.read { db in try String.fetchAll(db, sql: sql) }
    }
    #expect(try values("PRAGMA integrity_check") == ["ok"])
    #expect(try values("PRAGMA foreign_key_check") == [])
    #expect(try values("PRAGMA user_version") == [String(migrations.count)])
    #expect(try values("SELECT kind FROM event ORDER BY id") == ["roundtable", "congress"])
    #expect(try values("SELECT name FROM organization ORDER BY name") == ["Ақ жол қоры", "Жайық жастары"])
    #expect(try values("SELECT url FROM report WHERE copy_of IS NOT NULL") == ["https://b.kz/2"])
    #expect(try values("SELECT count(*) FROM block") == ["1"])
    #expect(
      try values(
        "SELECT rowid FROM report_search WHERE report_search MATCH '\(LemmaKey.key("форум", language: .ru))'"
      )
      .count == 1)
  }

  @Test(arguments: 1...migrations.count)
  func `a landed migration is never edited`(version: Int) throws {
    let fresh = try DatabaseQueue()
    try SchemaMigrator.migrate(fresh, versions: Array(migrations.prefix(version)))
    let kept = try DatabaseQueue(path: Self.fixture(version), configuration: readonly)
    let made = try Self.schema(fresh)
    let expected = try Self.schema(kept)
    let edited = Set(made.keys).union(expected.keys).filter { made[$0] != expected[$0] }.sorted()
    #expect(edited == [], "`make fixture` before schema \(version) has landed, a new migration after")
  }

  private static func schema(_ queue: DatabaseQueue) throws -> [String: String] {
    try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").reduce(into: [:])
      {
        $0[$1["name"]] = $1["sql"]
      }
    }
  }

  private var readonly: Configuration {
    var configuration = Configuration()
    configuration.readonly = true
    return configuration
  }
}
