internal import GRDB

/// Who is hidden from every answer: `block` holds each hidden id, and follows from the blocks in force: whoever a block
/// means, and whoever bears a name that it hides.
struct BlockRows {
  let db: Database

  func isBlocked(_ kind: EntityKind, _ id: Int) throws -> Bool {
    try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM block WHERE kind = ? AND id = ?)", [kind.rawValue, id])
      ?? false
  }

  /// Writes down whom a block means and under which names.
  func add(_ kind: EntityKind, _ id: Int, change: Int) throws {
    try db.run(
      "INSERT INTO block_target (change, kind, mention) VALUES (?, ?, ?)", [change, kind.rawValue, id])
    for name in try names(kind, of: id) where Self.isTelling(name, kind) {
      try db.run(
        "INSERT OR IGNORE INTO block_name (kind, name_key, name, change) VALUES (?, ?, ?, ?)",
        [kind.rawValue, key(name, kind), name, change])
    }
  }

  /// Lifts whatever hides one, and so all who were hidden by the same actions.
  func lift(_ kind: EntityKind, _ id: Int, change: Int) throws {
    for block in try hiding(kind, id) {
      try db.run("INSERT INTO lifted_block (change, block_change) VALUES (?, ?)", [change, block])
    }
  }

  /// Everybody whom a block may hide, in force or not: none where the change is no block.
  func meant(_ kind: EntityKind, by change: Int) throws -> Set<Int> {
    var ids = Set(
      try db.values(
        Int.self,
        """
        SELECT m.\(kind.rawValue) FROM block_target t JOIN mention m ON m.id = t.mention
        WHERE t.change = ? AND t.kind = ?
        """, [change, kind.rawValue]))
    ids.formUnion(
      try db.values(
        Int.self,
        """
        SELECT DISTINCT n.\(kind.rawValue) FROM block_name b JOIN \(kind.rawValue)_name n ON n.name_key = b.name_key
        WHERE b.change = ? AND b.kind = ?
        """, [change, kind.rawValue]))
    return ids
  }

  /// Works out anew whether each of them is hidden; one who is nobody any more is not.
  func refresh(_ kind: EntityKind, _ ids: some Collection<Int>) throws {
    let isAnybodyBlocked = try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM block) OR EXISTS (SELECT 1 FROM standing_block)")
    guard isAnybodyBlocked == true else { return }
    for id in ids {
      let change = try hiding(kind, id).min()
      if let change {
        try db.run(
          "INSERT OR REPLACE INTO block (kind, id, change) VALUES (?, ?, ?)", [kind.rawValue, id, change])
      } else {
        try db.run("DELETE FROM block WHERE kind = ? AND id = ?", [kind.rawValue, id])
      }
    }
  }

  /// The blocks in force that hide one.
  private func hiding(_ kind: EntityKind, _ id: Int) throws -> Set<Int> {
    var blocks = Set(
      try db.values(
        Int.self,
        """
        SELECT t.change FROM standing_block s JOIN block_target t ON t.change = s.change
          JOIN mention m ON m.id = t.mention
        WHERE t.kind = ? AND m.\(kind.rawValue) = ?
        """, [kind.rawValue, id]))
    for name in try names(kind, of: id) where Self.isTelling(name, kind) {
      for row in try db.rows(
        """
        SELECT b.name, b.change FROM block_name b JOIN standing_block s ON s.change = b.change
        WHERE b.kind = ? AND b.name_key = ?
        """, [kind.rawValue, key(name, kind)])
      where try fits(name, row[0], kind) {
        try blocks.insert(row[1])
      }
    }
    return blocks
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
