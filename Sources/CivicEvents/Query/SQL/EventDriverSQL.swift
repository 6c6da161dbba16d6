internal import CivicReports
internal import CivicText
internal import GRDB

/// Where the search for events begins: of all that a query asks of events, what the fewest events meet.
struct EventDriverSQL {
  /// Of rows `d`: event; and in_period, where the period is what it begins with.
  let rows: SQL
  /// What is left to ask of the events.
  let rest: Query
  /// True where `rows` say what lies in the period.
  let tellsPeriod: Bool

  private struct Candidate {
    let rows: SQL
    let rest: Query
    var tellsPeriod = false
    let events: Int
  }

  /// Nil where the query asks for nothing that events stand under, or begins better with whom it names.
  init?(_ query: Query, _ db: Database) throws {
    if !query.with.any.isEmpty || !query.people.any.isEmpty || !query.organizations.any.isEmpty { return nil }
    var candidates: [Candidate] = []
    func add<Value>(
      _ choice: WritableKeyPath<Query, Choice<Value>>, _ dimension: String, _ value: (Value) -> String?
    ) throws {
      let values = query[keyPath: choice].any.compactMap(value)
      guard !values.isEmpty, values.count == query[keyPath: choice].any.count else { return }
      var rest = query
      rest[keyPath: choice].any = []
      candidates.append(try Self.under(values.map { Heading(dimension: dimension, value: $0) }, rest, db))
    }
    if FactSQL.standing(query).isEmpty { try add(\.topics, "topic") { $0 } }
    try add(\.kinds, "kind") { $0.rawValue }
    try add(\.formats, "format") { $0.rawValue }
    try add(\.regions, "region") { Places.regionCode(named: $0) }
    if let heading = try PlaceSQL.heading(query.places.any, db) {
      var rest = query
      rest.places.any = []
      candidates.append(try Self.under([heading], rest, db))
    }
    if query.subject == .events, query.texts.any.isEmpty { try add(\.languages, "language") { $0.rawValue } }
    if let period = try Self.inPeriod(query, db) { candidates.append(period) }
    guard let fewest = candidates.min(by: { $0.events < $1.events }) else { return nil }
    (rows, rest, tellsPeriod) = (fewest.rows, fewest.rest, fewest.tellsPeriod)
  }

  private static func under(_ headings: [Heading], _ rest: Query, _ db: Database) throws -> Candidate {
    let ids = try headings.compactMap { heading in
      try db.value(
        Int.self, "SELECT id FROM heading WHERE dimension = ? AND value = ?",
        [heading.dimension, heading.value])
    }
    let rows: SQL =
      headings.count == 1
      ? "(SELECT event FROM heading_event WHERE heading = \(headings[0].id))"
      : "(SELECT DISTINCT event FROM heading_event WHERE heading IN (\(headings.map(\.id).joined(separator: ", "))))"
    return Candidate(rows: rows, rest: rest, events: try ids.map { try events(under: $0, db) }.reduce(0, +))
  }

  private static func events(under heading: Int, _ db: Database) throws -> Int {
    try db.value(
      Int.self, "SELECT count FROM heading_total WHERE heading = ? AND subject = 'events' AND kind = ''",
      [heading]) ?? 0
  }

  // MARK: - Periods

  /// Events of one day are looked up by it; of the others each is looked at.
  private static func inPeriod(_ query: Query, _ db: Database) throws -> Candidate? {
    guard query.period.notSince == nil, query.period.notUntil == nil,
      query.period.since != nil || query.period.until != nil
    else { return nil }
    let period = try PeriodSQL(query.period)
    let first = period.firstDay ?? ""
    let last = period.lastDay ?? "9999-12-31"
    let membership = period.membership(
      start: "e.start_date", end: "e.end_date", noLaterThan: "e.no_later_than")
    func under(_ value: String, _ condition: SQL) -> SQL {
      """
      SELECT h.event, h.day FROM heading_event h WHERE h.heading = \(Heading(dimension: "date", value: value).id) \
      AND \(condition)
      """
    }
    let year = String(first.prefix(4))
    let rows: SQL = """
      (SELECT event, 1 AS in_period FROM (\(under("day", "h.day BETWEEN \(first) AND \(last)")))
          UNION ALL
          SELECT e.id, \(membership) FROM (\(under("days", "h.day <= \(last)")) UNION ALL \(under("open", "h.day <= \(last)"))
            UNION ALL \(under("coarse", "h.day BETWEEN \(year) AND \(last)"))
            UNION ALL \(under("none", "(h.day = '' OR h.day >= \(first))"))) h
          CROSS JOIN event e ON e.id = h.event)
      """
    var rest = query
    rest.period = Period()
    return Candidate(rows: rows, rest: rest, tellsPeriod: true, events: try events(from: first, to: last, db))
  }

  /// About how many: counted while they are few, else those of the years.
  private static func events(from first: String, to last: String, _ db: Database) throws -> Int {
    let few = 20_000
    let counted =
      try db.value(
        Int.self,
        """
        SELECT count(*) FROM (SELECT 1 FROM heading_event
          WHERE heading = (SELECT id FROM heading WHERE dimension = 'date' AND value = 'day') AND day BETWEEN ? AND ? LIMIT ?)
        """, [first, last, few]) ?? 0
    if counted < few { return counted }
    return try db.value(
      Int.self,
      """
      SELECT sum(t.count) FROM heading h JOIN heading_total t ON t.heading = h.id AND t.subject = 'events'
      WHERE h.dimension = 'year' AND h.value BETWEEN ? AND ?
      """, [String(first.prefix(4)), String(last.prefix(4))]) ?? 0
  }
}
