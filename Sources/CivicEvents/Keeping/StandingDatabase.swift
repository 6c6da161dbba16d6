internal import GRDB

/// The database that gives way to another.
struct StandingDatabase {
  let path: String
  /// True too where only rows lie there that waited beside a file which has gone.
  let isThere: Bool
  /// False for a file that is damaged or has gone.
  let isReadable: Bool

  /// - Throws: ``CivicError`` where a file of another kind stands there.
  init(_ path: String) throws(CivicError) {
    self.path = path
    do throws(CivicError) {
      isReadable = try DatabaseFile(path: path).look() != .missing
      isThere = isReadable || Self.left(beside: path) != nil
    } catch {
      // What is to be replaced may well be damaged, or newer.
      switch error.code {
      case .schemaNewer: (isThere, isReadable) = (true, true)
      case .notSQLite, .databaseDamaged: (isThere, isReadable) = (true, false)
      default: throw error
      }
    }
  }

  private static let endings = ["-wal", "-journal"]

  /// What SQLite would take for rows of any file that is put there.
  static func left(beside path: String) -> String? {
    endings.map { path + $0 }.first { FileSteps.size(of: $0) > 0 }
  }

  /// Runs the body while nobody else reads or writes the database: whoever did would go on with the file that has gone, beside the
  /// other's log of writes (SQLite, "How To Corrupt An SQLite Database File", 2.4). Whoever opened it just before and has not begun to
  /// write is stopped by SQLite (`SQLITE_READONLY_DBMOVED`), as what is left is in no WAL mode.
  ///
  /// - Throws: ``CivicError`` where somebody does, and what the body throws.
  func alone(_ body: () throws(CivicError) -> Void) throws(CivicError) {
    guard isReadable else { return try body() }
    do {
      let queue = try DatabaseQueue(
        path: path, configuration: ConnectionSettings.configuration(readonly: false, busyTimeout: 2))
      try queue.writeWithoutTransaction { db in
        // Every writer of ours keeps it in WAL mode, which cannot be left while another connection is open.
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE") == "delete" else {
          throw CivicError(.databaseLocked, path)
        }
        try db.execute(sql: "BEGIN EXCLUSIVE")
        let result = Result { () throws(CivicError) in try body() }
        try db.execute(sql: "ROLLBACK")
        try result.get()
      }
      try queue.close()
    } catch let error as DatabaseError where error.isDamage {
      try body()
    } catch {
      throw CivicError(error, path: path)
    }
  }

  /// With the rows that wait beside a file that could not be opened.
  func keep(as name: String) throws(CivicError) {
    for ending in Self.endings where FileSteps.exists(path + ending) {
      try FileSteps.rename(path + ending, to: name + ending)
    }
    if FileSteps.exists(path) { try FileSteps.keep(path, as: name) }
  }
}
