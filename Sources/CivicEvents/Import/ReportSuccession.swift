internal import GRDB

/// What happens to a report when a newer version of it is stored.
struct ReportSuccession {
  let db: Database

  /// The old version's facts no longer count. Where another report holds the same text, that one now speaks for it.
  func retire(_ old: Int, for new: Int) throws {
    try db.run("UPDATE report SET superseded_by = ? WHERE id = ?", [new, old])
    let heir = try db.value(
      Int.self, "SELECT min(id) FROM report WHERE copy_of = ? AND superseded_by IS NULL", [old])
    guard let heir else { return try SearchIndex(db: db).remove(old) }
    try SearchIndex(db: db).move(old, to: heir)
    try db.run("UPDATE report SET copy_of = NULL WHERE id = ?", [heir])
    try db.run("UPDATE report SET copy_of = ? WHERE copy_of = ?", [heir, old])
    try db.run("UPDATE mention SET report = ? WHERE report = ?", [heir, old])
    try db.run("UPDATE evidence SET report = ? WHERE report = ?", [heir, old])
    try db.run(
      """
      UPDATE fact SET report = ?, event_report = (
        SELECT heir.id FROM event_report heir JOIN event_report own ON own.ordinal = heir.ordinal
        WHERE heir.report = ? AND own.id = fact.event_report)
      WHERE report = ?
      """, [heir, heir, old])
  }
}
