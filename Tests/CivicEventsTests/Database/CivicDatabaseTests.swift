import CivicEvents
import Foundation
import GRDB
import Synchronization
import TestSupport
import Testing

struct CivicDatabaseTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("civic.db")
  }

  @Test func `each commit reaches the disk before it is acknowledged`() throws {
    let database = try CivicDatabase.open(path, .create)
    defer { _ = try? database.close() }
    let pragmas = try database.queue.writeWithoutTransaction { db in
      try ["journal_mode", "synchronous", "foreign_keys", "trusted_schema"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(pragmas == ["wal", "2", "1", "0"])
  }

  @Test func `a connection cannot damage the schema`() throws {
    let database = try CivicDatabase.open(path, .create)
    defer { _ = try? database.close() }
    #expect(throws: DatabaseError.self) {
      try database.queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(sql: "UPDATE sqlite_schema SET sql = 'x'")
      }
    }
    #expect(throws: CivicError.self) {
      try database.write { db in try db.execute(sql: "DELETE FROM report_search_data") }
    }
  }

  @Test func `a copy of the file alone holds every row`() throws {
    let database = try CivicDatabase.open(path, .create)
    try database.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('Орал өңірі')") }
    try database.close()
    #expect(try folder.names() == ["civic.db"])
    try FileManager.default.copyItem(atPath: path, toPath: folder.path("copy.db"))
    let copy = try CivicDatabase.open(folder.path("copy.db"), .read)
    #expect(try copy.read { db in try String.fetchAll(db, sql: "SELECT name FROM source") } == ["Орал өңірі"])
  }

  @Test func `what is written while another program reads is told of when rows wait outside the file`() throws
  {
    try CivicDatabase.open(path, .create).close()
    let writer = try CivicDatabase.open(path, .write, busyTimeout: 0.1)
    try writer.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('a')") }
    let reader = try CivicDatabase.open(path, .read)
    let notes = try reader.read { db in
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM source")
      try writer.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('b')") }
      return try writer.close()
    }
    #expect(notes == [CivicNote(.walRemains, path)])
    try reader.close()
    let later = try CivicDatabase.open(path, .write)
    #expect(try later.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM source") } == 2)
    #expect(try later.close() == [])
    #expect(try folder.names() == ["civic.db"])
  }

  @Test func `reading leaves no file behind and changes no byte`() throws {
    try CivicDatabase.open(path, .create).close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let database = try CivicDatabase.open(path, .read)
    #expect(try database.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM report") } == 0)
    #expect(throws: CivicError(.openedForReading, path)) {
      try database.write { db in try db.execute(sql: "DELETE FROM report") }
    }
    try database.close()
    #expect(try folder.names() == ["civic.db"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Killed: Error {}
    let database = try CivicDatabase.open(path, .create)
    #expect(throws: CivicError.self) {
      try database.write { db in
        try db.execute(sql: "INSERT INTO source (name) VALUES ('half')")
        throw Killed()
      }
    }
    try database.close()
    let reopened = try CivicDatabase.open(path, .read)
    #expect(try reopened.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM source") } == 0)
  }

  @Test func `a database that another program writes to is left alone`() throws {
    try CivicDatabase.open(path, .create).close()
    let other = try CivicDatabase.open(path, .write)
    try other.queue.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE; INSERT INTO source (name) VALUES ('other')")
      let database = try CivicDatabase.open(path, .write, busyTimeout: 0.1)
      #expect(throws: CivicError(.databaseLocked, path)) {
        try database.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('mine')") }
      }
      try database.close()
      try db.execute(sql: "COMMIT")
    }
    #expect(try other.read { db in try String.fetchAll(db, sql: "SELECT name FROM source") } == ["other"])
    try other.close()
  }

  @Test func `whoever writes one thing gets a turn while another program writes on and on`() throws {
    try CivicDatabase.open(path, .create).close()
    let other = try CivicDatabase.open(path, .write)
    let isDone = Mutex(false)
    let end = DispatchSemaphore(value: 0)
    let thread = Thread {
      while !isDone.withLock({ $0 }) {
        try? other.write { db in
          try db.execute(sql: "INSERT INTO source (name) VALUES (hex(randomblob(16)))")
          Thread.sleep(forTimeInterval: 0.2)
        }
        Thread.sleep(forTimeInterval: ConnectionSettings.pause)
      }
      end.signal()
    }
    thread.start()
    let mine = try CivicDatabase.open(path, .write)
    for number in 0..<5 {
      let start = ContinuousClock.now
      try mine.write { db in try db.execute(sql: "INSERT INTO source (name) VALUES ('\(number)')") }
      #expect(ContinuousClock.now - start < .seconds(1))
    }
    isDone.withLock { $0 = true }
    end.wait()
    try mine.close()
    try other.close()
  }
}
