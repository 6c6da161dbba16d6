import CivicEvents
import GRDB
import Migrations
import TestSupport
import Testing

struct SchemaTests {
  let folder: TemporaryFolder
  let database: CivicDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try CivicDatabase.open(folder.path("civic.db"), .create)
  }

  private func integer(_ sql: String, _ queue: DatabaseQueue) throws -> Int? {
    try queue.read { db in try Int.fetchOne(db, sql: sql) }
  }

  @Test func `the file says what program and what version it is of`() throws {
    #expect(try integer("PRAGMA application_id", database.queue) == Int(applicationID))
    #expect(try integer("PRAGMA user_version", database.queue) == migrations.last?.version)
  }

  @Test func `each migration's version is its place, and the one it sets`() throws {
    #expect(migrations.map(\.version) == Array(1...migrations.count))
    for count in 1...migrations.count {
      let queue = try DatabaseQueue()
      try SchemaMigrator.migrate(queue, versions: Array(migrations.prefix(count)))
      #expect(try integer("PRAGMA user_version", queue) == count)
      #expect(try integer("SELECT count(*) FROM grdb_migrations", queue) == count)
      #expect(try integer("PRAGMA application_id", queue) == Int(applicationID))
    }
  }

  @Test func `a migration that breaks a foreign key leaves nothing`() throws {
    let broken = Migration(
      version: 1, name: "broken",
      sql: """
        CREATE TABLE a (id INTEGER PRIMARY KEY);
        CREATE TABLE b (a INTEGER REFERENCES a (id));
        INSERT INTO b VALUES (7);
        """)
    let queue = try DatabaseQueue()
    #expect(throws: DatabaseError.self) { try SchemaMigrator.migrate(queue, versions: [broken]) }
    #expect(try queue.read { db in try !db.tableExists("a") })
  }

  @Test func `an upgrade that is broken off between two versions leaves the old one`() throws {
    struct BrokenOff: Error {}
    let queue = try DatabaseQueue()
    try SchemaMigrator.migrate(queue, versions: Array(migrations.prefix(5)))
    #expect(throws: BrokenOff.self) { try SchemaMigrator.migrate(queue) { _ in throw BrokenOff() } }
    #expect(try integer("PRAGMA user_version", queue) == 5)
    #expect(try integer("SELECT count(*) FROM grdb_migrations", queue) == 5)
    #expect(try integer("PRAGMA foreign_keys", queue) == 1)
    #expect(try SchemaMigrator.migrate(queue))
    #expect(try integer("PRAGMA user_version", queue) == migrations.count)
    #expect(try !SchemaMigrator.migrate(queue))
  }

  @Test func `ordinary tables are STRICT`() throws {
    let lax = try database.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            AND name NOT LIKE '%\\_search%' ESCAPE '\\' AND name <> 'grdb_migrations'
            AND upper(trim(sql, char(10) || ' ')) NOT LIKE '%STRICT' AND upper(sql) NOT LIKE '%STRICT, WITHOUT ROWID'
          """)
    }
    #expect(lax == [])
  }

  @Test func `every foreign key has an index, so that no check reads a whole table`() throws {
    try database.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%'")
      #expect(tables.count > 20)
      for table in tables {
        let indexes = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_index_list(?)", arguments: [table])
        let indexed = try indexes.compactMap { index in
          try String.fetchOne(db, sql: "SELECT name FROM pragma_index_info(?)", arguments: [index])
        }
        let rowID = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?) WHERE pk = 1", arguments: [table])
        for column in try String.fetchAll(
          db, sql: "SELECT \"from\" FROM pragma_foreign_key_list(?)", arguments: [table])
        {
          #expect((indexed + rowID).contains(column), "\(table).\(column)")
        }
      }
    }
  }

  @Test func `the schema needs nothing of ours, so that any SQLite tool reads it`() throws {
    let sql = migrations.map(\.sql).joined()
    // `trusted_schema=OFF` lets no trigger write the index of words.
    #expect(
      sql.split(separator: "CREATE TRIGGER").dropFirst().allSatisfy {
        !$0.prefix { $0 != ";" }.contains("_search")
      })
    #expect(sql.contains("unicode61"))
  }
}
