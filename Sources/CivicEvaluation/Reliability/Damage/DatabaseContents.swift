internal import CivicText
internal import GRDB

/// All that the tables of a database hold, a number for each column: two databases that hold the same have the same numbers.
struct DatabaseContents: Codable, Equatable {
  private(set) var columns: [String: UInt64] = [:]

  /// - Parameter path: of a database that may be written to, as a journal beside it may have to be rolled back.
  /// - Throws: where not all of it can be read.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    columns = try queue.unsafeRead { db in
      let tables = try Row.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      var columns: [String: UInt64] = [:]
      for table in tables {
        let name = try table.decode(String.self, atIndex: 0)
        try Self.add(name, to: &columns, db)
      }
      return columns
    }
    try queue.close()
  }

  private static func add(_ table: String, to columns: inout [String: UInt64], _ db: Database) throws {
    let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier) NOT INDEXED")
    var number: UInt64 = 0
    while let row = try rows.next() {
      number += 1
      for (column, value) in row {
        let hash = FNV1a.hash("\(number) \(value.storage)".utf8)
        columns["\(table).\(column)", default: 0] &+= hash &* (hash >> 7 | 1)
      }
    }
  }

  /// The columns that the other has otherwise.
  func differences(from other: DatabaseContents) -> [String] {
    Set(columns.keys).union(other.columns.keys).filter { columns[$0] != other.columns[$0] }.sorted()
  }
}
