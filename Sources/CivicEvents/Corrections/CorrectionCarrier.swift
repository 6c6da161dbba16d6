internal import GRDB

/// Brings what people have decided of a report's facts over to a newer version's facts.
struct CorrectionCarrier {
  let db: Database

  func carry(to eventReport: Int) throws {
    let facts = try db.values(Int.self, "SELECT id FROM fact WHERE event_report = ?", [eventReport])
    let line = try EventReportLine.of(eventReport, db)
    for id in facts {
      let fact = try FactRow(db: db, id: id)
      var seen: Set<String> = []
      let rows = try line.flatMap { told in
        try db.rows(
          """
          SELECT c.field, c.value, c.before, c.change
          FROM fact f JOIN correction c ON c.fact = f.id
          WHERE f.event_report = ? AND f.fact_key = ? AND f.id <> ?
          """, [told, fact.key, id])
      }
      for row in rows.sorted(by: { ($0[3] as Int) > ($1[3] as Int) }) {
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
