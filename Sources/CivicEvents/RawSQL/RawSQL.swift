internal import GRDBSQLite

/// Statements of one's own, on a read-only connection that belongs to nobody else.
///
/// The connection reads and does nothing else: an authorizer allows SELECT, recursion, a list of functions and the
/// PRAGMAs that only read, and refuses everything else (ATTACH, BEGIN, SAVEPOINT, any write); the schema is not
/// trusted; time, memory and size have limits. Time is looked at between the steps of a statement: a function that takes long
/// for one value ends first.
public enum RawSQL {
  /// What a statement may use.
  public struct Limits: Sendable, Equatable {
    /// Seconds of running, rows handed over included.
    public var seconds: Double
    /// Bytes of one value or one row.
    public var valueBytes: Int32
    /// Bytes of the statement.
    public var statementBytes: Int32
    /// Bytes that SQLite may take for it; nil for any number. It is a limit of the whole program: whatever else it does with
    /// SQLite meanwhile is held to it as well, so that it is for a program that does nothing else.
    public var memoryBytes: Int64?
    /// Bytes of the rows that are kept.
    public var answerBytes: Int

    public init(
      seconds: Double = 10, valueBytes: Int32 = 32_000_000, statementBytes: Int32 = 1_000_000,
      memoryBytes: Int64? = nil, answerBytes: Int = 64_000_000
    ) {
      self.seconds = seconds
      self.valueBytes = valueBytes
      self.statementBytes = statementBytes
      self.memoryBytes = memoryBytes
      self.answerBytes = answerBytes
    }

    /// What is said of a statement that takes longer.
    package var timeError: CivicError { CivicError(.statementTooLong, RawSQLGuard.words(seconds)) }
  }

  /// One value of a row.
  public enum Value: Sendable, Equatable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case blob([UInt8])
  }

  /// What a statement gave.
  public struct Answer: Sendable, Equatable {
    public var columns: [String]
    public var rows: [[Value]]
    /// What the person who asked should know of the file.
    public var notes: [CivicNote]
  }

  /// Runs one statement and keeps its rows.
  ///
  /// - Throws: ``CivicError``.
  public static func run(path: String, sql: String, limits: Limits = Limits()) throws -> Answer {
    var columns: [String] = []
    var rows: [[Value]] = []
    var bytes = 0
    let notes = try run(path: path, sql: sql, limits: limits) {
      columns = $0
    } row: { row in
      bytes += row.reduce(64) { $0 + $1.bytes }
      guard bytes <= limits.answerBytes else {
        throw CivicError(.answerTooLarge, String(limits.answerBytes / 1_000_000))
      }
      rows.append(row)
    }
    return Answer(columns: columns, rows: rows, notes: notes)
  }

  /// Runs one statement and hands over each row as it comes: nothing is kept.
  ///
  /// - Parameters:
  ///   - columns: called once, before the first row, also where no row follows.
  ///   - row: called for each row, with one value a column.
  /// - Returns: what the person who asked should know of the file.
  /// - Throws: ``CivicError``, or what a callback throws.
  @discardableResult
  public static func run(
    path: String, sql: String, limits: Limits = Limits(), columns: ([String]) throws -> Void,
    row: ([Value]) throws -> Void
  ) throws -> [CivicNote] {
    let connection = try RawSQLConnection(path: path)
    defer { connection.close() }
    try connection.restrict(to: limits)
    if let bytes = limits.memoryBytes { sqlite3_hard_heap_limit64(sqlite3_memory_used() + max(bytes, 1)) }
    defer { if limits.memoryBytes != nil { sqlite3_hard_heap_limit64(0) } }
    let statement = try connection.prepare(sql)
    defer { sqlite3_finalize(statement) }

    let count = sqlite3_column_count(statement)
    try columns((0..<count).map { name(of: $0, in: statement) })
    while try connection.step(statement) {
      try row((0..<count).map { value(of: $0, in: statement) })
    }
    return connection.notes
  }

  private static func name(of column: Int32, in statement: OpaquePointer) -> String {
    sqlite3_column_name(statement, column).map { String(cString: $0) } ?? ""
  }

  private static func value(of column: Int32, in statement: OpaquePointer) -> Value {
    let type = sqlite3_column_type(statement, column)
    if type == SQLITE_INTEGER { return .integer(sqlite3_column_int64(statement, column)) }
    if type == SQLITE_FLOAT { return .real(sqlite3_column_double(statement, column)) }
    if type == SQLITE_TEXT, let bytes = sqlite3_column_text(statement, column) {
      let count = Int(sqlite3_column_bytes(statement, column))
      return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
    }
    if type == SQLITE_BLOB {
      let count = Int(sqlite3_column_bytes(statement, column))
      return .blob(
        [UInt8](UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)))
    }
    return .null
  }
}

extension RawSQL.Value {
  /// What it takes in memory, about.
  fileprivate var bytes: Int {
    switch self {
    case .null, .integer, .real: 24
    case .text(let text): 24 + text.utf8.count
    case .blob(let bytes): 24 + bytes.count
    }
  }
}
