import CivicEvents
import Foundation
import GRDB
import TestSupport
import Testing

struct RawSQLTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("civic.db")
    let database = try CivicDatabase.open(path, .create)
    try database.write { db in
      try db.execute(
        sql: """
          INSERT INTO source (id, name) VALUES (1, 'Орал өңірі'), (2, 'Ақ Жайық');
          INSERT INTO report (id, key, key_hash, language, text, sha256) VALUES (1, 'k', 'h', 'kk', 'мәтін', 's');
          INSERT INTO report_search (rowid, keys) VALUES (1, 'мәтін');
          """)
    }
    try database.close()
  }

  private func rows(_ sql: String) throws -> [[RawSQL.Value]] {
    try RawSQL.run(path: path, sql: sql).rows
  }

  @Test func `columns and rows come with their types`() throws {
    let answer = try RawSQL.run(
      path: path,
      sql: "SELECT id, name, 0.5 AS half, NULL AS n, x'00ff' AS b FROM source ORDER BY id LIMIT 1;  -- end")
    #expect(answer.columns == ["id", "name", "half", "n", "b"])
    #expect(answer.rows == [[.integer(1), .text("Орал өңірі"), .real(0.5), .null, .blob([0, 255])]])
    #expect(answer.notes == [])
  }

  @Test func `columns come even where no row does`() throws {
    #expect(try RawSQL.run(path: path, sql: "SELECT id FROM source WHERE id = 9").columns == ["id"])
  }

  @Test(arguments: [
    "SELECT count(*) FROM report_search WHERE report_search MATCH 'мәтін'",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT count(*) FROM n",
    "SELECT count(*) FROM pragma_table_info('source')",
    "SELECT json_extract('{\"a\": 1}', '$.a')",
    "PRAGMA user_version",
    "PRAGMA table_info(source)",
    "SELECT row_number() OVER (ORDER BY id) FROM source",
    "SELECT count(*) FROM participation",
    "EXPLAIN QUERY PLAN SELECT * FROM events",
    "VALUES (1), (2)",
    "SELECT value FROM json_each('[1, 2]')",
    "SELECT sql FROM sqlite_schema",
  ])
  func `what reads is allowed`(sql: String) throws {
    #expect(throws: Never.self) { try RawSQL.run(path: path, sql: sql) }
  }

  @Test(arguments: [
    ("INSERT INTO source (name) VALUES ('x')", "INSERT"),
    ("UPDATE source SET name = 'x'", "UPDATE"),
    ("DELETE FROM source", "DELETE"),
    ("WITH a AS (SELECT 1) DELETE FROM source", "DELETE"),
    ("EXPLAIN DELETE FROM source", "DELETE"),
    ("REPLACE INTO source VALUES (1, 'x')", "INSERT"),
    ("CREATE TABLE t (a)", "Changing the schema"),
    ("CREATE TEMP TABLE t (a)", "Changing the schema"),
    ("CREATE TEMP VIEW v AS SELECT 1", "Changing the schema"),
    ("DROP TABLE source", "DELETE"),
    ("ALTER TABLE source ADD COLUMN a", "ALTER TABLE"),
    ("ATTACH ':memory:' AS other", "ATTACH"),
    ("DETACH main", "DETACH"),
    ("BEGIN", "A transaction"),
    ("COMMIT", "A transaction"),
    ("SAVEPOINT s", "SAVEPOINT"),
    ("RELEASE s", "SAVEPOINT"),
    ("REINDEX", "REINDEX"),
    ("ANALYZE", "ANALYZE"),
    ("INSERT INTO report_search (report_search) VALUES ('optimize')", "INSERT"),
    ("INSERT INTO report_search (report_search, rank) VALUES ('merge', 500)", "INSERT"),
    ("UPDATE report_search_data SET block = NULL", nil),
    ("UPDATE sqlite_schema SET sql = NULL", nil),
    ("SELECT load_extension('x')", "The function load_extension"),
    ("SELECT fts3_tokenizer('simple')", "The function fts3_tokenizer"),
    ("SELECT readfile('/etc/passwd')", nil),
    ("PRAGMA user_version = 7", "PRAGMA user_version with a value"),
    ("PRAGMA journal_mode = DELETE", "PRAGMA journal_mode with a value"),
    ("PRAGMA writable_schema = ON", "PRAGMA writable_schema with a value"),
    ("PRAGMA trusted_schema = ON", "PRAGMA trusted_schema with a value"),
    ("PRAGMA query_only = OFF", "PRAGMA query_only with a value"),
    ("PRAGMA wal_checkpoint", "PRAGMA wal_checkpoint"),
    ("PRAGMA optimize", "PRAGMA optimize"),
    ("PRAGMA hard_heap_limit = 1", "PRAGMA hard_heap_limit with a value"),
  ])
  func `what does anything else is refused, and says what was refused`(sql: String, what: String?) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = #expect(throws: CivicError.self) { try RawSQL.run(path: path, sql: sql) }
    if let what { #expect(error == CivicError(.statementRefused, what)) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names() == ["civic.db"])
  }

  @Test func `a database cannot be written out to another file`() throws {
    #expect(throws: CivicError.self) { try rows("VACUUM INTO '\(folder.path("copy.db"))'") }
    #expect(throws: CivicError.self) { try rows("VACUUM") }
    #expect(try folder.names() == ["civic.db"])
  }

  @Test(arguments: [
    ("", CivicError(.statementEmpty)),
    ("  ;; -- nothing\n", CivicError(.statementEmpty)),
    ("SELECT 1; SELECT 2", CivicError(.severalStatements)),
    ("SELECT 1; DELETE FROM source", CivicError(.statementRefused, "DELETE")),
    ("SELECT ?", CivicError(.statementUnbound)),
    ("SELECT :name", CivicError(.statementUnbound)),
    ("SELECT nowhere FROM source", CivicError(.statementFailed, "no such column: nowhere")),
    ("SELECT 1\u{0}; DELETE FROM source", CivicError(.statementFailed, "U+0000 in the statement")),
  ])
  func `a statement that cannot be run says why`(sql: String, error: CivicError) {
    #expect(throws: error) { try rows(sql) }
  }

  @Test func `a statement that takes too long is stopped`() {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    let start = ContinuousClock.now
    #expect(throws: CivicError(.statementTooLong, "0.2")) {
      try RawSQL.run(path: path, sql: endless, limits: .init(seconds: 0.2))
    }
    #expect(ContinuousClock.now - start < .seconds(5))
  }

  @Test func `a statement that another program keeps waiting says so`() throws {
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      #expect(throws: CivicError(.databaseLocked, path)) {
        try RawSQL.run(path: path, sql: "SELECT name FROM source", limits: .init(seconds: 0.2))
      }
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test(arguments: ["SELECT zeroblob(200000)", "SELECT randomblob(200000)"])
  func `a value that is too large is refused`(sql: String) {
    #expect(throws: CivicError(.statementTooLarge)) {
      try RawSQL.run(path: path, sql: sql, limits: .init(valueBytes: 100_000))
    }
  }

  @Test func `an answer that is too large to keep is stopped`() {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    #expect(throws: CivicError(.answerTooLarge, "1")) {
      try RawSQL.run(path: path, sql: endless, limits: .init(answerBytes: 1_000_000))
    }
  }

  @Test func `a damaged page is told with the file's name`() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in 1..<bytes.count / 4096 { bytes[page * 4096] = 0xFF }
    try bytes.write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: CivicError.self) { try rows("SELECT * FROM report") }
    #expect(error?.code == .databaseDamaged && error?.arguments.first == path)
  }

  @Test func `a statement that is too large is refused`() {
    #expect(throws: CivicError(.statementTooLarge)) {
      try RawSQL.run(path: path, sql: "SELECT 1 -- \(String(repeating: "x", count: 2_000_000))")
    }
  }

  @Test func `rows are handed over one by one, and handing over may stop`() {
    struct Enough: Error {}
    var count = 0
    #expect(throws: Enough.self) {
      try RawSQL.run(
        path: path,
        sql: "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
        columns: { _ in },
        row: { _ in
          count += 1
          if count == 3 { throw Enough() }
        })
    }
    #expect(count == 3)
  }

  @Test func `a file that is no database of ours is not read`() throws {
    let other = try folder.write("мәтін", to: "other.db")
    #expect(throws: CivicError(.notSQLite, other)) { try RawSQL.run(path: other, sql: "SELECT 1") }
    let missing = folder.path("missing.db")
    #expect(throws: CivicError(.databaseMissing, missing)) { try RawSQL.run(path: missing, sql: "SELECT 1") }
  }
}
