internal import GRDB
internal import Migrations

/// Makes anew what can be: the schema's views, indexes and triggers, search keys, and all that ``DerivedRebuild`` works out. What people
/// have decided is only read.
struct Repair {
  let queue: DatabaseQueue
  /// False makes the search keys and their index alone.
  let isWhole: Bool

  /// - Returns: what was made anew; nothing where nothing had to be, and the file is as it was.
  func run() throws -> [Finding] {
    var findings = Findings()
    if isWhole, try !repairSchema(&findings) { return [] }
    try queue.inTransaction(.immediate) { db in
      let isDone = try repairRows(db, &findings)
      return isDone ? .commit : .rollback
    }
    return findings.list
  }

  // MARK: - Schema

  /// - Returns: false where the rows cannot be relied on.
  private func repairSchema(_ findings: inout Findings) throws -> Bool {
    let (found, state, isWhole) = try queue.writeWithoutTransaction { db in
      var found = Findings()
      guard try IntegrityCheck().look(db, &found) else { return (found, SchemaCheck.State?.none, false) }
      _ = try SchemaCheck().look(db, &found)
      return (found, try SchemaCheck.state(db), true)
    }
    guard isWhole, let state else { return false }
    let schema = found.list.filter { Self.ofSchema.contains($0.code) && $0.isRepairable }
    for finding in schema {
      findings.add(finding.code, finding.table, finding.places, count: finding.count, isRepairable: true)
    }
    if !schema.isEmpty {
      try queue.inTransaction(.immediate) { db in
        try makeSchema(db, state)
        return .commit
      }
      // In a transaction of its own.
      if state.version < migrations.count { try SchemaMigrator.migrate(queue) }
    }
    return try queue.writeWithoutTransaction { db in
      var rest = Findings()
      return try SchemaCheck().look(db, &rest) != nil
        && !rest.list.contains { $0.places.contains { $0.hasPrefix("trigger ") } }
    }
  }

  private static let ofSchema: Set<Finding.Code> = [
    .applicationID, .schemaVersion, .schemaOlder, .schemaMissing, .schemaChanged,
  ]

  private func makeSchema(_ db: Database, _ state: SchemaCheck.State) throws {
    for type in ["trigger", "view", "index"] {
      for name in state.changed where state.expected[name]?.type == type {
        try db.execute(sql: "DROP \(type) \(name)")
      }
    }
    for type in ["index", "view", "trigger"] {
      for name in state.missing + state.changed {
        guard let object = state.expected[name], object.type == type else { continue }
        try db.execute(sql: object.sql)
      }
    }
    guard
      (state.missing + state.changed).allSatisfy({
        ["view", "index", "trigger"].contains(state.expected[$0]?.type)
      })
    else { return }
    try db.execute(
      sql:
        "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(state.version); DELETE FROM grdb_migrations"
    )
    for migration in migrations.prefix(state.version) {
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: [migration.name])
    }
  }

  // MARK: - Rows

  /// - Returns: whether there was anything to repair.
  private func repairRows(_ db: Database, _ findings: inout Findings) throws -> Bool {
    let broken = try references(db)
    var examination = Examination(db: db)
    _ = try examination.lookAtFile()
    if examination.findings.list.contains(where: { $0.code == .indexDamaged }) {
      try db.execute(sql: "REINDEX")
    }
    try examination.lookAtRows()
    let found = examination.findings.list.filter { $0.isRepairable && !Self.ofSchema.contains($0.code) }
    var isDone = false
    if isWhole {
      isDone = try forgetBytes(db)
      try Examination.rebuild(db, &findings)
      try endImports(db)
    }
    try SearchRebuild(db: db).run()
    for finding in found where isWhole || Self.ofSearch.contains(finding.code) {
      findings.add(finding.code, finding.table, finding.places, count: finding.count, isRepairable: true)
    }
    guard try references(db) <= broken else {
      throw DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "more references are broken than before")
    }
    return isDone || !findings.list.isEmpty
  }

  private static let ofSearch: Set<Finding.Code> = [.searchIndex, .searchKeys, .outdated]

  private func references(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM pragma_foreign_key_check") ?? 0
  }

  /// A report whose text is damaged is no longer known by its bytes, so that it is read when it is imported again.
  private func forgetBytes(_ db: Database) throws -> Bool {
    try db.run(
      "UPDATE report SET bytes_sha256 = NULL WHERE bytes_sha256 IS NOT NULL AND id IN \(DamagedTexts.reports)"
    )
    return db.changesCount > 0
  }

  /// An import that was broken off is counted by what it has stored.
  private func endImports(_ db: Database) throws {
    try db.run(
      """
      UPDATE import_run SET finished_at = ?,
        new_count = (SELECT count(*) FROM report r WHERE r.import_run = import_run.id AND r.version = 1 AND r.copy_of IS NULL),
        copy_count = (SELECT count(*) FROM report r WHERE r.import_run = import_run.id AND r.copy_of IS NOT NULL),
        version_count = (SELECT count(*) FROM report r WHERE r.import_run = import_run.id AND r.version > 1),
        failed_count = (SELECT count(*) FROM import_failure f WHERE f.import_run = import_run.id),
        event_count = (
          SELECT count(DISTINCT er.event) FROM event_report er JOIN report r ON r.id = er.report
          WHERE r.import_run = import_run.id)
      WHERE finished_at IS NULL
      """, [Clock.now()])
  }
}
