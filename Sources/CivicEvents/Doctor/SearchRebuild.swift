internal import CivicText
package import GRDB

/// Makes the full-text indexes anew, of every text and name as it stands.
package struct SearchRebuild {
  let db: Database

  package init(db: Database) { self.db = db }

  /// Titles of events as their reports have them: id, title, language. A query.
  static let titles = """
    SELECT f.id, v.value, r.language FROM event_value v JOIN fact f ON f.id = v.fact JOIN report r ON r.id = f.report
    WHERE v.field = 'title'
    """
  /// Names as their mentions have them, and as people have given them: id, name, language. A query.
  static let names = """
    SELECT min(id), name, language FROM mention GROUP BY kind, name_key
    UNION ALL SELECT -change, name, language FROM naming
    """

  package func run() throws {
    for index in SearchedIndex.all {
      try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('delete-all')")
    }
    let index = SearchIndex(db: db)
    let reports = try Row.fetchCursor(
      db, sql: "SELECT id, superseded_by IS NULL AND copy_of IS NULL FROM report ORDER BY id")
    while let row = try reports.next() {
      guard let keys = try ReportKeys(db, row[0]) else { continue }
      if try row[1] {
        try db.run(
          "INSERT INTO report_search (rowid, title, names, keys) VALUES (?, ?, ?, ?)",
          [row[0] as Int, keys.title, keys.names, keys.keys])
      }
      for statement in try keys.statements(db, of: row[0]) {
        try index.put(SearchedIndex.statements, statement.fact, statement.keys)
      }
    }
    for (table, sql) in [(SearchedIndex.titles, Self.titles), (SearchedIndex.names, Self.names)] {
      let rows = try Row.fetchCursor(db, sql: sql)
      while let row = try rows.next() { try index.put(table, row[0], SearchIndex.keys(row[1], row[2])) }
    }
    try index.markMade()
  }
}
