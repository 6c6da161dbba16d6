internal import GRDB

/// Writes who is who: the bodies or persons of mentions that identity has put together. One bears the id of its
/// earliest mention; an id that is no longer anybody's leads to whom its mention is of now.
struct EntityWriter {
  let db: Database
  let kind: EntityKind

  /// - Parameter components: whole, each the ids of its mentions in order.
  /// - Returns: the mentions that are now another one's.
  @discardableResult
  func write(_ components: [[Int]]) throws -> Set<Int> {
    var ownerOfMention: [Int: Int] = [:]
    for component in components {
      for mention in component { ownerOfMention[mention] = component[0] }
    }
    var moved: Set<Int> = []
    var left: Set<Int> = []
    for component in components {
      let members = try component.map { try MentionRow(db: db, id: $0) }
      switch kind {
      case .organization: try OrganizationWriter(db: db).write(component[0], members)
      case .person: try PersonWriter(db: db).write(component[0], members)
      }
      for member in members where member.entity != component[0] {
        try move(member.id, to: component[0])
        moved.insert(member.id)
        left.insert(member.entity)
      }
      try db.run("DELETE FROM redirect WHERE kind = ? AND old_id = ?", [kind.rawValue, component[0]])
    }
    for id in left.sorted() where ownerOfMention[id] != id {
      if let owner = ownerOfMention[id] { try merge(id, into: owner) }
    }
    for id in moved.sorted() {
      // An older id whose mention has gone elsewhere since.
      try db.run(
        "UPDATE redirect SET new_id = ? WHERE kind = ? AND old_id = ?",
        [ownerOfMention[id], kind.rawValue, id])
    }
    try BlockRows(db: db).extend(kind, to: components.map { $0[0] })
    return moved
  }

  private func move(_ mention: Int, to entity: Int) throws {
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

  private func merge(_ old: Int, into new: Int) throws {
    let table = kind.rawValue
    let existed = try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)", [old])
    // The first body of a mention that was joined at once was nobody's id yet.
    guard existed == true else { return }
    try BlockRows(db: db).move(kind, old, to: new)
    if kind == .organization {
      try db.run("UPDATE organization_identifier SET organization = ? WHERE organization = ?", [new, old])
    }
    try db.run("DELETE FROM \(table)_name WHERE \(table) = ?", [old])
    try db.run("DELETE FROM \(table) WHERE id = ?", [old])
    try db.run(
      "INSERT OR REPLACE INTO redirect (kind, old_id, new_id) VALUES (?, ?, ?)", [kind.rawValue, old, new])
  }
}
