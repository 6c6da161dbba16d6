internal import GRDB
internal import Migrations

/// Tells whether a database is sound, and makes anew what can be.
///
///     let diagnosis = try Doctor.examine("civic.db")
///     for finding in diagnosis.findings { print(finding.code, finding.places) }
public enum Doctor {
  /// What to make anew.
  public enum Scope: Sendable {
    /// All that follows from reports, from what was read in them, and from people's decisions.
    case everything
    /// The search keys and their index.
    case search
  }

  /// Looks at a database, which is only read: what is tried is tried on a copy (as large as the database, in the folder of
  /// temporary files).
  ///
  /// - Throws: ``CivicError`` where there is no database of ours, or one of a newer version.
  public static func examine(_ path: String) throws(CivicError) -> Diagnosis {
    try onCopy(path) { copy in try examine(copy) }
  }

  /// Makes anew what can be, in one transaction; the schema before it, in one of its own. Nothing that people have decided
  /// is written to.
  ///
  /// - Parameter dryRun: does it on a copy and leaves the database as it is.
  /// - Returns: what was made anew, and what is still wrong.
  public static func repair(
    _ path: String, _ scope: Scope = .everything, dryRun: Bool = false
  ) throws(CivicError) -> Diagnosis {
    func finish(_ repaired: [Finding], _ left: Diagnosis) -> Diagnosis {
      var left = left
      left.repaired = repaired.filter { done in
        !left.findings.contains { $0.code == done.code && $0.table == done.table && $0.isRepairable }
      }
      return left
    }
    if dryRun {
      return try onCopy(path) { copy in
        finish(try Repair(queue: copy, isWhole: scope == .everything).run(), try examine(copy))
      }
    }
    // What cannot be read is told, and what is sound is left as it is.
    let before = try examine(path)
    if before.findings.contains(where: { $0.code == .damaged }) { return before }
    let isToDo = before.findings.contains { $0.isRepairable || $0.code == .textHash }
    if scope == .everything, !isToDo { return before }
    let repaired: [Finding]
    do {
      let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.withoutReferences())
      try queue.writeWithoutTransaction(ConnectionSettings.prepareForWriting)
      let result = Result { try Repair(queue: queue, isWhole: scope == .everything).run() }
      _ = try queue.writeWithoutTransaction(ConnectionSettings.finishWriting)
      try queue.close()
      repaired = try result.get()
    } catch {
      throw CivicError(error, path: path)
    }
    return finish(repaired, try examine(path))
  }

  private static func examine(_ copy: DatabaseQueue) throws -> Diagnosis {
    try copy.writeWithoutTransaction { db in
      var diagnosis: Diagnosis?
      try db.inTransaction {
        var examination = Examination(db: db)
        diagnosis = try examination.run()
        return .rollback
      }
      return diagnosis ?? Diagnosis(reports: 0, facts: 0, findings: [], repaired: [])
    }
  }

  private static func onCopy(_ path: String, _ body: (DatabaseQueue) throws -> Diagnosis) throws(CivicError)
    -> Diagnosis
  {
    let file = DatabaseFile(path: path)
    let refusal = try refusal(of: file)
    do {
      let copy = try PrivateCopy.make(of: file)
      // A header that says nothing of us may be what is wrong.
      if let refusal, try !isOurs(copy) { throw refusal }
      return try body(copy)
    } catch {
      guard let damage = DatabaseError.of(error), damage.isDamage else {
        throw CivicError(error, path: path)
      }
      let finding = Finding(
        code: .damaged, table: "", count: 1, places: [damage.message ?? ""], isRepairable: false)
      return Diagnosis(reports: 0, facts: 0, findings: [finding], repaired: [])
    }
  }

  /// - Returns: why a file would not be opened for what its header says.
  private static func refusal(of file: DatabaseFile) throws(CivicError) -> CivicError? {
    do throws(CivicError) {
      switch try file.look() {
      case .civic: return nil
      case .missing: throw CivicError(.databaseMissing, file.path)
      case .empty, .blank: throw CivicError(.databaseEmpty, file.path)
      }
    } catch {
      if error.code == .notCivic || error.code == .schemaNewer { return error }
      throw error
    }
  }

  private static func isOurs(_ copy: DatabaseQueue) throws -> Bool {
    try copy.writeWithoutTransaction { db in
      guard try db.tableExists("grdb_migrations") else { return false }
      let run = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
      return run.contains(migrations[0].name)
        && run.allSatisfy { name in migrations.contains { $0.name == name } }
    }
  }
}
