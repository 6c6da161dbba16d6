internal import GRDB

extension CivicDatabase {
  /// Puts a value in place of the one that was read. Later imports keep to it.
  ///
  /// - Parameters:
  ///   - fact: the number of a printed id: 88 of "f88".
  ///   - value: in the words of the schema: "roundtable", "2026-02-13", "co-organizer"; where the fact has several
  ///     fields, also "presence=absent", "position=…", "count=45".
  /// - Throws: ``CivicError`` where there is no such fact, or where it cannot have that value; the error lists those
  ///   that it can.
  @discardableResult
  public func set(
    _ fact: Int, to value: String, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in try FactCorrection(db: db, options: options).set(fact, to: value) }
  }

  /// Withdraws a fact that the report does not state, and what follows from it. Later imports keep to it.
  @discardableResult
  public func reject(
    _ fact: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in try FactCorrection(db: db, options: options).reject(fact) }
  }

  /// Hides a person or body from every answer, and whoever comes under the same full name later.
  @discardableResult
  public func block(
    _ kind: EntityKind, _ id: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      let id = try Self.resolve(db, kind, id)
      let target = "\(kind.letter)\(id)"
      let rows = BlockRows(db: db)
      if try rows.isBlocked(kind, id) {
        return Change(id: nil, action: .block, target: target, before: "blocked", after: "blocked")
      }
      let change = try ChangeLog(db: db, options: options).add(
        .block, target: target, before: nil, after: "blocked")
      try rows.add(kind, id, change: change)
      return Change(id: change, action: .block, target: target, before: nil, after: "blocked")
    }
  }

  /// Shows a hidden person or body again, and all who were hidden with them.
  @discardableResult
  public func unblock(
    _ kind: EntityKind, _ id: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      let id = try Self.resolve(db, kind, id)
      let target = "\(kind.letter)\(id)"
      guard try BlockRows(db: db).isBlocked(kind, id) else { throw CivicError(.notBlocked, target) }
      let change = try ChangeLog(db: db, options: options).add(
        .unblock, target: target, before: "blocked", after: nil)
      try BlockRows(db: db).remove(kind, id)
      return Change(id: change, action: .unblock, target: target, before: "blocked", after: nil)
    }
  }

  private func correct(
    _ options: CorrectionOptions, _ body: (Database) throws -> Change
  ) throws(CivicError) -> Change {
    let change = try write(dryRun: options.dryRun) { db in
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      return try body(db)
    }
    guard options.dryRun else { return change }
    return Change(
      id: nil, action: change.action, target: change.target, before: change.before, after: change.after)
  }

  private static func resolve(_ db: Database, _ kind: EntityKind, _ id: Int) throws -> Int {
    let current =
      try db.value(
        Int.self, "SELECT new_id FROM redirect WHERE kind = ? AND old_id = ?", [kind.rawValue, id]) ?? id
    let exists = try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM \(kind.rawValue) WHERE id = ?)", [current])
    guard exists == true else { throw CivicError(.unknownID, "\(kind.letter)\(id)") }
    return current
  }
}
