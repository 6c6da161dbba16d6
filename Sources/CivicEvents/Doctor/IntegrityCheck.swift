internal import GRDB

/// What SQLite itself says of the file: its pages, its indexes, and the constraints of the schema.
struct IntegrityCheck {
  /// - Returns: false where nothing that is read from the file can be relied on.
  func look(_ db: Database, _ findings: inout Findings) throws -> Bool {
    var isWhole = true
    for message in try messages(db) where message != "ok" {
      // Pages are told of in several lines.
      for line in message.split(separator: "\n").map(String.init) {
        switch Self.code(of: line) {
        case .indexDamaged: findings.add(.indexDamaged, Self.index(in: line), [line], isRepairable: true)
        case .constraint:
          findings.add(.constraint, Self.table(in: line), [line], isRepairable: false)
          // A column that holds nothing, or something else than it must, cannot be read.
          if line.contains(" value in ") { isWhole = false }
        default:
          isWhole = false
          findings.add(.damaged, "", [line], isRepairable: false)
        }
      }
    }
    return isWhole
  }

  /// Constraints, and expressions that an index is of, are run to be checked: those of somebody else are not.
  private func messages(_ db: Database) throws -> [String] {
    let state = try SchemaCheck.state(db)
    let types = try db.rows("SELECT name, type, tbl_name FROM sqlite_schema").map {
      try (name: $0[0] as String, type: $0[1] as String, table: $0[2] as String)
    }
    let others = Set(state.foreign + state.changed)
    let unsafe = types.filter { others.contains($0.name) && ["table", "index"].contains($0.type) }
    if unsafe.isEmpty { return try String.fetchAll(db, sql: "PRAGMA integrity_check(1000)") }
    try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
    defer { try? db.execute(sql: "PRAGMA ignore_check_constraints = OFF") }
    var messages = try String.fetchAll(db, sql: "PRAGMA quick_check(1000)")
    let touched = Set(unsafe.flatMap { [$0.name, $0.table] })
    for table in types where table.type == "table" && !touched.contains(table.name) {
      messages += try String.fetchAll(
        db, sql: "PRAGMA integrity_check(\(table.name.quotedDatabaseIdentifier))")
    }
    return messages
  }

  private static func code(of message: String) -> Finding.Code {
    if message.contains("missing from index ") || message.hasPrefix("wrong # of entries in index ") {
      return .indexDamaged
    }
    if message.hasPrefix("CHECK constraint failed in ") || message.contains(" value in ")
      || message.hasPrefix("non-unique entry in index ")
    {
      return .constraint
    }
    return .damaged
  }

  private static func index(in message: String) -> String {
    message.split(separator: " ").last.map(String.init) ?? ""
  }

  /// "CHECK constraint failed in mention", "NULL value in mention.name"
  private static func table(in message: String) -> String {
    let last = message.split(separator: " ").last ?? ""
    return String(last.prefix { $0 != "." })
  }
}
