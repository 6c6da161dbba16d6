internal import CSQLiteShim
internal import Foundation
package import GRDB
internal import GRDBSQLite

/// How every connection of ours is opened.
package enum ConnectionSettings {
  /// - Parameter busyTimeout: seconds to wait for another program that holds a lock.
  package static func configuration(readonly: Bool, busyTimeout: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.foreignKeysEnabled = true
    configuration.busyMode = waiting(busyTimeout)
    configuration.label = "civic"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
      // A question to a million events looks up tens of thousands of rows: with 2 MiB, which is SQLite's own, each is fetched from
      // the system. Memory is taken as pages are read. Not by mapping the file, where an error of the disk ends the program.
      if readonly { try db.execute(sql: "PRAGMA cache_size = -65536") }
      let code = civic_sqlite_set_defensive(UnsafeMutableRawPointer(db.sqliteConnection), 1)
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return configuration
  }

  /// How long a writer that goes on writing leaves the database to others between two transactions.
  package static let pause = 0.01

  /// Waits for another program by looking every two thousandths of a second: one that imports many reports leaves the database to
  /// others for ``pause`` at a time, and SQLite's own wait (`sqlite3_busy_timeout`) soon looks ten times a second.
  private static func waiting(_ seconds: Double) -> Database.BusyMode {
    let step = 0.002
    return .callback { tries in
      if Double(tries) * step >= seconds { return false }
      usleep(UInt32(step * 1_000_000))
      return true
    }
  }

  /// For looking after a file whose references may be broken: they are looked at as a whole instead.
  static func withoutReferences(busyTimeout: Double = 5) -> Configuration {
    var configuration = configuration(readonly: false, busyTimeout: busyTimeout)
    configuration.foreignKeysEnabled = false
    return configuration
  }

  /// WAL while we write, and each commit on the disk before it is acknowledged.
  ///
  /// Not by GRDB's `journalMode`, which sets `synchronous` to NORMAL.
  package static func prepareForWriting(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw DatabaseError(resultCode: .SQLITE_READONLY, message: "journal mode \(mode ?? "unknown")")
    }
    try db.execute(sql: "PRAGMA synchronous = FULL")
    // 24 MiB: who is who is asked all over the file, whose pages the system keeps too.
    try db.execute(sql: "PRAGMA cache_size = -24576")
  }

  /// In the current transaction references are looked at when it ends: rows refer to each other, and a mention's first
  /// body bears its id.
  ///
  /// SQLite does this when it compiles the PRAGMA; when it runs it too, it lets every statement of the connection expire,
  /// and a third of an import was spent on compiling them. Which of the two does it is left open by its documentation, so
  /// it is looked at.
  static func deferForeignKeys(_ db: Database) throws {
    let pragma = try db.makeStatement(sql: "PRAGMA defer_foreign_keys = ON")
    if try db.value(Bool.self, "PRAGMA defer_foreign_keys") != true { try pragma.execute() }
  }

  /// Moves every row into the database file, and the file out of WAL mode, so that it can be copied alone, read
  /// from a read-only medium, and read without leaving files beside it.
  ///
  /// - Returns: false where another connection kept some rows in the `-wal` file.
  static func finishWriting(_ db: Database) throws -> Bool {
    // Whoever waits here for readers keeps other writers waiting, which give up after some seconds.
    sqlite3_busy_timeout(db.sqliteConnection, 200)
    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    let blocked: Int = try row?[0] ?? 0
    if blocked != 0 { return false }
    // Another reader keeps WAL mode: no harm.
    _ = try? String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    return true
  }
}
