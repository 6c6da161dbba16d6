internal import CivicText
internal import GRDB
internal import Migrations

/// Looks whether a file's schema does what ours does, before anything is read or written by it: a trigger of another program would
/// act on what we write, a view in the place of a table could go on for ever.
///
/// Tables and views that somebody has added for himself stand in nobody's way, nor do plain indexes.
struct SchemaGuard {
  let db: Database

  /// Of the newest schema as the migrations make it; a test says what it has to be.
  static let newest: UInt64 = 0xe893_5acd_2b52_91fe

  /// Before a file is opened for writing, which would change it.
  ///
  /// - Parameter version: that the file says it is of.
  static func refuse(_ file: DatabaseFile, version: Int, busyTimeout: Double) throws {
    let queue = try DatabaseQueue(
      path: file.readingAddress,
      configuration: ConnectionSettings.configuration(readonly: true, busyTimeout: busyTimeout))
    try queue.unsafeRead { db in try SchemaGuard(db: db).refuse(file.path, version: version) }
    try queue.close()
  }

  func refuse(_ path: String, version: Int) throws {
    // SQLite would write the rows of one into the other.
    let isShared =
      try db.value(
        Bool.self,
        "SELECT count(*) > count(DISTINCT rootpage) FROM sqlite_schema WHERE rootpage > 0") ?? false
    if isShared { throw CivicError(.databaseDamaged, path, "two tables begin on one page") }
    if let objection = try objection(version: version) { throw CivicError(.schemaAltered, path, objection) }
  }

  /// - Parameter version: that the file says it is of.
  /// - Returns: the first thing that is not as it has to be; nil where all is.
  func objection(version: Int) throws -> String? {
    if version == migrations.count, try fingerprint() == Self.newest { return nil }
    let state = try SchemaCheck.state(db, version: version)
    if let name = (state.changed + state.missing).first {
      return "\(state.expected[name]?.type ?? "") \(name)"
    }
    // A table that a migration is going to make.
    let later =
      version < migrations.count ? try SchemaCheck.state(db, version: migrations.count).expected : [:]
    if let name = state.foreign.first(where: { later[$0] != nil }) { return name }
    if state.foreign.isEmpty { return nil }
    let foreign = Set(state.foreign)
    let ours = Set(state.expected.keys.map { $0.lowercased() })
    let objects = try Row.fetchCursor(
      db, sql: "SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema ORDER BY name")
    while let row = try objects.next() {
      let (type, name, table, sql): (String, String, String, String) = try (row[0], row[1], row[2], row[3])
      guard foreign.contains(name) else { continue }
      let isHarmful =
        switch type {
        case "trigger": true
        case "index" where state.expected[table] != nil: try !isPlain(name, of: table)
        // A name that SQLite takes for ours.
        default: sql.isEmpty || ours.contains(name.lowercased())
        }
      if isHarmful { return "\(type) \(name)" }
    }
    return nil
  }

  /// Of columns alone, and refusing no row.
  private func isPlain(_ index: String, of table: String) throws -> Bool {
    let least = try db.values(Int.self, "SELECT min(cid) FROM pragma_index_info(?)", [index]).first ?? -1
    let isWhole = try db.value(
      Bool.self, "SELECT NOT \"unique\" AND NOT partial FROM pragma_index_list(?) WHERE name = ?",
      [table, index])
    return least >= 0 && isWhole == true
  }

  /// Of all that the schema holds, in any order.
  func fingerprint() throws -> UInt64 {
    let objects = try Row.fetchCursor(db, sql: SchemaCheck.query)
    var sum: UInt64 = 0
    while let row = try objects.next() {
      let (name, type, sql): (String, String, String) = try (row[0], row[1], row[2])
      var hash = FNV1a()
      for byte in "\(type) \(name) ".utf8 { hash.add(byte) }
      // As ``SchemaCheck`` compares them: versions of SQLite differ in quotation marks and blanks.
      var isBlank = true
      for byte in sql.utf8 where byte != UInt8(ascii: "\"") {
        let isSpace = byte == UInt8(ascii: " ") || (9...13).contains(byte)
        if isSpace, isBlank { continue }
        hash.add(isSpace ? UInt8(ascii: " ") : byte)
        isBlank = isSpace
      }
      sum &+= hash.value
    }
    return sum
  }
}
