@testable import CivicEvents
import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

/// A file whose schema would do something else than ours is neither read nor written.
struct SchemaGuardTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("civic.db")
    try CivicDatabase.open(path, .create).close()
  }

  private func edit(_ sql: String) throws -> Data {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
    return try Data(contentsOf: URL(fileURLWithPath: path))
  }

  @Test func `the fingerprint is that of the newest schema`() throws {
    let queue = try DatabaseQueue(path: path)
    let fingerprint = try queue.read { db in try SchemaGuard(db: db).fingerprint() }
    #expect(
      fingerprint == SchemaGuard.newest,
      "a new migration: SchemaGuard.newest is 0x\(String(fingerprint, radix: 16)) now")
  }

  @Test(arguments: [
    ("CREATE TRIGGER x AFTER INSERT ON report BEGIN DELETE FROM fact; END", "trigger x"),
    ("CREATE TRIGGER x INSTEAD OF INSERT ON events BEGIN DELETE FROM fact; END", "trigger x"),
    ("DROP TRIGGER event_added", "trigger event_added"),
    ("DROP VIEW events; CREATE VIEW events AS SELECT 1 AS id", "view events"),
    ("DROP TABLE original", "table original"),
    ("ALTER TABLE source ADD COLUMN x INTEGER", "table source"),
    ("CREATE UNIQUE INDEX x ON import_run (finished_at)", "index x"),
    ("CREATE INDEX x ON report (length(text))", "index x"),
  ])
  func `what would act on our rows is refused and left as it was`(sql: String, what: String) throws {
    let before = try edit(sql)
    let refusal = CivicError(.schemaAltered, path, what)
    #expect(throws: refusal) { try CivicDatabase.open(path, .write) }
    #expect(throws: refusal) { try CivicDatabase.open(path, .read) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names() == ["civic.db"])
    #expect(try !Doctor.examine(path).findings.isEmpty)
  }

  @Test(arguments: [
    "CREATE TABLE notes (a)", "CREATE VIEW mine AS SELECT * FROM events",
    "CREATE INDEX mine ON report (published)",
    "CREATE VIRTUAL TABLE mine USING fts5 (a)", "ANALYZE",
  ])
  func `tables, views and indexes of one's own stand in nobody's way`(sql: String) throws {
    _ = try edit(sql)
    try CivicDatabase.open(path, .write).close()
    try CivicDatabase.open(path, .read).close()
  }

  @Test func `two tables that begin on one page are damage`() throws {
    let before = try edit(
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'fact') WHERE name = 'report'
      """)
    let error = #expect(throws: CivicError.self) { try CivicDatabase.open(path, .write) }
    #expect(error?.code == .databaseDamaged)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a pipe is told of at once`() throws {
    let pipe = folder.path("pipe.db")
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(throws: CivicError(.databaseNotFile, pipe)) { try CivicDatabase.open(pipe, .read) }
    #expect(throws: CivicError(.databaseNotFile, pipe)) { try CivicDatabase.open(pipe, .create) }
    #expect(throws: CivicError(.databaseNotFile, pipe)) { try Doctor.examine(pipe) }
  }
}
