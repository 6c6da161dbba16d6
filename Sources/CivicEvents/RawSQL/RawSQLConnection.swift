internal import CSQLiteShim
internal import GRDBSQLite

/// The raw connection: opened read-only, restricted, closed after one statement.
///
/// Not GRDB's: that owns its connections' authorizer and traps on an open transaction.
final class RawSQLConnection {
  /// What the person who asked should know of the file.
  let notes: [CivicNote]
  private let handle: OpaquePointer
  private let path: String
  private let guardian = RawSQLGuard()
  /// What may be taken, in MB.
  private var memory = ""

  init(path: String) throws(CivicError) {
    self.path = path
    let file = DatabaseFile(path: path)
    switch try file.look() {
    case .civic: break
    case .missing: throw CivicError(.databaseMissing, path)
    case .empty, .blank: throw CivicError(.databaseEmpty, path)
    }
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | (file.isImmutable ? SQLITE_OPEN_URI : 0)
    // "file:x.db" is a file of that name, not a URI.
    let address = file.isImmutable || path.hasPrefix("/") ? file.readingAddress : "./" + path
    guard sqlite3_open_v2(address, &opened, flags, nil) == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw CivicError(.databaseUnreadable, path)
    }
    handle = opened
    notes = file.isImmutable ? [CivicNote(.openedImmutable, path)] : []
  }

  /// What is sorted is sorted in memory, which has a limit: nothing is written anywhere.
  private static let settings =
    "PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA temp_store = MEMORY"

  /// Call it once every statement is finalized.
  func close() { sqlite3_close_v2(handle) }

  /// From here on the connection only reads, within the limits.
  func restrict(to limits: RawSQL.Limits) throws(CivicError) {
    // Whoever waits for another program all the time is told that, and not that the statement took too long.
    sqlite3_busy_timeout(handle, limits.seconds < 5 ? CInt(max(0, limits.seconds) * 1000) : 5000)
    guard civic_sqlite_set_defensive(UnsafeMutableRawPointer(handle), 1) == SQLITE_OK,
      sqlite3_exec(handle, Self.settings, nil, nil, nil) == SQLITE_OK
    else { throw error(sqlite3_errcode(handle)) }
    memory = String((limits.memoryBytes ?? 0) / 1_000_000)
    for (limit, value) in Self.sizes(limits) { sqlite3_limit(handle, limit, value) }
    guardian.watch(handle, seconds: limits.seconds)
  }

  /// Compiles the only statement of `sql`; the caller finalizes it.
  func prepare(_ sql: String) throws(CivicError) -> OpaquePointer {
    // SQLite would read no further than a U+0000.
    guard !sql.utf8.contains(0) else { throw CivicError(.statementFailed, "U+0000 in the statement") }
    var found: OpaquePointer?
    var rest = sql.utf8CString[...]
    while rest.first != 0 {
      let (code, next, consumed) = compile(rest)
      if code == SQLITE_OK, found == nil || next == nil {
        found = found ?? next
        rest = rest.dropFirst(consumed)
        continue
      }
      let error = code == SQLITE_OK ? CivicError(.severalStatements) : error(code)
      sqlite3_finalize(next)
      sqlite3_finalize(found)
      throw error
    }
    guard let found else { throw CivicError(.statementEmpty) }
    if let error = objection(to: found) {
      sqlite3_finalize(found)
      throw error
    }
    return found
  }

  /// Goes to the next row; false after the last.
  func step(_ statement: OpaquePointer) throws(CivicError) -> Bool {
    let code = sqlite3_step(statement)
    if code == SQLITE_DONE { return false }
    guard code == SQLITE_ROW else { throw error(code) }
    // Time that passed while rows were handed over counts too.
    if guardian.isOver { throw error(SQLITE_INTERRUPT) }
    return true
  }

  private func compile(
    _ sql: ArraySlice<CChar>
  ) -> (code: Int32, statement: OpaquePointer?, consumed: Int) {
    sql.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return (SQLITE_OK, nil, 0) }
      var statement: OpaquePointer?
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(handle, start, -1, &statement, &tail)
      let consumed = tail.map { $0 - start } ?? 0
      // Nothing consumed would go on for ever.
      return (code, statement, consumed > 0 ? consumed : buffer.count - 1)
    }
  }

  /// What the authorizer is not asked about.
  private func objection(to statement: OpaquePointer) -> CivicError? {
    if sqlite3_stmt_readonly(statement) == 0 { return CivicError(.statementRefused, "Writing") }
    if sqlite3_bind_parameter_count(statement) > 0 { return CivicError(.statementUnbound) }
    return nil
  }

  private func error(_ code: Int32) -> CivicError {
    switch code & 0xFF {
    case SQLITE_INTERRUPT: CivicError(.statementTooLong, guardian.limit)
    case SQLITE_TOOBIG: CivicError(.statementTooLarge)
    case SQLITE_NOMEM: CivicError(.statementMemory, memory)
    case SQLITE_CORRUPT: CivicError(.databaseDamaged, path, message)
    case SQLITE_NOTADB: CivicError(.notSQLite, path)
    case SQLITE_BUSY, SQLITE_LOCKED: CivicError(.databaseLocked, path)
    case SQLITE_READONLY: CivicError(.journalLeft, path)
    case SQLITE_IOERR, SQLITE_CANTOPEN: CivicError(.databaseFailure, path, message)
    default:
      guardian.refusal.map { CivicError(.statementRefused, $0) } ?? CivicError(.statementFailed, message)
    }
  }

  private var message: String { String(cString: sqlite3_errmsg(handle)) }

  private static func sizes(_ limits: RawSQL.Limits) -> [(Int32, Int32)] {
    [
      (SQLITE_LIMIT_LENGTH, limits.valueBytes), (SQLITE_LIMIT_SQL_LENGTH, limits.statementBytes),
      (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_COLUMN, 500), (SQLITE_LIMIT_COMPOUND_SELECT, 100),
      (SQLITE_LIMIT_EXPR_DEPTH, 500), (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1_000),
      (SQLITE_LIMIT_VARIABLE_NUMBER, 100), (SQLITE_LIMIT_VDBE_OP, 250_000), (SQLITE_LIMIT_TRIGGER_DEPTH, 1),
      (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
  }
}
