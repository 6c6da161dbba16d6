import CivicEvents
import CivicReports
import GRDB
import TestSupport

/// A database of its own for a test.
struct TestDatabase {
  let folder: TemporaryFolder
  let database: CivicDatabase

  init() throws {
    folder = try TemporaryFolder()
    database = try CivicDatabase.open(folder.path("civic.db"), .create)
  }

  /// Stores what marked text says.
  @discardableResult
  func store(_ marked: MarkedReading) throws -> StoredReport { try database.store(marked.reading) }

  /// Each row as its columns with " | " between them.
  func rows(_ sql: String) throws -> [String] {
    try database.read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "–"
          case .int64(let number): String(number)
          case .double(let number): String(number)
          case .string(let text): text
          case .blob: "blob"
          }
        }.joined(separator: " | ")
      }
    }
  }

  /// Every row of every table, to tell that nothing has changed.
  func contents() throws -> [String] {
    try rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY name"
    )
    .flatMap { table in try rows("SELECT '\(table)', * FROM \"\(table)\"") }
  }
}
