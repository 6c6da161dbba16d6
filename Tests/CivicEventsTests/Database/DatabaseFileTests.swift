import CivicEvents
import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

struct DatabaseFileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("civic.db")
  }

  /// Opens in every way, expects the same refusal, and expects every file in the folder as it was.
  private func expectRefusal(
    _ error: CivicError, _ accesses: [CivicDatabase.Access] = [.read, .write, .create],
    location: SourceLocation = #_sourceLocation
  ) throws {
    let before = try contents()
    for access in accesses {
      #expect(throws: error, sourceLocation: location) { try CivicDatabase.open(path, access) }
    }
    #expect(try contents() == before, sourceLocation: location)
  }

  private func contents() throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try folder.names() {
      contents[name] = try? Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
    }
    return contents
  }

  @Test func `a missing database is not made by reading or writing`() throws {
    try expectRefusal(CivicError(.databaseMissing, path), [.read, .write])
    #expect(try folder.names() == [])
  }

  @Test func `a missing folder is named`() throws {
    let inner = folder.path("no/civic.db")
    #expect(throws: CivicError(.folderMissing, inner, folder.path("no"))) {
      try CivicDatabase.open(inner, .create)
    }
  }

  @Test func `a folder is no database`() throws {
    #expect(throws: CivicError(.databaseIsFolder, folder.url.path)) {
      try CivicDatabase.open(folder.url.path, .create)
    }
  }

  @Test func `a file that is no database is refused untouched`() throws {
    try folder.write("13.02.2026, 15:45\nЖаңа Конституция – қоғамға серпін", to: "civic.db")
    try expectRefusal(CivicError(.notSQLite, path))
  }

  @Test func `an empty file becomes a database only where one may be made`() throws {
    try folder.write("", to: "civic.db")
    try expectRefusal(CivicError(.databaseEmpty, path), [.read, .write])
    try CivicDatabase.open(path, .create).close()
    try CivicDatabase.open(path, .read).close()
  }

  @Test(arguments: ["DELETE", "WAL"])
  func `another program's database is refused untouched`(journalMode: String) throws {
    let foreign = try DatabaseQueue(path: path)
    try foreign.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA journal_mode = \(journalMode); CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    }
    try foreign.close()
    try expectRefusal(CivicError(.notCivic, path))
  }

  @Test func `a newer schema is refused untouched`() throws {
    try CivicDatabase.open(path, .create).close()
    let newer = try DatabaseQueue(path: path)
    try newer.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA user_version = 1000") }
    try newer.close()
    try expectRefusal(CivicError(.schemaNewer, path, "1000", String(migrations.count)))
  }

  @Test func `a newer schema that still waits in the WAL is refused`() throws {
    try CivicDatabase.open(path, .create).close()
    let newer = try DatabaseQueue(path: path)
    try newer.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA user_version = 1000")
    }
    let error = CivicError(.schemaNewer, path, "1000", String(migrations.count))
    for access in [CivicDatabase.Access.read, .write] {
      #expect(throws: error) { try CivicDatabase.open(path, access) }
    }
    try newer.close()
  }

  @Test func `a writer that was ended in the midst of writing to the file is put back by whoever reads next`()
    throws
  {
    let whole = folder.path("whole.db")
    try CivicDatabase.open(whole, .create).close()
    let queue = try DatabaseQueue(path: whole)
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql:
          "PRAGMA journal_mode = DELETE; INSERT INTO source (name) VALUES ('Орал өңірі'); PRAGMA cache_size = 1"
      )
      try db.beginTransaction()
      try db.execute(
        sql: """
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
          INSERT INTO source (name) SELECT 'жартысы ' || i FROM n
          """)
      // As they lie on the disk when the program is gone.
      for ending in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: whole + ending, toPath: path + ending)
      }
      try db.rollback()
    }
    try queue.close()
    let database = try CivicDatabase.open(path, .read)
    #expect(
      try database.read { db in try String.fetchAll(db, sql: "SELECT name FROM source") } == ["Орал өңірі"])
    try database.close()
    #expect(try Doctor.examine(path).findings == [])
  }

  @Test(.disabled(if: geteuid() == 0, "root may write anywhere"))
  func `a database on a read-only medium is read and not written`() throws {
    try CivicDatabase.open(path, .create).close()
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    try queue.close()
    try setPermissions(file: 0o444, folder: 0o555)
    defer { try? setPermissions(file: 0o644, folder: 0o755) }
    let database = try CivicDatabase.open(path, .read)
    #expect(database.notes == [CivicNote(.openedImmutable, path)])
    #expect(try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM report") } == 0)
    try expectRefusal(CivicError(.databaseReadOnly, path), [.write, .create])
  }

  private func setPermissions(file: Int, folder mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: file], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.url.path)
  }
}
