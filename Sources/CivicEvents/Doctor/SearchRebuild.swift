internal import CivicText
internal import GRDB

/// Makes the full-text index anew, of every text as it stands.
struct SearchRebuild {
  let db: Database

  /// What is searched: a query.
  static let searched =
    "SELECT id, text, language FROM report WHERE superseded_by IS NULL AND copy_of IS NULL"

  func run() throws {
    try db.execute(sql: "INSERT INTO report_search (report_search) VALUES ('delete-all')")
    let reports = try Row.fetchCursor(db, sql: Self.searched + " ORDER BY id")
    while let row = try reports.next() {
      let keys = SearchIndex.keys(row[1], language: Language(rawValue: row[2]) ?? .ru)
      try db.run("INSERT INTO report_search (rowid, keys) VALUES (?, ?)", [row[0] as Int, keys])
    }
    try SearchIndex(db: db).markMade()
  }
}
