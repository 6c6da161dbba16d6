internal import Foundation
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

  /// Imports, the latest first. One that goes on is counted by what it has stored so far.
  public func imports(limit: Int? = nil) throws(CivicError) -> [LoggedImport] {
    try read { db in
      try db.rows(
        """
        SELECT i.id, i.started_at, i.finished_at,
          iif(i.finished_at IS NULL, (
            SELECT count(*) FROM report r WHERE r.import_run = i.id AND r.version = 1 AND r.copy_of IS NULL), i.new_count),
          i.known_count,
          iif(i.finished_at IS NULL, (
            SELECT count(*) FROM report r WHERE r.import_run = i.id AND r.copy_of IS NOT NULL), i.copy_count),
          i.near_copy_count,
          iif(i.finished_at IS NULL, (
            SELECT count(*) FROM report r WHERE r.import_run = i.id AND r.version > 1), i.version_count),
          iif(i.finished_at IS NULL, (
            SELECT count(*) FROM import_failure f WHERE f.import_run = i.id), i.failed_count),
          i.event_count, i.is_stopped, ifnull(i.paths, '[]'), i.left_out_count
        FROM import_run i ORDER BY i.id DESC LIMIT ?
        """, [limit ?? -1]
      ).map {
        try LoggedImport(
          number: $0[0],
          paths: (try? JSONDecoder().decode([String].self, from: Data(($0[11] as String).utf8))) ?? [],
          startedAt: $0[1], finishedAt: $0[2], isStopped: $0[10], new: $0[3], known: $0[4],
          copies: $0[5],
          nearCopies: $0[6], versions: $0[7], failed: $0[8], leftOut: $0[12],
          events: $0[9])
      }
    }
  }

  /// What an import could not read or store, in the order in which it came.
  ///
  /// - Parameter number: the import's.
  public func failures(ofImport number: Int) throws(CivicError) -> [LoggedFailure] {
    try read { db in
      guard try db.value(Int.self, "SELECT 1 FROM import_run WHERE id = ?", [number]) != nil else {
        throw CivicError(.unknownImport, String(number))
      }
      return try db.rows(
        "SELECT path, reason FROM import_failure WHERE import_run = ? ORDER BY rowid", [number]
      ).map { try LoggedFailure(path: $0[0], reason: $0[1]) }
    }
  }

  static let changeColumns =
    "c.id, c.made_at, c.made_by, c.action, c.target, c.before, c.after, c.note, c.cancels, c.undone_by"

  static func logged(_ row: Row) throws -> LoggedChange? {
    guard let action = try Change.Action(rawValue: row[3]) else { return nil }
    return try LoggedChange(
      number: row[0], at: row[1], by: row[2], action: action, target: row[4], before: row[5], after: row[6],
      note: row[7], cancels: row[8], undoneBy: row[9])
  }
}
