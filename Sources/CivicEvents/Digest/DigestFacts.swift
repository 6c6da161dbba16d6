internal import CivicReports
internal import CivicText
internal import GRDB

/// What a digest rests on: the answers to its questions, each a ``Query``.
///
/// What may do harm where it is wrong is told only when a person has reviewed it: what named persons said, that a party took part
/// because of somebody who stood for it, who was not there.
struct DigestFacts {
  let period: DigestPeriod
  /// Events that were held in the period.
  let query: Query
  let events: Answer<EventRow>
  let eventsBefore: Int
  let kinds: (now: [GroupedEventsRow], before: [GroupedEventsRow])
  let topics: (now: [GroupedEventsRow], before: [GroupedEventsRow])
  let regions: (now: [GroupedEventsRow], before: [GroupedEventsRow])
  let organizations: [OrganizationRow]
  let people: [PersonRow]
  /// Nil where the database tells of no event before.
  let newOrganizations: Answer<OrganizationRow>?
  let statements: Answer<StatementRow>
  let statementsLeftOut: Int
  /// Announced for the period, and not known to have been held or cancelled.
  let expected: Answer<EventRow>
  /// Announced for the time after it.
  let announced: Answer<EventRow>

  /// How many bodies and people are called the most active.
  static let mostActive = 10
  static let mostNew = 15
  static let mostAnnounced = 10
  /// Events are chosen for telling from so many of the latest.
  static let mostEvents = 5_000

  /// - Parameter base: what is asked of the events, and how sure facts must be; its period and statuses are not looked at.
  init(_ base: Query, _ period: DigestPeriod, in db: Database) throws {
    self.period = period
    let query = base.ofDigest(period.query)
    self.query = query
    var listed = query
    (listed.limit, listed.passages) = (Self.mostEvents, 0)
    let events: Answer<EventRow> = try listed.run(in: db)
    self.events = events
    let before = base.ofDigest(period.before.query)
    let counts = before.counting
    eventsBefore = try (counts.run(in: db) as Answer<EventRow>).total
    func grouped(_ grouping: Query.Grouping) throws -> (now: [GroupedEventsRow], before: [GroupedEventsRow]) {
      func rows(_ query: Query) throws -> [GroupedEventsRow] {
        var query = query
        query.grouping = grouping
        return try (query.run(in: db) as Answer<GroupedEventsRow>).rows
      }
      return (try rows(query), try rows(before))
    }
    kinds = try grouped(.kind)
    topics = try grouped(.topic)
    regions = try grouped(.region)
    organizations = try Self.organizations(query, db)
    var people = query.asked(for: .people)
    (people.limit, people.passages, people.sort) = (Self.mostActive, 3, .events)
    self.people = try (people.run(in: db) as Answer<PersonRow>).rows.filter { $0.count > 1 }
    newOrganizations = try Self.newOrganizations(query, period, db)
    var statements = query.asked(for: .statements)
    let all = try (statements.counting.run(in: db) as Answer<StatementRow>).total
    statements.reviewedOnly = true
    statements.limit = 200
    self.statements = try statements.run(in: db)
    statementsLeftOut = all - self.statements.total
    var announced = query
    announced.statuses = [.announced]
    (announced.sort, announced.limit, announced.passages) = (.earliest, Self.mostAnnounced, 0)
    expected = try announced.run(in: db)
    announced.period = period.after
    self.announced = try announced.run(in: db)
  }

  /// A party counts where it is named itself; as one for which somebody stood, only where a person has reviewed it.
  private static func organizations(_ query: Query, _ db: Database) throws -> [OrganizationRow] {
    var query = query.asked(for: .organizations)
    (query.limit, query.passages, query.sort) = (Self.mostActive, 3, .events)
    var others = query
    others.organizationKinds.none.append(.party)
    var rows = try (others.run(in: db) as Answer<OrganizationRow>).rows
    let asked = query.organizationKinds
    if asked.any.isEmpty || asked.any.contains(.party), !asked.none.contains(.party) {
      query.organizationKinds.any = [.party]
      if !query.reviewedOnly { query.bases = [.organised, .listed, .attendance] }
      rows += try (query.run(in: db) as Answer<OrganizationRow>).rows
    }
    return rows.sorted { one, other in
      one.count == other.count ? AlphabeticalOrder.isBefore(one.name, other.name) : one.count > other.count
    }
  }

  private static func newOrganizations(_ query: Query, _ period: DigestPeriod, _ db: Database) throws
    -> Answer<OrganizationRow>?
  {
    var earlier = Query(.events)
    earlier.period = Period(until: period.previous, undated: true)
    guard try (earlier.counting.run(in: db) as Answer<EventRow>).total > 0 else { return nil }
    earlier.subject = .organizations
    var new = query.asked(for: .organizations)
    new.except = [earlier]
    new.organizationKinds.none.append(.party)
    (new.limit, new.passages, new.sort) = (Self.mostNew, 1, .events)
    return try new.run(in: db)
  }
}

extension Query {
  /// Events that were held in a period.
  fileprivate func ofDigest(_ period: Period) -> Query {
    var query = asked(for: .events)
    query.period = period
    query.period.undated = self.period.undated
    query.statuses = [.held]
    (query.limit, query.sort, query.grouping) = (nil, nil, nil)
    return query
  }

  /// For its total alone.
  fileprivate var counting: Query {
    var query = self
    (query.limit, query.passages) = (1, 0)
    return query
  }
}
