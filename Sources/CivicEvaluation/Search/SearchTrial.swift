internal import CivicEvents
internal import CivicReports
internal import GRDB

/// The reports of a corpus in a fresh database, and beside it in a plain FTS5 table, as one would make it without this project:
/// `unicode61` as it comes, words as they are typed.
package struct SearchTrial {
  private let database: CivicDatabase
  private let plain: DatabaseQueue
  /// By their ids in the database.
  private let names: [Int: String]

  package init(_ reports: [CorpusReport]) throws {
    database = try CivicDatabase.inMemory()
    plain = try DatabaseQueue()
    var names: [Int: String] = [:]
    for report in reports { names[try database.store(report.reading).reportID] = report.name }
    self.names = names
    try plain.write { db in
      try db.execute(sql: "CREATE VIRTUAL TABLE report USING fts5 (text)")
      for report in reports {
        try db.execute(
          sql: "INSERT INTO report (rowid, text) SELECT ?, ?",
          arguments: [names.first { $0.value == report.name }?.key, report.text])
      }
    }
  }

  package func close() throws { try database.close() }

  /// The names of the reports that civic finds, the best first.
  package func found(_ query: String) throws -> [String] {
    try database.search(query, in: [.reports], limit: names.count).reports.compactMap {
      names[$0.report.number]
    }
  }

  package func foundPlainly(_ query: String) throws -> [String] {
    let match = PlainMatch.expression(query)
    return try plain.read { db in
      try Int.fetchAll(
        db, sql: "SELECT rowid FROM report WHERE report MATCH ? ORDER BY rank", arguments: [match])
    }.compactMap { names[$0] }
  }
}
