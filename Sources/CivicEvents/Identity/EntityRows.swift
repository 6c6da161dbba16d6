internal import GRDB

/// The rows of bodies or persons: one bears the id of its earliest mention; an id that is no longer anybody's leads to
/// whom its mention is of now.
struct EntityRows {
  let db: Database
  let kind: EntityKind

  /// The row is there before anything refers to it, and says what it is once all its mentions do.
  func make(_ id: Int) throws {
    try db.run("INSERT OR IGNORE INTO \(kind.rawValue) (id, name) VALUES (?, '')", [id])
  }

  func move(_ mention: Int, to entity: Int) throws {
    switch kind {
    case .organization:
      try db.run("UPDATE mention SET organization = ? WHERE id = ?", [entity, mention])
      try db.run(
        "UPDATE organization_participation SET organization = ? WHERE mention = ?", [entity, mention])
      try db.run(
        "UPDATE person_participation SET organization = ? WHERE organization_mention = ?", [entity, mention])
      try db.run("UPDATE statement SET organization = ? WHERE mention = ?", [entity, mention])
    case .person:
      try db.run("UPDATE mention SET person = ? WHERE id = ?", [entity, mention])
      try db.run("UPDATE person_participation SET person = ? WHERE mention = ?", [entity, mention])
      try db.run("UPDATE statement SET person = ? WHERE mention = ?", [entity, mention])
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
    if kind == .organization {
      for id in described { try OrganizationRelations(db: db).write(id) }
    }
    for id in change.changed.subtracting(current).sorted() {
      if let owner = try owner(id) { try merge(id, into: owner) }
    }
    for id in change.moved.sorted() {
      // An older id whose mention has gone elsewhere since.
      guard let owner = try owner(id) else { continue }
      try db.run(
        "UPDATE redirect SET new_id = ? WHERE kind = ? AND old_id = ?", [owner, kind.rawValue, id])
    }
    for id in described {
      try db.run("DELETE FROM redirect WHERE kind = ? AND old_id = ?", [kind.rawValue, id])
    }
    try BlockRows(db: db).refresh(kind, change.changed)
  }

  /// By the name that a person has given it, else as its mentions have it.
  func describe(_ ids: [Int]) throws {
    if ids.isEmpty { return }
    let names = try NamingRows(db: db).names(kind)
    for id in ids {
      let given = names[id] ?? []
      switch kind {
      case .organization: try OrganizationWriter(db: db).describe(id, given: given)
      case .person: try PersonWriter(db: db).describe(id, given: given)
      }
      if let name = given.first {
        try db.run(
          "UPDATE \(kind.rawValue) SET name = ?, language = ? WHERE id = ?", [name.name, name.language, id])
      }
    }
  }

  private func merge(_ old: Int, into new: Int) throws {
    let table = kind.rawValue
    if kind == .organization {
      try db.run(
        "UPDATE OR IGNORE organization_identifier SET organization = ? WHERE organization = ?", [new, old])
      try db.run("DELETE FROM organization_relation WHERE organization = ?1 OR whole = ?1", [old])
    }
    try db.run("DELETE FROM \(table)_name WHERE \(table) = ?", [old])
    try db.run("DELETE FROM \(table) WHERE id = ?", [old])
    try db.run(
      "INSERT OR REPLACE INTO redirect (kind, old_id, new_id) VALUES (?, ?, ?)", [kind.rawValue, old, new])
  }
}
