internal import GRDB

/// A copy of a database as it stands at one moment, in a temporary file that has no name and is gone with the value: whatever
/// is tried on it leaves the database alone, whoever else writes to that meanwhile.
///
/// SQLite keeps such a file in $SQLITE_TMPDIR, $TMPDIR or /var/tmp, as large as the database.
enum PrivateCopy {
  /// - Parameter file: read without changing it, also where nothing can be written beside it.
  static func make(of file: DatabaseFile, busyTimeout: Double = 5) throws -> DatabaseQueue {
    let source = try DatabaseQueue(
      path: file.readingAddress,
      configuration: ConnectionSettings.configuration(readonly: true, busyTimeout: busyTimeout))
    let copy = try DatabaseQueue(path: "", configuration: ConnectionSettings.withoutReferences())
    try source.backup(to: copy)
    try source.close()
    try copy.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA cache_size = -65536") }
    return copy
  }
}
