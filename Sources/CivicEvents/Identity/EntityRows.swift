internal import GRDB

/// The rows of bodies or persons: one bears the id of its earliest mention; an id that is no longer anybody's leads to
/// whom its mention is of now.
struct EntityRows {
  let db: Database
  let kind: EntityKind

  /// The rows are there before anything refers to them, and say what they are once all their mentions do.
  func make(_ ids: some Sequence<Int>) throws {
    try db.run(
      "INSERT OR IGNORE INTO \(kind.rawValue) (id, name) SELECT value, '' FROM json_each(?)",
      [Database.list(ids)])
  }

  /// - Parameter rows: each a mention, and whose it is.
  func move(_ rows: JSONRows) throws {
    let columns =
      switch kind {
      case .organization:
        [
          ("mention", "organization", "id"), ("organization_participation", "organization", "mention"),
          ("person_participation", "organization", "organization_mention"),
          ("statement", "organization", "mention"), ("register_entry", "organization", "mention"),
        ]
      case .person:
        [
          ("mention", "person", "id"), ("person_participation", "person", "mention"),
          ("statement", "person", "mention"),
        ]
      }
    for (table, column, mention) in columns {
      try db.run(
        """
        UPDATE \(table) SET \(column) = w.value ->> 1 FROM json_each(?) w WHERE \(table).\(mention) = w.value ->> 0
        """, [rows.text])
    }
  }

  /// Writes the rows of all that have changed, the gone ones last.
  ///
  /// - Parameters:
  ///   - current: those of them that are somebody.
  ///   - owner: whose the first mention of a gone one is now.
  func settle(_ change: IdentityChange, current: Set<Int>, owner: (Int) throws -> Int?) throws {
    let described = change.changed.intersection(current).sorted()
    try describe(described)
    if kind == .organization { try OrganizationRelations(db: db).write(described) }
    for id in change.changed.subtracting(current).sorted() {
      if let owner = try owner(id) { try merge(id, into: owner) }
    }
    for id in change.moved.sorted() {
      // An older id whose mention has gone elsewhere since.
      guard let owner = try owner(id) else { continue }
      try db.run(
        "UPDATE redirect SET new_id = ? WHERE kind = ? AND old_id = ?", [owner, kind.rawValue, id])
    }
    try db.run(
      "DELETE FROM redirect WHERE kind = ? AND old_id IN (SELECT value FROM json_each(?))",
      [kind.rawValue, Database.list(described)])
    try BlockRows(db: db).refresh(kind, change.changed)
  }

  /// By the name that a person has given it, else as its mentions have it.
  func describe(_ ids: [Int]) throws {
    if ids.isEmpty { return }
    let given = try NamingRows(db: db).names(kind)
    switch kind {
    case .organization: try OrganizationWriter(db: db).describe(ids, given: given)
    case .person: try PersonWriter(db: db).describe(ids, given: given)
    }
  }

  private func merge(_ old: Int, into new: Int) throws {
    let table = kind.rawValue
    if kind == .organization {
      try db.run(
        "UPDATE OR IGNORE organization_identifier SET organization = ? WHERE organization = ?", [new, old])
      try db.run("DELETE FROM organization_whole WHERE organization = ?1 OR whole = ?1", [old])
    }
    try db.run("DELETE FROM \(table)_name WHERE \(table) = ?", [old])
    try db.run("DELETE FROM \(table) WHERE id = ?", [old])
    try db.run(
      "INSERT OR REPLACE INTO redirect (kind, old_id, new_id) VALUES (?, ?, ?)", [kind.rawValue, old, new])
  }
}
