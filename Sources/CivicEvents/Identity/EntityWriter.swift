internal import GRDB

/// Writes who is who: the bodies or persons of mentions that identity has put together. One bears the id of its
/// earliest mention; an id that is no longer anybody's leads to whom its mention is of now.
struct EntityWriter {
  let db: Database
  let kind: EntityKind

  /// - Parameters:
  ///   - components: whole, each the ids of its mentions in order.
  ///   - standing: whose each mention is, but for new ones.
  func write(_ components: [[Int]], standing: [Int: Int]) throws -> IdentityChange {
    var change = IdentityChange()
    var changed: Set<Int> = []
    for component in components {
      let id = component[0]
      for mention in component where standing[mention] != id {
        if let old = standing[mention] {
          change.moved.insert(mention)
          changed.insert(old)
        } else {
          change.new.insert(mention)
        }
        changed.insert(id)
      }
    }
    let current = Set(components.map { $0[0] })
    for component in components where changed.contains(component[0]) {
      for mention in component { change.owner[mention] = component[0] }
      try gather(component, standing)
    }
    let described = changed.intersection(current).sorted()
    for id in described { try describe(id) }
    for id in changed.subtracting(current).sorted() {
      if let owner = change.owner[id] { try merge(id, into: owner) }
    }
    for id in change.moved.sorted() {
      // An older id whose mention has gone elsewhere since.
      try db.run(
        "UPDATE redirect SET new_id = ? WHERE kind = ? AND old_id = ?", [change.owner[id], kind.rawValue, id])
    }
    for id in described {
      try db.run("DELETE FROM redirect WHERE kind = ? AND old_id = ?", [kind.rawValue, id])
    }
    try BlockRows(db: db).refresh(kind, changed)
    return change
  }

  private func gather(_ component: [Int], _ standing: [Int: Int]) throws {
    let id = component[0]
    // The row is there before anything refers to it, and says what it is once all its mentions do.
    switch kind {
    case .organization: try db.run("INSERT OR IGNORE INTO organization (id, name) VALUES (?, '')", [id])
    case .person: try db.run("INSERT OR IGNORE INTO person (id, name) VALUES (?, '')", [id])
    }
    for mention in component where standing[mention] != id { try move(mention, to: id) }
  }

  /// By the name that a person has given it, else as its mentions have it.
  func describe(_ id: Int) throws {
    switch kind {
    case .organization: try OrganizationWriter(db: db).describe(id)
    case .person: try PersonWriter(db: db).describe(id)
    }
    if let given = try NamingRows(db: db).names(kind, id).first {
      try db.run(
        "UPDATE \(kind.rawValue) SET name = ?, language = ? WHERE id = ?", [given.name, given.language, id])
    }
    try EntityNames(db: db, kind: kind).write(id)
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
    if kind == .organization {
      try db.run("UPDATE organization_identifier SET organization = ? WHERE organization = ?", [new, old])
    }
    try db.run("DELETE FROM \(table)_name WHERE \(table) = ?", [old])
    try db.run("DELETE FROM \(table) WHERE id = ?", [old])
    try db.run(
      "INSERT OR REPLACE INTO redirect (kind, old_id, new_id) VALUES (?, ?, ?)", [kind.rawValue, old, new])
  }
}
