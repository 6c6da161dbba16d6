internal import GRDB

/// Who is hidden from every answer: `block` holds each hidden id, `block_name` the names under which whoever comes
/// later is hidden too.
struct BlockRows {
  let db: Database

  func isBlocked(_ kind: EntityKind, _ id: Int) throws -> Bool {
    try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM block WHERE kind = ? AND id = ?)", [kind.rawValue, id])
      ?? false
  }

  func add(_ kind: EntityKind, _ id: Int, change: Int) throws {
    for name in try names(kind, of: id) where Self.isTelling(name, kind) {
      try db.run(
        "INSERT OR IGNORE INTO block_name (kind, name_key, name, change) VALUES (?, ?, ?, ?)",
        [kind.rawValue, key(name, kind), name, change])
    }
    try db.run(
      "INSERT OR IGNORE INTO block (kind, id, change) VALUES (?, ?, ?)", [kind.rawValue, id, change])
    // Others who bear the name already.
    for key in Set(try names(kind, of: id).map { key($0, kind) }) {
      try extend(
        kind,
        to: try db.values(
          Int.self, "SELECT \(kind.rawValue) FROM \(kind.rawValue)_name WHERE name_key = ?", [key]))
    }
  }

  /// Lifts the block of one, and of all who were hidden by the same action.
  func remove(_ kind: EntityKind, _ id: Int) throws {
    let change = try db.value(
      Int.self, "SELECT change FROM block WHERE kind = ? AND id = ?", [kind.rawValue, id])
    try db.run("DELETE FROM block WHERE kind = ? AND change = ?", [kind.rawValue, change])
    try db.run("DELETE FROM block_name WHERE kind = ? AND change = ?", [kind.rawValue, change])
  }

  /// Hides those among them who bear a hidden name.
  func extend(_ kind: EntityKind, to ids: [Int]) throws {
    for id in ids {
      for name in try names(kind, of: id) where Self.isTelling(name, kind) {
        for row in try db.rows(
          "SELECT name, change FROM block_name WHERE kind = ? AND name_key = ?",
          [kind.rawValue, key(name, kind)])
        where fits(name, row[0], kind) {
          try db.run(
            "INSERT OR IGNORE INTO block (kind, id, change) VALUES (?, ?, ?)",
            [kind.rawValue, id, row[1] as Int])
        }
      }
    }
  }

  /// Whoever takes in a hidden one is hidden.
  func move(_ kind: EntityKind, _ old: Int, to new: Int) throws {
    try db.run(
      "INSERT OR IGNORE INTO block (kind, id, change) SELECT kind, ?, change FROM block WHERE kind = ? AND id = ?",
      [new, kind.rawValue, old])
    try db.run("DELETE FROM block WHERE kind = ? AND id = ?", [kind.rawValue, old])
  }

  private func names(_ kind: EntityKind, of id: Int) throws -> [String] {
    try db.values(
      String.self, "SELECT name FROM \(kind.rawValue)_name WHERE \(kind.rawValue) = ? ORDER BY name", [id])
  }

  private func key(_ name: String, _ kind: EntityKind) -> String {
    kind == .person ? PersonKey(name)?.key ?? "" : NameKey.key(name)
  }

  /// An initial or a name that many bodies bear would hide those who are not meant.
  private static func isTelling(_ name: String, _ kind: EntityKind) -> Bool {
    switch kind {
    case .person: PersonKey(name)?.isFull ?? false
    case .organization: OrganizationScope(nameKey: NameKey.key(name)).distinctiveWords > 0
    }
  }

  private func fits(_ name: String, _ blocked: String, _ kind: EntityKind) -> Bool {
    guard kind == .person, let one = PersonKey(name), let other = PersonKey(blocked) else { return true }
    return one.fits(other)
  }
}
