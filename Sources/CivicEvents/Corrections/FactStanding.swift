internal import GRDB

/// A fact as the decisions in force have it: each field as the last one of them sets it, else as the report reads it.
struct FactStanding {
  let db: Database
  let fact: Int

  func settle() throws {
    let row = try FactRow(db: db, id: fact)
    for field in try row.fields(db) {
      guard let read = try asRead(field.name) else { continue }
      try field.write(db, fact, try decided(field.name) ?? read.value)
    }
    if let state = try decided("state") {
      try setState(state)
    } else if row.derivedFrom == nil, let read = try asRead("state")?.value {
      try setState(read)
    }
    // What follows from another fact has its state from there: see ``DerivedParticipation``.
  }

  /// Keeps what the report reads before the first decision about it.
  func keepAsRead(_ field: String, _ value: String?) throws {
    try db.run("INSERT OR IGNORE INTO as_read (fact, field, value) VALUES (?, ?, ?)", [fact, field, value])
  }

  func decided(_ field: String) throws -> String? {
    try db.value(
      String.self, "SELECT value FROM standing_correction WHERE fact = ? AND field = ?", [fact, field])
  }

  /// What the report reads, where that is one value: by it a rejection is told from one of another value.
  func reading() throws -> String? {
    let row = try FactRow(db: db, id: fact)
    guard row.kind == .eventValue || row.kind == .topic, let field = try row.fields(db).first else {
      return nil
    }
    return try asRead(field.name).map(\.value) ?? field.read(db, fact)
  }

  private func asRead(_ field: String) throws -> (value: String?, Void)? {
    try db.rows("SELECT value FROM as_read WHERE fact = ? AND field = ?", [fact, field]).first.map {
      try ($0[0], ())
    }
  }

  private func setState(_ state: String) throws {
    try db.run("UPDATE fact SET state = ? WHERE id = ?", [state, fact])
  }
}
