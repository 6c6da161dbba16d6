package import GRDB

extension Database {
  /// Runs one statement, prepared once for each connection.
  package func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// Runs an INSERT and returns the new row's id.
  package func insert(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    try run(sql, arguments)
    return Int(lastInsertedRowID)
  }

  /// The first column of the first row.
  package func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type = Value.self, _ sql: String, _ arguments: StatementArguments = []
  ) throws -> Value? {
    try Value.fetchOne(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of every row.
  package func values<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type = Value.self, _ sql: String, _ arguments: StatementArguments = []
  ) throws -> [Value] {
    try Value.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of every row of a statement whose values stand in it.
  func values<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ type: Value.Type, literal: SQL)
    throws -> [Value]
  {
    let (sql, arguments) = try literal.build(self)
    return try values(type, sql, arguments)
  }

  /// Every row.
  package func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  /// Values that a statement reads by `json_each(?)`.
  static func list(_ values: some Sequence<Int>) -> String { JSONRows.list(values.map { .number($0) }) }

  /// Values that a statement reads by `json_each(?)`.
  static func list(_ values: some Sequence<String>) -> String { JSONRows.list(values.map { .text($0) }) }
}
