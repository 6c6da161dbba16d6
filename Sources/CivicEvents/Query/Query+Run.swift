internal import Foundation
package import GRDB

extension CivicDatabase {
  /// Events, the latest first.
  ///
  /// - Throws: ``CivicError``.
  public func events(_ query: Query = Query(.events)) throws -> Answer<EventRow> {
    try read { db in try query.asked(for: .events).run(in: db) }
  }

  /// Organisations that took part in events, those at most events first.
  ///
  /// - Throws: ``CivicError``.
  public func organizations(_ query: Query = Query(.organizations)) throws -> Answer<OrganizationRow> {
    try read { db in try query.asked(for: .organizations).run(in: db) }
  }

  /// People who took part in events, those at most events first.
  ///
  /// - Throws: ``CivicError``.
  public func people(_ query: Query = Query(.people)) throws -> Answer<PersonRow> {
    try read { db in try query.asked(for: .people).run(in: db) }
  }

  /// What was said, the latest first.
  ///
  /// - Throws: ``CivicError``.
  public func statements(_ query: Query = Query(.statements)) throws -> Answer<StatementRow> {
    try read { db in try query.asked(for: .statements).run(in: db) }
  }

  /// What came of events, the latest first.
  ///
  /// - Throws: ``CivicError``.
  public func outcomes(_ query: Query = Query(.outcomes)) throws -> Answer<EventFactRow> {
    try read { db in try query.asked(for: .outcomes).run(in: db) }
  }

  /// Unnamed parties that were at events: "45 volunteers".
  ///
  /// - Throws: ``CivicError``.
  public func groups(_ query: Query = Query(.groups)) throws -> Answer<EventFactRow> {
    try read { db in try query.asked(for: .groups).run(in: db) }
  }

  /// Events counted by what they have in common, the most first.
  ///
  /// - Throws: ``CivicError``.
  public func events(_ query: Query = Query(.events), by grouping: Query.Grouping) throws
    -> Answer<GroupedEventsRow>
  {
    var query = query.asked(for: .events)
    query.grouping = grouping
    return try read { db in try query.run(in: db) }
  }

  /// Reports, the latest first.
  ///
  /// - Throws: ``CivicError``.
  public func reports(_ query: Query = Query(.reports)) throws -> Answer<ReportRow> {
    try read { db in try query.asked(for: .reports).run(in: db) }
  }
}

extension Query {
  /// The one statement that answers it, with its values apart.
  package func statement(in db: Database) throws -> (sql: String, arguments: StatementArguments) {
    try sql(db).build(db)
  }

  /// How SQLite goes about it: a line a step.
  package func plan(in db: Database) throws -> [String] {
    let (sql, arguments) = try statement(in: db)
    return try GRDB.Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: arguments).map {
      try $0["detail"]
    }
  }

  package func run<Row: Codable & Sendable & Equatable>(in db: Database) throws -> Answer<Row> {
    let (sql, arguments) = try statement(in: db)
    let decoder = JSONDecoder()
    var answer = Answer<Row>()
    let cursor = try GRDB.Row.fetchCursor(db, sql: sql, arguments: arguments)
    // Each row carries the totals; where nothing matches, the only row has nothing else.
    while let found = try cursor.next() {
      answer.total = try found["total"]
      answer.unknownKind = try organizationKinds.any.isEmpty ? nil : found["unknown_kind"]
      answer.undatedLeftOut = try found["undated_left_out"]
      answer.restsOn = try RestsOn(
        facts: found["facts"], unreviewed: found["unreviewed"], reports: found["reports"])
      if let json: String = try found["row"] {
        answer.rows.append(try decoder.decode(Row.self, from: Data(json.utf8)))
      }
    }
    return answer
  }

  /// The same conditions on another subject.
  public func asked(for subject: Subject) -> Query {
    var query = self
    query.subject = subject
    return query
  }

  /// - Parameter db: what is counted there tells where the search begins.
  private func sql(_ db: Database) throws -> SQL {
    switch subject {
    case .events:
      if let grouping {
        try GroupedEventsSQL.sql(self, by: grouping)
      } else {
        try EventsSQL.sql(self, db)
      }
    case .organizations: try OrganizationsSQL.sql(self, db)
    case .people: try PeopleSQL.sql(self, db)
    case .statements: try StatementsSQL.sql(self, db)
    case .reports: try ReportsSQL.sql(self, db)
    case .outcomes: try EventFactsSQL.outcomes(self)
    case .groups: try EventFactsSQL.groups(self)
    }
  }
}
