internal import CSQLiteShim
internal import Foundation
internal import GRDBSQLite
internal import Migrations

/// The raw connection: opened read-only, restricted, closed after one statement.
final class RawSQLConnection {
  private let path: String
  private var handle: OpaquePointer
  private let guardian = RawSQLGuard()

  /// - Parameter immutable: true where the medium is read-only; nil lets the connection find out.
  init(path: String, immutable: Bool? = nil) throws(RawSQLError) {
    guard FileManager.default.fileExists(atPath: path) else { throw .missing(path: path) }
    self.path = path
    handle = try Self.open(path, immutable: immutable ?? false)
    do {
      try check()
    } catch .unreadable where immutable == nil {
      // A database in WAL mode on a medium where SQLite may not create its index file.
      sqlite3_close_v2(handle)
      guard Self.isEmpty(path + "-wal") else { throw .journalOutOfReach(path: path) }
      handle = try Self.open(path, immutable: true)
      try check()
    }
  }

  func close() { sqlite3_close_v2(handle) }

  /// From here on the connection only reads, within the limits.
  func restrict(to limits: RawSQL.Limits) throws(RawSQLError) {
    guard civic_sqlite_set_defensive(UnsafeMutableRawPointer(handle), 1) == SQLITE_OK else {
      throw .failed(message)
    }
    try execute("PRAGMA trusted_schema = OFF")
    try execute("PRAGMA query_only = ON")
    for (limit, value) in Self.sizes(limits) { sqlite3_limit(handle, limit, value) }
    guardian.watch(handle, seconds: limits.seconds)
  }

  /// Compiles the only statement of `sql`; the caller finalizes it.
  func prepare(_ sql: String) throws(RawSQLError) -> OpaquePointer {
    if sql.utf8.contains(0) { throw .failed("the statement holds a U+0000") }
    var found: OpaquePointer?
    var rest = Array(sql.utf8CString)
    while !rest.isEmpty, rest[0] != 0 {
      var next: OpaquePointer?
      var consumed = 0
      let code = rest.withUnsafeBufferPointer { buffer in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v2(handle, buffer.baseAddress, -1, &next, &tail)
        consumed = tail.flatMap { tail in buffer.baseAddress.map { tail - $0 } } ?? buffer.count
        return code
      }
      if code != SQLITE_OK || (found != nil && next != nil) {
        let error = code == SQLITE_OK ? RawSQLError.severalStatements : self.error(code)
        sqlite3_finalize(next)
        sqlite3_finalize(found)
        throw error
      }
      found = found ?? next
      guard consumed > 0 else { break }
      rest.removeFirst(consumed)
    }
    guard let found else { throw .empty }
    // What the authorizer is not asked about is still seen here.
    if let error = sqlite3_stmt_readonly(found) == 0 ? RawSQLError.refused("Writing")
      : sqlite3_bind_parameter_count(found) > 0 ? .unboundValue : nil
    {
      sqlite3_finalize(found)
      throw error
    }
    return found
  }

  /// Goes to the next row; false after the last.
  func step(_ statement: OpaquePointer) throws(RawSQLError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW:
      if guardian.isOver { throw .tooLong(seconds: guardian.seconds) }
      return true
    case SQLITE_DONE: return false
    case let code: throw error(code)
    }
  }

  private static func open(_ path: String, immutable: Bool) throws(RawSQLError) -> OpaquePointer {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | (immutable ? SQLITE_OPEN_URI : 0)
    // A relative path stays relative; "file:" alone would be taken for a URI.
    let file = path.hasPrefix("/") ? path : "./" + path
    let name = immutable ? "file:\(percentEncoded(file))?immutable=1" : file
    let code = sqlite3_open_v2(name, &handle, flags, nil)
    guard code == SQLITE_OK, let handle else {
      let reason = handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(handle)
      throw .unreadable(path: path, reason: reason)
    }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5_000)
    return handle
  }

  /// Reads the header: is the file ours, and of a schema that we know?
  private func check() throws(RawSQLError) {
    let application = try integer("PRAGMA application_id")
    guard application == Int64(applicationID) else { throw .foreign(path: path) }
    let version = Int(try integer("PRAGMA user_version"))
    guard version <= migrations.last?.version ?? 0 else { throw .newer(path: path, version: version) }
    _ = try integer("SELECT count(*) FROM sqlite_schema")
  }

  private func integer(_ sql: String) throws(RawSQLError) -> Int64 {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let code = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
    let stepped = code == SQLITE_OK ? sqlite3_step(statement) : code
    if stepped & 0xFF == SQLITE_NOTADB { throw .foreign(path: path) }
    guard stepped == SQLITE_ROW else { throw .unreadable(path: path, reason: message) }
    return sqlite3_column_int64(statement, 0)
  }

  private func execute(_ sql: String) throws(RawSQLError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw .failed(message) }
  }

  private var message: String { String(cString: sqlite3_errmsg(handle)) }

  private func error(_ code: Int32) -> RawSQLError {
    switch code & 0xFF {
    case SQLITE_AUTH: .refused(guardian.refusal ?? "This statement")
    case SQLITE_INTERRUPT: .tooLong(seconds: guardian.seconds)
    case SQLITE_TOOBIG: .tooLarge
    default: guardian.refusal.map { .refused($0) } ?? .failed(message)
    }
  }

  private static func sizes(_ limits: RawSQL.Limits) -> [(Int32, Int32)] {
    [
      (SQLITE_LIMIT_LENGTH, limits.valueBytes), (SQLITE_LIMIT_SQL_LENGTH, limits.statementBytes),
      (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_COLUMN, 500), (SQLITE_LIMIT_COMPOUND_SELECT, 100),
      (SQLITE_LIMIT_EXPR_DEPTH, 500), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
      (SQLITE_LIMIT_VARIABLE_NUMBER, 100), (SQLITE_LIMIT_TRIGGER_DEPTH, 1), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
  }

  private static func isEmpty(_ path: String) -> Bool {
    let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    return (size ?? 0) == 0
  }

  private static func percentEncoded(_ path: String) -> String {
    path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(["?", "#", "%"])) ?? path
  }
}
