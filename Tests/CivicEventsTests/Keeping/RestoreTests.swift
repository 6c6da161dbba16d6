import CivicEvents
import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

struct RestoreTests {
  let folder: TemporaryFolder
  let path: String
  let backup: String

  init() throws {
    folder = try TemporaryFolder()
    path = try DoctorSample.copy(into: folder)
    backup = folder.path("backup.db")
    try Backup.make(of: path, to: backup)
    try DoctorSample.damage(path, "INSERT INTO source (name) VALUES ('кейін')")
  }

  private func later(_ path: String) throws -> [String] {
    try DoctorSample.rows(path, "SELECT name FROM source WHERE name = 'кейін'")
  }

  private var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  @Test func `the backup takes the place, and what stood there is kept`() throws {
    let receipt = try Restore.restore(backup, to: path)
    #expect(try later(path) == [])
    #expect(try Doctor.examine(path).findings == [])
    let kept = try #require(receipt.kept)
    #expect(kept.hasPrefix(path + ".20"))
    #expect(try later(kept).count == 1)
    #expect(try folder.names().count == 3)
  }

  @Test func `what stood there goes only where that is said`() throws {
    #expect(try Restore.restore(backup, to: path, discard: true).kept == nil)
    #expect(try later(path) == [])
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `a trial changes nothing`() throws {
    let before = try bytes
    let receipt = try Restore.restore(backup, to: path, dryRun: true)
    #expect(receipt.reports == 10)
    #expect(try bytes == before)
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `a trial leaves what waits in a -wal there`() throws {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; INSERT INTO source (name) VALUES ('тағы')")
      for ending in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: folder.path("other.db\(ending)"))
      }
    }
    try queue.close()
    let names = try folder.names()
    try Restore.restore(backup, to: folder.path("other.db"), dryRun: true)
    // What readers share the memory of is no part of the database.
    #expect(try folder.names().filter { !$0.hasSuffix("-shm") } == names)
  }

  @Test func `a copy that is not whole because the database is not says so`() throws {
    try DoctorSample.damage(
      path,
      """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'fact') WHERE name = 'report'
      """)
    let error = #expect(throws: CivicError.self) { try Backup.make(of: path, to: folder.path("copy.db")) }
    #expect(error?.code == .databaseDamaged)
    #expect(error?.description.contains(path) == true)
  }

  @Test func `it is refused while somebody writes, between two commits too`() throws {
    let writer = try CivicDatabase.open(path, .write)
    try writer.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('a')") }
    #expect(throws: CivicError(.databaseLocked, path)) { try Restore.restore(backup, to: path) }
    try writer.close()
    #expect(try later(path).count == 1)
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `a missing database is put there`() throws {
    let place = folder.path("new.db")
    #expect(try Restore.restore(backup, to: place).kept == nil)
    #expect(try later(place) == [])
  }

  @Test func `rows that waited beside a database that has gone are kept, and not taken for the backup's`()
    throws
  {
    try FileManager.default.removeItem(atPath: path)
    try folder.write("rows that wait", to: "civic.db-wal")
    let kept = try #require(try Restore.restore(backup, to: path).kept)
    #expect(try String(contentsOfFile: kept + "-wal", encoding: .utf8) == "rows that wait")
    #expect(try later(path) == [])
    #expect(try folder.names().count == 3)
  }

  @Test func `a damaged database gives way, and is kept whatever is said`() throws {
    try Data(count: 9000).write(to: URL(fileURLWithPath: path))
    try folder.write("rows that wait", to: "civic.db-wal")
    let kept = try #require(try Restore.restore(backup, to: path, discard: true).kept)
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == Data(count: 9000))
    #expect(try folder.names().filter { $0.hasSuffix("-wal") }.count == 1)
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test func `what is no whole backup is refused`() throws {
    let before = try bytes
    let cut = folder.path("cut.db")
    try Data(contentsOf: URL(fileURLWithPath: backup)).prefix(60_000).write(to: URL(fileURLWithPath: cut))
    let broken = folder.path("broken.db")
    try FileManager.default.copyItem(atPath: backup, toPath: broken)
    try DoctorSample.damage(broken, "DELETE FROM report WHERE id = 1")
    for file in [cut, broken] {
      #expect { try Restore.restore(file, to: path) } throws: { error in
        (error as? CivicError)?.code == .backupUnsound
      }
    }
    try folder.write("Хаттама", to: "minutes.txt")
    #expect(throws: CivicError(.notSQLite, folder.path("minutes.txt"))) {
      try Restore.restore(folder.path("minutes.txt"), to: path)
    }
    #expect(throws: CivicError(.sameFile, path)) { try Restore.restore(path, to: path) }
    #expect(try bytes == before)
  }

  @Test func `a backup of an older program is brought to the newest schema`() throws {
    let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/schema-2.db")
    #expect(try Restore.restore(fixture.path, to: path).version == 2)
    #expect(try DoctorSample.rows(path, "PRAGMA user_version") == [String(migrations.count)])
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test func `another program's database does not give way`() throws {
    let other = folder.path("other.db")
    let queue = try DatabaseQueue(path: other)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "CREATE TABLE t (a)") }
    try queue.close()
    #expect(throws: CivicError(.notCivic, other)) { try Restore.restore(backup, to: other) }
  }
}
