internal import GRDB

/// What ids stand for now.
struct Redirects {
  let db: Database

  /// What a merged id stands for; a mention's id stands for whom it is of.
  func current(_ id: TypedID) throws -> TypedID {
    if id.kind == .mention {
      let row = try db.rows("SELECT organization, person FROM mention WHERE id = ?", [id.number]).first
      if let organization: Int = try row?[0] { return TypedID(.organization, organization) }
      if let person: Int = try row?[1] { return TypedID(.person, person) }
      return id
    }
    guard let table = id.kind.table else { return id }
    let new = try db.value(
      Int.self, "SELECT new_id FROM redirect WHERE kind = ? AND old_id = ?", [table, id.number])
    return new.map { TypedID(id.kind, $0) } ?? id
  }

  /// What an id of an event, body or person stands for.
  ///
  /// - Throws: ``CivicError`` where there is no such thing.
  func existing(_ id: TypedID) throws -> TypedID {
    let current = try current(id)
    guard let table = current.kind.table,
      try db.value(Int.self, "SELECT 1 FROM \(table) WHERE id = ?", [current.number]) != nil
    else { throw CivicError(.unknownID, id.description) }
    return current
  }

  /// Its name or title; empty where it has none.
  func name(of id: TypedID) throws -> String {
    guard let table = id.kind.table else { return "" }
    let column = id.kind == .event ? "title" : "name"
    return try db.value(String.self, "SELECT \(column) FROM \(table) WHERE id = ?", [id.number]) ?? ""
  }
}

extension TypedID.Kind {
  /// The table of what may be merged, parted and named.
  var table: String? {
    switch self {
    case .event: "event"
    case .organization: "organization"
    case .person: "person"
    case .report, .fact, .mention, .judgement, .eventJudgement: nil
    }
  }

  var entity: EntityKind? {
    switch self {
    case .organization: .organization
    case .person: .person
    case .event, .report, .fact, .mention, .judgement, .eventJudgement: nil
    }
  }
}
