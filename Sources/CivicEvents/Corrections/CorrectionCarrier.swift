internal import GRDB

/// Brings what people have decided of a report's facts over to a newer version's facts: what is undone too, since an undo
/// may be undone later.
struct CorrectionCarrier {
  let db: Database

  func carry(to eventReport: Int) throws {
    // Most reports are the first of their line.
    let line = try EventReportLine.of(eventReport, db).filter { $0 != eventReport }
    if line.isEmpty { return }
    let facts = try db.values(Int.self, "SELECT id FROM fact WHERE event_report = ?", [eventReport])
    for id in facts {
      let fact = try FactRow(db: db, id: id)
      let older = try line.flatMap { told in
        try db.values(
          Int.self,
          """
          SELECT f.id FROM fact f WHERE f.event_report = ? AND f.fact_key = ? AND f.id <> ?
            AND EXISTS (SELECT 1 FROM correction WHERE fact = f.id)
          """, [told, fact.key, id])
      }
      for source in older.sorted() { try copy(from: source, to: fact) }
      if !older.isEmpty { try FactStanding(db: db, fact: id).settle() }
    }
  }

  private func copy(from source: Int, to fact: FactRow) throws {
    // A rejected value stays rejected; another value that the newer version gives is another claim, of which only what
    // a person has put in its place holds.
    let isSame =
      try FactStanding(db: db, fact: source).reading() == FactStanding(db: db, fact: fact.id).reading()
    let standing = FactStanding(db: db, fact: fact.id)
    try standing.keepAsRead("state", fact.state)
    for field in try fact.fields(db) {
      let isDecided = try db.value(
        Bool.self, "SELECT EXISTS (SELECT 1 FROM correction WHERE fact = ? AND field = ?)",
        [source, field.name])
      if isDecided == true { try standing.keepAsRead(field.name, field.read(db, fact.id)) }
    }
    try db.run(
      """
      INSERT OR IGNORE INTO correction (fact, field, value, change)
      SELECT ?1, c.field, c.value, c.change FROM correction c JOIN change h ON h.id = c.change
      WHERE c.fact = ?2 AND (?3 OR h.action = 'set')
      """, [fact.id, source, isSame])
  }
}
