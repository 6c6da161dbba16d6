import CivicEvents
import Foundation
import GRDB
import TestSupport
import Testing

struct BackupTests {
  let folder: TemporaryFolder
  let path: String
  let backup: String

  init() throws {
    folder = try TemporaryFolder()
    path = try DoctorSample.copy(into: folder)
    backup = folder.path("backup.db")
  }

  static let everything = "SELECT group_concat(text) FROM report"

  @Test func `a backup holds what the database holds, and nothing of what was taken out of it`() throws {
    try DoctorSample.damage(
      path,
      """
      CREATE TABLE notes (a); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
      INSERT INTO notes SELECT 'Елес Елесов ' || i FROM n; DROP TABLE notes
      """)
    #expect(try DoctorSample.rows(path, "PRAGMA freelist_count") != ["0"])
    let receipt = try Backup.make(of: path, to: backup)
    #expect(receipt.reports == 10 && receipt.path == backup)
    #expect(receipt.bytes == (try Data(contentsOf: URL(fileURLWithPath: backup))).count)
    #expect(try DoctorSample.rows(backup, "PRAGMA freelist_count") == ["0"])
    #expect(try DoctorSample.rows(backup, Self.everything) == DoctorSample.rows(path, Self.everything))
    #expect(try Doctor.examine(backup).findings == [])
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `what a backup that was ended has left goes with the next, and what another is writing stays`()
    throws
  {
    for name in ["backup.db.part-1", "backup.db.part-1-journal", "backup.db.part-2", "backup.db.part-list"] {
      try folder.write("", to: name)
    }
    let other = open(folder.path("backup.db.part-2"), O_RDONLY)
    #expect(flock(other, LOCK_EX | LOCK_NB) == 0)
    defer { close(other) }
    try Backup.make(of: path, to: backup)
    #expect(try folder.names() == ["backup.db", "backup.db.part-2", "backup.db.part-list", "civic.db"])
  }

  @Test func `a file that is there stays, unless it is to be replaced`() throws {
    try Backup.make(of: path, to: backup)
    let before = try Data(contentsOf: URL(fileURLWithPath: backup))
    try DoctorSample.damage(path, "INSERT INTO source (name) VALUES ('жаңа')")
    #expect(throws: CivicError(.fileExists, backup)) { try Backup.make(of: path, to: backup) }
    try Backup.make(of: path, to: backup, replace: true, dryRun: true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == before)
    try Backup.make(of: path, to: backup, replace: true)
    #expect(try DoctorSample.rows(backup, "SELECT count(*) FROM source WHERE name = 'жаңа'") == ["1"])
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `a database that somebody has open is not replaced`() throws {
    try Backup.make(of: path, to: backup)
    let writer = try CivicDatabase.open(backup, .write)
    #expect(throws: CivicError(.databaseLocked, backup)) {
      try Backup.make(of: path, to: backup, replace: true)
    }
    try writer.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('кейін')") }
    try writer.close()
    #expect(try DoctorSample.rows(backup, "SELECT count(*) FROM source WHERE name = 'кейін'") == ["1"])
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `what waited beside a file that has gone is not taken for rows of the backup`() throws {
    try folder.write("rows that wait", to: "backup.db-wal")
    #expect(throws: CivicError(.fileExists, backup + "-wal")) { try Backup.make(of: path, to: backup) }
    #expect(try folder.names() == ["backup.db-wal", "civic.db"])
  }

  @Test func `whoever opened a database and finds another in its place writes nothing`() throws {
    try Backup.make(of: path, to: backup)
    let late = try DatabaseQueue(path: backup)
    try Backup.make(of: path, to: backup, replace: true)
    let before = try Data(contentsOf: URL(fileURLWithPath: backup))
    #expect { try late.writeWithoutTransaction(ConnectionSettings.prepareForWriting) } throws: { error in
      CivicError(error, path: backup) == CivicError(.databaseLocked, backup)
    }
    try late.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: backup)) == before)
    #expect(try folder.names() == ["backup.db", "civic.db"])
  }

  @Test func `neither the database itself nor what is no database is replaced`() throws {
    try folder.write("Хаттама", to: "minutes.txt")
    #expect(throws: CivicError(.sameFile, path)) { try Backup.make(of: path, to: path, replace: true) }
    #expect(throws: CivicError(.notSQLite, folder.path("minutes.txt"))) {
      try Backup.make(of: path, to: folder.path("minutes.txt"), replace: true)
    }
    #expect(throws: CivicError(.databaseMissing, folder.path("no.db"))) {
      try Backup.make(of: folder.path("no.db"), to: backup)
    }
    #expect(try folder.names() == ["civic.db", "minutes.txt"])
  }

  @Test func `it is made of what is on the disk while another program writes`() throws {
    let writer = try CivicDatabase.open(path, .write)
    try writer.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('жазылған')") }
    try writer.write { db in
      try db.execute(sql: "INSERT INTO source (name) VALUES ('жазылмаған')")
      try Backup.make(of: path, to: backup)
    }
    try writer.close()
    #expect(
      try DoctorSample.rows(backup, "SELECT count(*) FROM source WHERE name LIKE 'жазыл%'") == ["1"])
  }

  @Test func `a damaged database gives no backup`() throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in 3..<40 { data.replaceSubrange((page * 4096)..<(page * 4096 + 100), with: Data(count: 100)) }
    try data.write(to: URL(fileURLWithPath: path))
    #expect { try Backup.make(of: path, to: backup) } throws: { error in
      (error as? CivicError)?.code == .databaseDamaged
    }
    #expect(try folder.names() == ["civic.db"])
  }
}
