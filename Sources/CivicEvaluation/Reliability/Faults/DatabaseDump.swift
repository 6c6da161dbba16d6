internal import CivicEvents
internal import Foundation
internal import GRDB

/// Every row of every table as text, so that two databases can be compared: whether what was broken off was done whole or not at all.
struct DatabaseDump: Equatable {
  /// By table, in the order of their rows' ids.
  let tables: [String: [String]]

  /// Reads a database as any program with SQLite does: what was broken off is put back first.
  ///
  /// What tells the hour is left out, and the tables that FTS5 keeps its keys in, which depend on the order of writes: `civic doctor`
  /// compares those with the texts.
  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    tables = try queue.read { db in
      let names = try String.fetchAll(
        db,
        sql:
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\' ORDER BY 1"
      )
      return try names.reduce(into: [:]) { tables, name in
        tables[name] = try Self.rows(of: name, db)
      }
    }
    try queue.close()
  }

  private static func rows(of table: String, _ db: Database) throws -> [String] {
    let columns = try db.columns(in: table).map { "quote(\"\($0.name)\")" }.joined(separator: " || ',' || ")
    return try String.fetchAll(db, sql: "SELECT \(columns) FROM \"\(table)\"").map(Self.withoutHours).sorted()
  }

  /// "2026-11-28T04:05:06.789Z" is any time.
  private static func withoutHours(_ row: String) -> String {
    row.utf8.contains(UInt8(ascii: "Z")) ? row.replacing(hour, with: "T") : row
  }

  // It is made once: that takes longer than to look for it. Nothing changes it.
  nonisolated(unsafe) private static let hour = #/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/#

  /// Rows of the table.
  func count(_ table: String) -> Int { tables[table]?.count ?? 0 }

  /// The first table that differs, with how many rows are in one alone; nil where all are equal.
  func difference(from other: DatabaseDump) -> String? {
    for name in Set(tables.keys).union(other.tables.keys).sorted() where tables[name] != other.tables[name] {
      let (here, there) = (Set(tables[name] ?? []), Set(other.tables[name] ?? []))
      return
        "\(name): \(here.subtracting(there).count) rows here alone, \(there.subtracting(here).count) there alone"
    }
    return nil
  }
}
