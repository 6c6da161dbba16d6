internal import GRDB

/// What a person decides of a fact. Every decision is one row of the change log; ``CivicDatabase/undo(_:options:)``
/// cancels any of them.
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

  /// Marks a fact as reviewed: the report states it.
  @discardableResult
  public func confirm(
    _ fact: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in try FactCorrection(db: db, options: options).confirm(fact) }
  }

  /// Marks a fact as disputed, and what follows from it: it is out of summaries at once, and marked with the reply
  /// wherever it is shown.
  ///
  /// - Parameter reply: what those say who dispute it.
  @discardableResult
  public func dispute(
    _ fact: Int, reply: String, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in try FactCorrection(db: db, options: options).dispute(fact, reply: reply) }
  }

  /// Hides a person or body from every answer, and whoever comes under the same full name later.
  @discardableResult
  public func block(
    _ kind: EntityKind, _ id: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      let target = try Redirects(db: db).existing(TypedID(entity: kind, id))
      let rows = BlockRows(db: db)
      let isBlocked = try rows.isBlocked(kind, target.number)
      let change = Change(
        id: nil, action: .block, target: target.description, before: isBlocked ? "blocked" : nil,
        after: "blocked")
      if isBlocked { return change }
      return try ChangeLog(db: db, options: options).add(change) { change in
        try rows.add(kind, target.number, change: change)
      }
    }
  }

  /// Shows a hidden person or body again, and all who were hidden with them.
  @discardableResult
  public func unblock(
    _ kind: EntityKind, _ id: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Change {
    try correct(options) { db in
      let target = try Redirects(db: db).existing(TypedID(entity: kind, id))
      let rows = BlockRows(db: db)
      guard try rows.isBlocked(kind, target.number) else {
        throw CivicError(.notBlocked, target.description)
      }
      let change = Change(
        id: nil, action: .unblock, target: target.description, before: "blocked", after: nil)
      return try ChangeLog(db: db, options: options).add(change) { change in
        try rows.lift(kind, target.number, change: change)
      }
    }
  }

  /// Runs one person's action, and leaves nothing of it where it is only tried.
  func correct(
    _ options: CorrectionOptions, _ body: (Database) throws -> Change
  ) throws(CivicError) -> Change {
    var change = try write(dryRun: options.dryRun, body)
    if options.dryRun { change.id = nil }
    return change
  }
}
