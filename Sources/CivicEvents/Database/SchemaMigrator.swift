package import GRDB
package import Migrations

/// Brings a database to a version of the schema, each migration in a transaction of its own with a foreign-key
/// check at its end.
package enum SchemaMigrator {
  /// - Parameter versions: the versions to know; a test takes fewer or more.
  package static func migrate(_ writer: any DatabaseWriter, versions: [Migration] = migrations) throws {
    var migrator = DatabaseMigrator()
    for version in versions {
      migrator.registerMigration(version.name, foreignKeyChecks: .deferred) { db in
        try db.execute(sql: version.sql)
      }
    }
    try migrator.migrate(writer)
  }
}
