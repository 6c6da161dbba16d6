internal import GRDB

/// Looks at everything that may be wrong with a database.
struct Examination {
  /// Of a copy: who looks for what follows from reports works it out anew, in place.
  let db: Database
  private(set) var findings = Findings()

  init(db: Database) { self.db = db }

  mutating func run() throws -> Diagnosis {
    guard let state = try lookAtFile() else {
      return Diagnosis(reports: 0, facts: 0, findings: findings.list, repaired: [])
    }
    try prepare(state)
    try lookAtRows()
    try attempt("") { db, findings in try Self.rebuild(db, &findings) }
    return Diagnosis(
      reports: try db.value(Int.self, "SELECT count(*) FROM report") ?? 0,
      facts: try db.value(Int.self, "SELECT count(*) FROM fact") ?? 0, findings: findings.list, repaired: [])
  }

  /// The file and its schema.
  ///
  /// - Returns: nil where the rows cannot be looked at.
  mutating func lookAtFile() throws -> SchemaCheck.State? {
    guard try IntegrityCheck().look(db, &findings) else { return nil }
    return try SchemaCheck().look(db, &findings)
  }

  /// What was found already shall not stand in the way of the rest.
  private func prepare(_ state: SchemaCheck.State) throws {
    if findings.list.contains(where: { $0.code == .indexDamaged }) { try db.execute(sql: "REINDEX") }
    for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    where state.foreign.contains(name) {
      try db.execute(sql: "DROP TRIGGER \(name.quotedDatabaseIdentifier)")
    }
  }

  /// What a row says by itself, and of others.
  mutating func lookAtRows() throws {
    try attempt("") { db, findings in try ReferenceCheck().look(db, &findings) }
    try attempt("report") { db, findings in try TextCheck().look(db, &findings) }
    try attempt("") { db, findings in try OrphanCheck().look(db, &findings) }
    try attempt("report_search") { db, findings in try SearchCheck().look(db, &findings) }
  }

  /// What is worked out anew and differs.
  static func rebuild(_ db: Database, _ findings: inout Findings) throws {
    let stood = try DerivedSnapshot(db, DerivedRows.all)
    try DerivedRebuild(db: db).run()
    try stood.compare(&findings)
  }

  /// One check that cannot be done does not keep the others from being done.
  private mutating func attempt(_ table: String, _ body: (Database, inout Findings) throws -> Void) throws {
    do {
      try body(db, &findings)
    } catch let error as CivicError {
      findings.add(.unchecked, table, [error.code.rawValue], isRepairable: false)
    } catch {
      guard let damage = DatabaseError.of(error), damage.resultCode != .SQLITE_FULL else { throw error }
      findings.add(.unchecked, table, [damage.message ?? ""], isRepairable: false)
    }
  }
}
