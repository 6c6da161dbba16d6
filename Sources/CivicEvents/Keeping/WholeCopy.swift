internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Writes a database anew into a file of its own: by VACUUM INTO, so that no page of it holds what was erased. (SQLite's
/// backup API copies free pages as they are.) It is made of a ``PrivateCopy``, so that what is written can be counted against one
/// moment of the original while others write to that.
///
/// The file bears a name of its own beside its place until it is put there.
struct WholeCopy {
  private let part: PartFile
  let version: Int
  let reports: Int
  let events: Int
  let facts: Int
  let bytes: Int
  /// Where it lies, in the folder of its place.
  var path: String { part.path }

  /// - Parameters:
  ///   - file: the database.
  ///   - place: where the copy is to be put.
  /// - Throws: ``CivicError`` where the copy is not whole; nothing of it is left then.
  static func make(of file: DatabaseFile, for place: String) throws(CivicError) -> WholeCopy {
    let folder = URL(fileURLWithPath: place).deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw CivicError(.folderMissing, place, folder)
    }
    do {
      let original = try PrivateCopy.make(of: file)
      let part = try PartFile(beside: place)
      do {
        try original.writeWithoutTransaction { db in
          // GRDB's authorizer keeps a list of all that a statement writes, and copies it for each table: half the time where there
          // are thousands. Nobody observes this connection.
          sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
          try db.execute(sql: "VACUUM INTO ?", arguments: [part.path])
        }
        let copy = try WholeCopy(of: original, file.path, at: part)
        try FileSteps.setMode(of: part.path, like: file.path)
        try FileSteps.sync(part.path)
        return copy
      } catch {
        part.remove()
        throw error
      }
    } catch {
      throw CivicError(error, path: file.path)
    }
  }

  /// Opens what was written, and counts it.
  private init(of original: DatabaseQueue, _ originalPath: String, at part: PartFile) throws {
    let path = part.path
    let expected = try original.writeWithoutTransaction(Self.counts)
    let copy = try DatabaseQueue(
      path: path, configuration: ConnectionSettings.configuration(readonly: true, busyTimeout: 5))
    defer { try? copy.close() }
    let (problems, counts, version) = try copy.read { db in
      (
        try String.fetchAll(db, sql: "PRAGMA integrity_check(1)"), try Self.counts(db),
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      )
    }
    if problems != ["ok"] {
      // The disk is to blame only where the original is whole.
      let own = try original.writeWithoutTransaction { db in
        try String.fetchAll(db, sql: "PRAGMA integrity_check(1)")
      }
      if own != ["ok"] { throw CivicError(.databaseDamaged, originalPath, own.joined(separator: "; ")) }
      throw CivicError(.copyUnsound, path, problems.joined(separator: "; "))
    }
    if let table = expected.keys.sorted().first(where: { counts[$0] != expected[$0] }) {
      throw CivicError(.copyUnsound, path, table)
    }
    self.part = part
    self.version = version
    reports = counts["report"] ?? 0
    events = counts["event"] ?? 0
    facts = counts["fact"] ?? 0
    bytes = FileSteps.size(of: path)
  }

  /// Rows of each table.
  private static func counts(_ db: Database) throws -> [String: Int] {
    let tables = try String.fetchAll(
      db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    return try tables.reduce(into: [:]) { counts, table in
      counts[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"")
    }
  }

  /// Takes it away.
  func discard() { part.remove() }

  /// Puts it in its place at once: who opens that finds the old file or the whole new one.
  func put(at place: String) throws(CivicError) {
    try FileSteps.rename(path, to: place)
    try FileSteps.syncFolder(of: place)
  }
}
