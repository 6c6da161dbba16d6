internal import CivicReports
internal import CivicText
internal import GRDB

/// Where the search for events begins, and how it goes on without reading the events themselves: of all that a query asks of events
/// and that they stand under (see schema 16), it begins with what the fewest events meet; the rest is looked up.
struct EventDriverSQL {
  /// Of rows `d`: event, day; and in_period, where the period is what it begins with.
  let rows: SQL
  /// What else is asked of rows `d`.
  let checks: [SQL]
  /// What is left to ask of the events.
  let rest: Query
  /// True where `rows` say what lies in the period.
  let tellsPeriod: Bool
  /// Where the events are those at which somebody took part who is named: what is counted of them at events `c`, a table and its
  /// ON clause.
  let named: SQL?

  private struct Candidate {
    /// Of `d`, where the search begins with it.
    let rows: SQL
    /// On `d`, where it does not; nil: a period, which stays to be asked.
    let check: SQL?
    let events: Int
    let isMet: (inout Query) -> Void
  }

  /// Nil where the query asks for nothing that events stand under, or begins better with whom it names.
  init?(_ query: Query, _ db: Database) throws {
    let party = Party(named: query)
    if party == nil, !query.people.any.isEmpty || !query.organizations.any.isEmpty { return nil }
    named = party?.took
    var candidates: [Candidate] = []
    func add<Value>(
      _ choice: WritableKeyPath<Query, Choice<Value>>, _ dimension: String, isOne: Bool = true,
      _ value: (Value) -> String?
    ) throws {
      let values = query[keyPath: choice].any.compactMap(value)
      guard !values.isEmpty, values.count == query[keyPath: choice].any.count else { return }
      let headings = Set(values).sorted().map { Heading(dimension: dimension, value: $0) }
      candidates.append(try Self.under(headings, isOne: isOne, db) { $0[keyPath: choice].any = [] })
    }
    if FactSQL.standing(query).isEmpty { try add(\.topics, "topic", isOne: false) { $0 } }
    try add(\.kinds, "kind") { $0.rawValue }
    try add(\.formats, "format") { $0.rawValue }
    try add(\.regions, "region") { Places.regionCode(named: $0) }
    if let heading = try PlaceSQL.heading(query.places.any, db) {
      candidates.append(try Self.under([heading], isOne: true, db) { $0.places.any = [] })
    }
    if query.subject == .events, query.texts.isEmpty {
      try add(\.languages, "language", isOne: false) { $0.rawValue }
    }
    if let period = try Self.inPeriod(query, db) { candidates.append(period) }
    if !query.with.any.isEmpty {
      let bodies = Party(table: "organization", ids: WhoSQL.organizations(query.with.any))
      candidates.append(try Self.of(bodies, db) { $0.with.any = [] })
    }
    if !query.withPeople.any.isEmpty {
      let people = Party(table: "person", ids: WhoSQL.people(query.withPeople.any))
      candidates.append(try Self.of(people, db) { $0.withPeople.any = [] })
    }
    if let party { candidates.append(Self.of(party, events: 0) { _ in }) }
    guard let first = candidates.indices.min(by: { candidates[$0].events < candidates[$1].events }) else {
      return nil
    }
    var rest = query
    candidates[first].isMet(&rest)
    var checks: [SQL] = []
    for (index, candidate) in candidates.enumerated() where index != first {
      guard let check = candidate.check else { continue }
      candidate.isMet(&rest)
      checks.append(check)
    }
    (rows, self.rest, self.checks) = (candidates[first].rows, rest, checks)
    tellsPeriod = candidates[first].check == nil
  }

  /// - Parameter isOne: an event stands under one of them at the most.
  private static func under(
    _ headings: [Heading], isOne: Bool, _ db: Database, isMet: @escaping (inout Query) -> Void
  ) throws -> Candidate {
    let isHeading: SQL =
      headings.count == 1
      ? "heading = \(headings[0].id)" : "heading IN (\(headings.map(\.id).joined(separator: ", ")))"
    let distinct: SQL = headings.count == 1 || isOne ? "" : "DISTINCT "
    return Candidate(
      rows: "(SELECT \(distinct)event, day FROM heading_event WHERE \(isHeading))",
      check:
        "EXISTS (SELECT 1 FROM heading_event h WHERE h.\(isHeading) AND h.day = d.day AND h.event = d.event)",
      events: try headings.map { try events(under: $0, db) }.reduce(0, +), isMet: isMet)
  }

  private static func events(under heading: Heading, _ db: Database) throws -> Int {
    try db.value(
      Int.self,
      """
      SELECT count FROM heading_total
      WHERE heading = (SELECT id FROM heading WHERE dimension = ? AND value = ?) AND subject = 'events' AND kind = ''
      """, [heading.dimension, heading.value]) ?? 0
  }

  // MARK: - Who took part

  /// Organisations or people by their ids.
  private struct Party {
    /// "organization" or "person".
    let table: SQL
    let ids: SQL

    init(table: SQL, ids: SQL) { (self.table, self.ids) = (table, ids) }

    /// Those that a query about events names, where it asks for no more of them than that they took part in the usual sense.
    init?(named query: Query) {
      guard query.subject == .events, query.isCountedOfNamed else { return nil }
      if query.people.any.isEmpty {
        self.init(table: "organization", ids: WhoSQL.organizations(query.organizations.any))
      } else {
        self.init(table: "person", ids: WhoSQL.people(query.people.any))
      }
    }

    var took: SQL { "\(table)_took_part x ON x.event = c.id AND x.\(table) IN (\(ids))" }
  }

  private static func of(_ party: Party, _ db: Database, isMet: @escaping (inout Query) -> Void) throws
    -> Candidate
  {
    let events: SQL = """
      SELECT ifnull(sum(events), 0) FROM \(party.table)_count WHERE heading = \(Heading.all.id) AND \(party.table) IN (\(party.ids))
      """
    return of(party, events: try db.values(Int.self, literal: events).first ?? 0, isMet: isMet)
  }

  private static func of(_ party: Party, events: Int, isMet: @escaping (inout Query) -> Void) -> Candidate {
    let isParty: SQL = "\(party.table) IN (\(party.ids))"
    return Candidate(
      rows: "(SELECT DISTINCT event, day FROM \(party.table)_took_part WHERE \(isParty))",
      check: "EXISTS (SELECT 1 FROM \(party.table)_took_part h WHERE h.event = d.event AND h.\(isParty))",
      events: events, isMet: isMet)
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
    func under(_ value: String, _ condition: SQL) -> SQL {
      "heading_event h WHERE h.heading = \(Heading(dimension: "date", value: value).id) AND \(condition)"
    }
    // A coarse date is the event's `day`, and so is what it was no later than.
    let coarse = period.membership(start: "h.day", end: "NULL", noLaterThan: "NULL")
    let none = period.membership(start: "NULL", end: "NULL", noLaterThan: "nullif(h.day, '')")
    let whole = period.membership(start: "e.start_date", end: "e.end_date", noLaterThan: "e.no_later_than")
    let year = String(first.prefix(4))
    let rows: SQL = """
      (SELECT h.event, h.day, 1 AS in_period FROM \(under("day", "h.day BETWEEN \(first) AND \(last)"))
          UNION ALL SELECT h.event, h.day, \(none) FROM \(under("none", "(h.day = '' OR h.day >= \(first))"))
          UNION ALL SELECT h.event, h.day, \(coarse) FROM \(under("coarse", "h.day BETWEEN \(year) AND \(last)"))
          UNION ALL SELECT h.event, h.day, \(whole) FROM (
            SELECT h.event, h.day FROM \(under("days", "h.day <= \(last)"))
            UNION ALL SELECT h.event, h.day FROM \(under("open", "h.day <= \(last)"))) h
          CROSS JOIN event e ON e.id = h.event)
      """
    return Candidate(rows: rows, check: nil, events: try events(from: first, to: last, db)) {
      $0.period = Period()
    }
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
