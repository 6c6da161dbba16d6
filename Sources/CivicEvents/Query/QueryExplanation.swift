internal import GRDB

/// What a query asks the database.
public struct QueryExplanation: Codable, Sendable, Equatable {
  /// The command that asks the same; nil where no single one does.
  @Nullable public var command: String?
  /// One statement, with a question mark for each value.
  public var sql: String
  /// The values, in order.
  public var values: String
  /// How SQLite goes about it: its query plan.
  public var plan: [String]
}

extension CivicDatabase {
  /// What a query asks the database.
  ///
  /// - Throws: ``CivicError``.
  public func explanation(of query: Query) throws -> QueryExplanation {
    try read { db in try query.explanation(in: db) }
  }
}

extension Query {
  func explanation(in db: Database) throws -> QueryExplanation {
    let (sql, arguments) = try statement(in: db)
    let plan = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments)
    return try QueryExplanation(
      command: command, sql: sql, values: arguments.description, plan: plan.map { try $0["detail"] as String }
    )
  }
}
