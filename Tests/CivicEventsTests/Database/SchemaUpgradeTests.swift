import CivicEvents
import Foundation
import GRDB
import Migrations
import TestSupport
import Testing

/// What an upgrade makes of a database of each landed schema.
struct SchemaUpgradeTests {
  private static let fixtures = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")
  private static let golden = fixtures.appendingPathComponent("upgraded.txt")

  private static func copy(_ version: Int, into folder: TemporaryFolder) throws -> String {
    let path = folder.path("civic.db")
    try FileManager.default.copyItem(
      atPath: fixtures.appendingPathComponent("schema-\(version).db").path, toPath: path)
    return path
  }

  /// When something was done; what programs of that time did not store of a reading; numbers that say nothing by themselves.
  private static let leftOut: Set<String> = [
    "change.made_at", "judgement.judged_at", "import_run.started_at", "import_run.finished_at",
    "report.imported_at", "report.read_by", "report.reading_sha256", "heading.id", "fact.confidence",
    "grdb_migrations.identifier",
  ]

  /// Every row of every table. What is counted under a heading stands with the heading itself; the search index keeps its rows in
  /// parts that depend on when they came, so that its words are taken.
  private static func contents(_ path: String) throws -> [String] {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    return try queue.writeWithoutTransaction { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
            AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' AND name NOT LIKE 'heading%' AND name NOT LIKE '%\\_count' ESCAPE '\\'
          """)
      var lines: [String] = []
      for table in tables { lines += try rows(db, table, "SELECT * FROM \(table)") }
      let counted = try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND (name LIKE 'heading\\_%' ESCAPE '\\' OR name LIKE '%\\_count' ESCAPE '\\')"
      )
      for table in counted {
        let columns = try db.columns(in: table).map(\.name)
        let shown = columns.filter { $0 != "heading" }.map { "t.\($0)" }
        let joined = columns.contains("heading") ? "JOIN heading h ON h.id = t.heading" : ""
        let heading =
          try joined.isEmpty
          ? [] : db.columns(in: "heading").map(\.name).filter { $0 != "id" }.map { "h.\($0)" }
        lines += try rows(
          db, table, "SELECT \((heading + shown).joined(separator: ", ")) FROM \(table) t \(joined)")
      }
      for index in ["report_search", "statement_search", "title_search", "name_search"]
      where try db.tableExists(index) {
        try db.execute(
          sql: "CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', '\(index)', 'instance')")
        lines += try rows(db, index, "SELECT * FROM temp.words")
        try db.execute(sql: "DROP TABLE temp.words")
      }
      return lines.sorted()
    }
  }

  private static func rows(_ db: Database, _ table: String, _ sql: String) throws -> [String] {
    try Row.fetchAll(db, sql: sql).map { row in
      let values = zip(row.columnNames, row.databaseValues).filter { !leftOut.contains("\(table).\($0.0)") }
      return "\(table): " + values.map { "\($0) \($1)" }.joined(separator: ", ").replacing("\n", with: "⏎")
    }
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["CIVIC_WRITE_FIXTURE"] != nil))
  func `what every upgraded fixture holds, as the newest one does`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(migrations.count, into: folder)
    try Data((Self.contents(path).joined(separator: "\n") + "\n").utf8).write(to: Self.golden)
  }

  @Test(arguments: 1...migrations.count)
  func `an upgraded database holds what one holds that was made today`(version: Int) throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(version, into: folder)
    try CivicDatabase.open(path, .write).close()
    let golden = try String(contentsOf: Self.golden, encoding: .utf8).split(separator: "\n").map(String.init)
    let contents = try Self.contents(path)
    #expect(contents.filter { !golden.contains($0) } == [])
    #expect(golden.filter { !contents.contains($0) } == [])
    #expect(contents.count == golden.count)
  }

  @Test func `reading an older database leaves it as it was`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(1, into: folder)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: CivicError.self) { try CivicDatabase.open(path, .read) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names() == ["civic.db"])
  }

  @Test(arguments: [
    ("CREATE TABLE erasure (a)", "erasure"),
    ("CREATE TRIGGER x AFTER INSERT ON report BEGIN DELETE FROM fact; END", "trigger x"),
    ("DROP TABLE change", "table change"),
  ])
  func `an older database that cannot be upgraded is refused and left as it was`(sql: String, what: String)
    throws
  {
    let folder = try TemporaryFolder()
    let path = try Self.copy(2, into: folder)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: CivicError(.schemaAltered, path, what)) { try CivicDatabase.open(path, .write) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try folder.names() == ["civic.db"])
  }

  @Test func `a migration that fails leaves every row as it was`() throws {
    let folder = try TemporaryFolder()
    let path = try Self.copy(2, into: folder)
    let queue = try DatabaseQueue(path: path)
    // No reference of ours may be broken when a migration ends.
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA foreign_keys = OFF; DELETE FROM source")
    }
    try queue.close()
    let before = try Self.contents(path)
    #expect(throws: CivicError.self) { try CivicDatabase.open(path, .write) }
    #expect(try Self.contents(path) == before)
    #expect(try folder.names() == ["civic.db"])
  }
}
