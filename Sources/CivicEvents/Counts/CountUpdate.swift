package import GRDB

/// Keeps what answers count (see schema 16) as the facts have it. Triggers tell which events a transaction has touched; at its end
/// they are taken out of the counts as they stood, written anew, and counted again.
package struct CountUpdate {
  let db: Database

  package init(db: Database) { self.db = db }

  /// The last thing before a commit.
  package func run() throws {
    let isTouched = try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM touched_event) OR EXISTS (SELECT 1 FROM touched_report)")
    guard isTouched == true else { return }
    try touchRelated()
    let totals = CountedTotals(db: db)
    try totals.begin()
    try noteReports()
    try totals.add(-1)
    try CountedRows(db: db).write()
    try totals.add(1)
    try totals.finish()
    for table in ["touched_event", "touched_report"] { try db.run("DELETE FROM \(table)") }
  }

  /// Counts everything anew.
  package func rebuild() throws {
    for table in Self.tables { try db.run("DELETE FROM \(table)") }
    for (table, column) in [("event", "event"), ("report", "report")] {
      try db.run("DELETE FROM touched_\(column)")
      var last = 0
      while let end = try db.value(
        Int.self,
        "SELECT max(id) FROM (SELECT id FROM \(table) WHERE id > ? ORDER BY id LIMIT \(Self.atOnce))", [last])
      {
        try db.run(
          "INSERT OR IGNORE INTO touched_\(column) SELECT id FROM \(table) WHERE id > ? AND id <= ?",
          [last, end])
        try run()
        last = end
      }
    }
  }

  /// What is worked out together is held in memory together.
  private static let atOnce = 10_000

  static let tables = [
    "heading_event", "heading_report", "event_told", "statement_told", "organization_took_part",
    "person_took_part", "organization_count", "person_count", "heading_total", "heading",
  ]

  /// A confirmed fact of an older version counts where no newer version tells of it: whichever of them is touched.
  private func touchRelated() throws {
    try db.run(
      """
      INSERT OR IGNORE INTO touched_event
      SELECT o.event FROM touched_event t CROSS JOIN event_report er ON er.event = t.event
        CROSS JOIN report r ON r.id = er.report
        CROSS JOIN report v ON v.key_hash = r.key_hash AND v.id <> r.id
        CROSS JOIN event_report o ON o.report = v.id
      """)
  }

  /// A report counts once under a heading, at however many events: those of the touched events, as they stood and as they stand.
  private func noteReports() throws {
    try db.run(
      """
      INSERT OR IGNORE INTO touched_report
      SELECT s.report FROM touched_event t CROSS JOIN event_told s ON s.event = t.event
      UNION
      SELECT er.report FROM touched_event t CROSS JOIN event_report er ON er.event = t.event
      """)
  }
}
