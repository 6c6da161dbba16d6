internal import GRDB

/// The log of people's actions. What is in force follows from the rows that no undo in force cancels.
struct ChangeLog {
  let db: Database
  let options: CorrectionOptions

  /// Writes one action down, then what it decides, then works out what follows.
  ///
  /// - Parameter decide: writes the rows of the decision, for the change's number.
  /// - Returns: the action with its number.
  func add(_ change: Change, note: String? = nil, _ decide: (Int) throws -> Void) throws -> Change {
    let id = try insert(change, note: note)
    try decide(id)
    try Consequences(db: db).workOut([id])
    var change = change
    change.id = id
    return change
  }

  /// Cancels a change, or brings it back where it is itself an undo.
  func undo(_ target: Int) throws -> Change {
    guard
      let row = try db.rows(
        "SELECT action, target, before, after, undone_by FROM change WHERE id = ?", [target]
      ).first
    else { throw CivicError(.unknownChange, String(target)) }
    if let undo: Int = try row[4] { throw CivicError(.alreadyUndone, String(target), String(undo)) }
    var change = try Change(id: nil, action: .undo, target: row[1], before: row[3], after: row[2])
    change.cancels = target
    change.id = try insert(change, note: nil)
    try Consequences(db: db).workOut(try settle())
    return change
  }

  /// The last action in force that is no undo.
  func last() throws -> Int? {
    try db.value(Int.self, "SELECT max(id) FROM change WHERE action <> 'undo' AND undone_by IS NULL")
  }

  /// Writes one action down, and nothing of what follows.
  func insert(_ change: Change, note: String? = nil) throws -> Int {
    try db.insert(
      """
      INSERT INTO change (made_at, made_by, action, target, before, after, note, cancels)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        Clock.now(), options.by, change.action.rawValue, change.target, change.before, change.after, note,
        change.cancels,
      ])
  }

  /// Works out which changes are in force: an undo only ever cancels an older one, so the newest is known first.
  ///
  /// - Returns: those of which it has changed.
  private func settle() throws -> Set<Int> {
    var undoneBy: [Int: Int] = [:]
    for row in try db.rows("SELECT id, cancels FROM change WHERE cancels IS NOT NULL ORDER BY id DESC") {
      let undo: Int = try row[0]
      if undoneBy[undo] == nil { try undoneBy[row[1]] = undo }
    }
    var changed: Set<Int> = []
    for row in try db.rows("SELECT id, undone_by FROM change") {
      let id: Int = try row[0]
      let stored: Int? = try row[1]
      guard stored != undoneBy[id] else { continue }
      try db.run("UPDATE change SET undone_by = ? WHERE id = ?", [undoneBy[id], id])
      if (stored == nil) != (undoneBy[id] == nil) { changed.insert(id) }
    }
    return changed
  }
}
