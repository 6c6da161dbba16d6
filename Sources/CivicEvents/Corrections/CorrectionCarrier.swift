internal import GRDB

/// Brings what people have decided of an event's facts over to a newer version's facts.
struct CorrectionCarrier {
  let db: Database

  func carry(to eventReport: Int) throws {
    let facts = try db.values(Int.self, "SELECT id FROM fact WHERE event_report = ?", [eventReport])
    for id in facts {
      let fact = try FactRow(db: db, id: id)
      var seen: Set<String> = []
      for row in try db.rows(
        """
        SELECT c.field, c.value, c.before, c.change
        FROM event_report er JOIN fact f ON f.event_report = er.id JOIN correction c ON c.fact = f.id
        WHERE er.event = ? AND f.fact_key = ? AND f.id <> ?
        ORDER BY c.change DESC
        """, [fact.event, fact.key, id])
      {
        let field: String = row[0]
        guard seen.insert(field).inserted else { continue }
        try apply(field, row[1], before: row[2], change: row[3], to: fact)
      }
    }
  }

  private func apply(_ field: String, _ value: String, before: String?, change: Int, to fact: FactRow) throws
  {
    if field == "state" {
      // A rejected value stays rejected; another value is another claim.
      if value == "withdrawn", try fact.reading(db) != before { return }
      try db.run("UPDATE fact SET state = ? WHERE id = ?", [value, fact.id])
      try store(field, value, before: before, change: change, fact: fact.id)
    } else if let own = try fact.fields(db).first(where: { $0.name == field }) {
      let read = try own.read(db, fact.id)
      try own.write(db, fact.id, value)
      try store(field, value, before: read, change: change, fact: fact.id)
    }
  }

  private func store(_ field: String, _ value: String, before: String?, change: Int, fact: Int) throws {
    try db.run(
      "INSERT INTO correction (fact, field, value, before, change) VALUES (?, ?, ?, ?, ?)",
      [fact, field, value, before, change])
  }
}
