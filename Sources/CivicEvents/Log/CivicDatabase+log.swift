internal import GRDB

/// What people have done to the database.
extension CivicDatabase {
  /// People's actions, the latest first.
  ///
  /// - Parameter limit: at most so many.
  public func log(limit: Int? = nil) throws(CivicError) -> [LoggedChange] {
    try read { db in
      try db.rows("SELECT \(Self.changeColumns) FROM change c ORDER BY id DESC LIMIT ?", [limit ?? -1])
        .compactMap(Self.logged)
    }
  }

  /// Imports, the latest first.
  public func imports(limit: Int? = nil) throws(CivicError) -> [LoggedImport] {
    try read { db in
      try db.rows(
        """
        SELECT id, started_at, finished_at, new_count, known_count, copy_count, version_count, failed_count, event_count
        FROM import_run ORDER BY id DESC LIMIT ?
        """, [limit ?? -1]
      ).map {
        LoggedImport(
          number: $0[0], startedAt: $0[1], finishedAt: $0[2], new: $0[3], known: $0[4], copies: $0[5],
          versions: $0[6], failed: $0[7], events: $0[8])
      }
    }
  }

  static let changeColumns =
    "c.id, c.made_at, c.made_by, c.action, c.target, c.before, c.after, c.note, c.cancels, c.undone_by"

  static func logged(_ row: Row) -> LoggedChange? {
    guard let action = Change.Action(rawValue: row[3]) else { return nil }
    return LoggedChange(
      number: row[0], at: row[1], by: row[2], action: action, target: row[4], before: row[5], after: row[6],
      note: row[7], cancels: row[8], undoneBy: row[9])
  }
}
