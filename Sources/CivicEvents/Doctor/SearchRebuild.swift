internal import CivicText
internal import GRDB

/// Makes the search keys of every text anew, and the full-text index over them.
struct SearchRebuild {
  let db: Database

  /// ``DamagedTexts`` keep the keys that they have.
  func run() throws {
    let damaged = DamagedTexts.reports
    let searched = "(SELECT id FROM report WHERE superseded_by IS NULL AND copy_of IS NULL)"
    try db.run("DELETE FROM report_keys WHERE report NOT IN \(searched)")
    let reports = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, r.text, r.language, k.keys FROM report r LEFT JOIN report_keys k ON k.report = r.id
        WHERE r.id IN \(searched) AND r.id NOT IN \(damaged) ORDER BY r.id
        """)
    while let row = try reports.next() {
      let keys = SearchIndex.keys(row[1], language: Language(rawValue: row[2]) ?? .ru)
      if row[3] as String? == keys { continue }
      try db.run("INSERT OR REPLACE INTO report_keys (report, keys) VALUES (?, ?)", [row[0] as Int, keys])
    }
    try db.execute(sql: "INSERT INTO report_search (report_search) VALUES ('rebuild')")
    try SearchIndex(db: db).markMade()
  }
}
