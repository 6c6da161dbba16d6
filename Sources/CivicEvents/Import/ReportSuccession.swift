internal import CivicText
internal import GRDB

/// What happens to a report when a newer version of it is stored.
struct ReportSuccession {
  let db: Database

  /// The old version's facts no longer count. Where another report holds the same text, that one now speaks for it.
  ///
  /// - Returns: the event_reports that speak for the old ones now.
  func retire(_ old: Int, for new: Int) throws -> [Int] {
    try db.run("UPDATE report SET superseded_by = ? WHERE id = ?", [new, old])
    let heir = try db.value(
      Int.self, "SELECT min(id) FROM report WHERE copy_of = ? AND superseded_by IS NULL", [old])
    guard let heir else {
      try EventTraitRows(db: db).remove(old)
      try NearCopyRows(db: db).remove(old)
      try SearchIndex(db: db).remove(old)
      return []
    }
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
    return try inherit(old, by: heir)
  }

  private func inherit(_ old: Int, by heir: Int) throws -> [Int] {
    let rows = EventTraitRows(db: db)
    var heirs: [Int] = []
    for row in try db.rows(
      """
      SELECT own.id, heir.id FROM event_report own JOIN event_report heir ON heir.ordinal = own.ordinal
      WHERE own.report = ? AND heir.report = ?
      """, [old, heir])
    {
      guard let traits = try rows.traits(of: row[0]) else { continue }
      try rows.write(traits, of: row[1])
      try heirs.append(row[1])
    }
    try rows.remove(old)
    let text = try db.rows("SELECT text, language FROM report WHERE id = ?", [heir]).first
    guard let text, let language = try Language(rawValue: text[1]) else { return heirs }
    let nearCopies = NearCopyRows(db: db)
    try nearCopies.remove(old)
    try nearCopies.add(heir, TextShingles(Document(text[0], language: language)), language: language)
    return heirs
  }
}
