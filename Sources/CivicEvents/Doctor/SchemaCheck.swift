internal import GRDB
internal import Migrations

/// Whether the schema is the one that the migrations make, and the file says so.
struct SchemaCheck {
  struct Object: Equatable, Sendable {
    let type: String
    let sql: String

    /// Versions of SQLite differ in the quotation marks and blanks that they leave when a table is renamed.
    func isSame(as other: Object) -> Bool {
      type == other.type && (sql == other.sql || Self.plain(sql) == Self.plain(other.sql))
    }

    private static func plain(_ sql: String) -> String {
      sql.filter { $0 != "\"" }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// What the schema of a file is.
  struct State {
    /// The version that it is of, or that it comes nearest to.
    let version: Int
    let expected: [String: Object]
    let missing: [String]
    let changed: [String]
    let foreign: [String]

    var isAsMade: Bool { missing.isEmpty && changed.isEmpty }
  }

  /// - Returns: nil where the tables are not those of the newest version, so that nothing else can be looked at.
  func look(_ db: Database, _ findings: inout Findings) throws -> State? {
    let state = try Self.state(db)
    let objects = try Self.objects(db)
    func add(_ code: Finding.Code, _ names: [String], in objects: [String: Object]) {
      for name in names {
        let type = objects[name]?.type ?? ""
        findings.add(code, name, ["\(type) \(name)"], isRepairable: Self.canBeMade(type))
      }
    }
    add(.schemaMissing, state.missing, in: state.expected)
    add(.schemaChanged, state.changed, in: state.expected)
    for name in state.foreign {
      findings.add(.schemaForeign, name, ["\(objects[name]?.type ?? "") \(name)"], isRepairable: false)
    }
    try lookAtVersions(db, state, &findings)
    guard state.version == migrations.count else {
      findings.add(
        .schemaOlder, "", ["\(state.version) < \(migrations.count)"], isRepairable: state.isAsMade)
      return nil
    }
    let lost = (state.missing + state.changed).contains { name in
      !Self.canBeMade(state.expected[name]?.type ?? "")
    }
    return lost ? nil : state
  }

  private func lookAtVersions(_ db: Database, _ state: State, _ findings: inout Findings) throws {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id")
    if id != Int(applicationID) {
      findings.add(.applicationID, "", [String(id ?? 0)], isRepairable: state.isAsMade)
    }
    let said = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    if said != state.version {
      findings.add(
        .schemaVersion, "", ["user_version \(said), schema \(state.version)"], isRepairable: state.isAsMade)
    }
    guard state.missing.allSatisfy({ $0 != "grdb_migrations" }) else { return }
    let run = Set(try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations"))
    let expected = Set(migrations.prefix(state.version).map(\.name))
    findings.add(
      .schemaVersion, "grdb_migrations", run.symmetricDifference(expected).sorted(),
      isRepairable: state.isAsMade)
  }

  /// Views, indexes and triggers hold nothing of their own.
  private static func canBeMade(_ type: String) -> Bool { ["view", "index", "trigger"].contains(type) }

  /// - Returns: of the newest version whose schema it is; where it is none's, of the version that the file says.
  static func state(_ db: Database) throws -> State {
    let objects = try objects(db)
    let said = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    for version in (1...migrations.count).reversed() {
      let state = try compare(objects, version)
      if state.isAsMade { return state }
    }
    return try compare(objects, min(max(said, 1), migrations.count))
  }

  /// - Parameter version: to compare it with.
  static func state(_ db: Database, version: Int) throws -> State {
    try compare(try objects(db), min(max(version, 1), migrations.count))
  }

  private static func compare(_ objects: [String: Object], _ version: Int) throws -> State {
    let expected = try made.get()[version - 1]
    return State(
      version: version, expected: expected,
      missing: expected.keys.filter { objects[$0] == nil }.sorted(),
      changed: expected.filter { name, object in
        objects[name].map { !$0.isSame(as: object) } ?? false
      }.keys.sorted(),
      foreign: objects.keys.filter { expected[$0] == nil }.sorted())
  }

  /// Of each version, as the migrations make it.
  private static let made = Result { () throws -> [[String: Object]] in
    let queue = try DatabaseQueue()
    return try migrations.indices.map { index in
      try SchemaMigrator.migrate(queue, versions: Array(migrations[...index]))
      return try queue.read(objects)
    }
  }

  /// Name, type, definition. A query.
  static let query = """
    SELECT name, type, ifnull(sql, '') FROM sqlite_schema
    WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\'
    """

  /// By their names. What ANALYZE and a unique constraint make belongs to SQLite.
  private static func objects(_ db: Database) throws -> [String: Object] {
    try Row.fetchAll(db, sql: query).reduce(into: [:]) { objects, row in
      try objects[row[0]] = Object(type: row[1], sql: row[2])
    }
  }
}
