internal import CivicEvents
internal import Foundation
internal import GRDB
internal import Migrations

/// Databases, by what their schema does.
extension HostileFile {
  /// Takes hours in one step.
  private static let endless = "instr(hex(zeroblob(200000000)), hex(zeroblob(90000000)) || '1')"
  /// Goes on for ever, in many.
  private static let recursive =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"

  private static func schema(_ sql: String) -> String {
    "PRAGMA writable_schema = ON; \(sql); PRAGMA writable_schema = RESET"
  }

  private static func redefined(_ name: String, _ change: String) -> String {
    schema("UPDATE sqlite_schema SET sql = \(change) WHERE name = '\(name)'")
  }

  static let schemas: [HostileFile] =
    [
      .other("another program's database", "CREATE TABLE t (a); INSERT INTO t VALUES (1)"),
      .other("another program's tables with our names", "CREATE TABLE report (a); CREATE TABLE event (a)"),
      .other(
        "our application_id and nothing else", "PRAGMA application_id = \(applicationID); CREATE TABLE t (a)"),
      .other(
        "our application_id and version and nothing else",
        "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(migrations.count); CREATE TABLE t (a)"
      ),
      .edited("a newer version", "PRAGMA user_version = \(migrations.count + 1)"),
      .edited("an impossible version", "PRAGMA user_version = -5"),
      .edited("the version of an older schema", "PRAGMA user_version = 3"),
      .edited("the application_id of another program", "PRAGMA application_id = 7"),
    ] + triggers + tables + definitions + harmless

  private static let triggers: [HostileFile] = [
    .edited("a trigger that deletes", "CREATE TRIGGER x AFTER INSERT ON report BEGIN DELETE FROM fact; END"),
    .edited(
      "a trigger before an update", "CREATE TRIGGER x BEFORE UPDATE ON event BEGIN DELETE FROM event; END"),
    .edited(
      "a trigger that loads an extension",
      "CREATE TRIGGER x AFTER INSERT ON event BEGIN SELECT load_extension('x'); END"),
    .edited(
      "a trigger that writes a file",
      "CREATE TRIGGER x AFTER INSERT ON import_run BEGIN SELECT writefile('/tmp/x', 'x'); END"),
    .edited(
      "a trigger that sets a tokenizer",
      "CREATE TRIGGER x AFTER INSERT ON mention BEGIN SELECT fts3_tokenizer('x', x'00'); END"),
    .edited("a trigger without an end", "CREATE TRIGGER x AFTER INSERT ON source BEGIN \(recursive); END"),
    .edited(
      "a trigger on a view", "CREATE TRIGGER x INSTEAD OF INSERT ON events BEGIN DELETE FROM event; END"),
    .edited(
      "a trigger on a table that refers to ours",
      """
      CREATE TABLE x (report INTEGER REFERENCES report (id) ON DELETE CASCADE);
      CREATE TRIGGER y AFTER DELETE ON x BEGIN DELETE FROM fact; END
      """),
    .edited(
      "a trigger of ours that does something else",
      "DROP TRIGGER event_added; CREATE TRIGGER event_added AFTER INSERT ON event BEGIN DELETE FROM fact; END"
    ),
    .edited("a trigger of ours that is missing", "DROP TRIGGER event_added"),
  ]

  private static let tables: [HostileFile] = [
    .edited(
      "a view in the place of a table", "ALTER TABLE block RENAME TO b; CREATE VIEW block AS SELECT * FROM b"),
    .edited("a table in the place of a view", "DROP VIEW events; CREATE TABLE events (id, title)"),
    .edited("a table of ours with other columns", "DROP TABLE block; CREATE TABLE block (x)"),
    .edited(
      "a virtual table in the place of ours", "DROP TABLE block; CREATE VIRTUAL TABLE block USING fts5 (x)"),
    .edited(
      "a generated column without an end",
      "ALTER TABLE source ADD COLUMN g INTEGER GENERATED ALWAYS AS (\(endless)) VIRTUAL"),
    .edited("a column more", "ALTER TABLE source ADD COLUMN g INTEGER"),
    .edited("a table of ours that is missing", "DROP TABLE original"),
    .edited("a table no longer STRICT", redefined("source", "replace(sql, 'STRICT', '')")),
    .edited(
      "a constraint without an end",
      redefined(
        "source", "replace(sql, ') STRICT', \", CHECK (\(endless.replacing("'", with: "''")) = 0)) STRICT\")"
      )
      .replacing("\"", with: "'")),
    .edited(
      "a table of somebody else's with a constraint without an end", works: true,
      "CREATE TABLE x (a); INSERT INTO x VALUES (1); "
        + redefined("x", "'CREATE TABLE x (a, CHECK (\(endless.replacing("'", with: "''")) = 0))'")),
  ]

  private static let definitions: [HostileFile] = [
    .edited(
      "a view without an end",
      "DROP VIEW events; CREATE VIEW events AS SELECT max(i) AS id FROM (\(recursive))"),
    .edited("a view of itself", redefined("events", "'CREATE VIEW events AS SELECT * FROM events'")),
    .edited("a view that is missing", "DROP VIEW events"),
    .edited("an index of an expression", "CREATE INDEX x ON report (length(text))"),
    .edited(
      "an index of an expression without an end",
      "CREATE INDEX x ON source (length(name)); "
        + redefined("x", "'CREATE INDEX x ON source (\(endless.replacing("'", with: "''")))'")),
    .edited("an index that refuses rows", "CREATE UNIQUE INDEX x ON import_run (finished_at)"),
    .edited("an index of some rows", "CREATE INDEX x ON report (text) WHERE id > 1"),
    .edited(
      "an index with a collation that is none",
      redefined("report_source", "replace(sql, ')', ' COLLATE nobodys)')")),
    .edited("half a definition", redefined("block", "'CREATE TABLE block ('")),
    .edited("a definition of something else", redefined("block", "'DROP TABLE report'")),
    .edited(
      "a table that begins in the schema",
      schema("UPDATE sqlite_schema SET rootpage = 1 WHERE name = 'report'")),
    .edited(
      "two tables in one place",
      schema(
        "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'fact') WHERE name = 'report'"
      )),
    .edited(
      "a table behind the file's end",
      schema(
        "UPDATE sqlite_schema SET rootpage = 99999999 WHERE name = 'report'")),
    .edited("a table without a type", schema("UPDATE sqlite_schema SET type = 'x' WHERE name = 'report'")),
    .edited(
      "two of one name",
      schema(
        "INSERT INTO sqlite_schema SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = 'report'"
      )),
  ]

  private static let harmless: [HostileFile] = [
    .edited(
      "a table of somebody's own", works: true, "CREATE TABLE notes (a); INSERT INTO notes VALUES ('x')"),
    .edited("a view of somebody's own", works: true, "CREATE VIEW mine AS SELECT * FROM participation"),
    .edited("a view of somebody's own without an end", works: true, "CREATE VIEW mine AS \(recursive)"),
    .edited("an index of somebody's own", works: true, "CREATE INDEX mine ON report (published)"),
    .edited("a virtual table of somebody's own", works: true, "CREATE VIRTUAL TABLE mine USING fts5 (x)"),
    .edited(
      "10,000 tables", works: true,
      "BEGIN; \((0..<10_000).map { "CREATE TABLE t\($0) (a);" }.joined()) COMMIT"),
    .edited("what ANALYZE leaves", works: true, "ANALYZE"),
    .edited("pages of 512 bytes", works: true, "PRAGMA page_size = 512; VACUUM"),
    .edited("pages of 65,536 bytes", works: true, "PRAGMA page_size = 65536; VACUUM"),
    .edited("pages that go back at once", works: true, "PRAGMA auto_vacuum = FULL; VACUUM"),
    HostileFile(name: "texts in UTF-16", outcome: .works) { path, _ in
      try execute("PRAGMA encoding = 'UTF-16le'; CREATE TABLE x (a); DROP TABLE x", path)
      let queue = try DatabaseQueue(path: path)
      try SchemaMigrator.migrate(queue)
      try queue.close()
    },
  ]
}
