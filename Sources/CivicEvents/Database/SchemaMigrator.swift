package import GRDB
package import Migrations

/// Brings a database to a version of the schema: to the newest or, where anything stands in the way, not at all.
///
/// GRDB's own migrator commits each version by itself; one that is ended between two leaves a database that is neither old nor new.
/// What is kept of it is the table `grdb_migrations`, so that GRDB's tools can tell the version.
package enum SchemaMigrator {
  /// - Parameters:
  ///   - versions: the versions to know; a test takes fewer or more.
  ///   - workOut: works out what SQL cannot from the rows of an older schema; in the same transaction. Foreign keys are looked at when
  ///     it ends, and no row goes with another.
  /// - Returns: whether anything had to be done.
  @discardableResult
  package static func migrate(
    _ writer: any DatabaseWriter, versions: [Migration] = migrations,
    workOut: (Database) throws -> Void = { _ in }
  ) throws -> Bool {
    try writer.writeWithoutTransaction { db in
      if try pending(versions, db).isEmpty { return false }
      // To be off while tables are made anew, see https://www.sqlite.org/lang_altertable.html#otheralter; within a transaction it
      // cannot be set.
      let areEnforced = try Bool.fetchOne(db, sql: "PRAGMA foreign_keys") ?? false
      try db.execute(sql: "PRAGMA foreign_keys = OFF")
      defer { if areEnforced { try? db.execute(sql: "PRAGMA foreign_keys = ON") } }
      var isDone = false
      try db.inTransaction(.immediate) {
        // Another program may have done it meanwhile.
        let pending = try pending(versions, db)
        if pending.isEmpty { return .rollback }
        try db.execute(
          sql: "CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        for version in pending {
          try db.execute(sql: version.sql)
          try db.execute(
            sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [version.name])
        }
        try workOut(db)
        try db.checkForeignKeys()
        isDone = true
        return .commit
      }
      return isDone
    }
  }

  private static func pending(_ versions: [Migration], _ db: Database) throws -> [Migration] {
    guard try db.tableExists("grdb_migrations") else { return versions }
    let done = try Set(String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations"))
    return versions.filter { !done.contains($0.name) }
  }
}
