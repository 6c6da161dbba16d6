internal import GRDB

/// Works out the profile of a body or person.
struct CardProfileReader {
  let db: Database

  func organization(_ id: Int) throws -> CardProfile {
    var events = Query(.events)
    events.organizations.any = [.id(id)]
    var bodies = Query(.organizations)
    bodies.with.any = [.id(id)]
    return CardProfile(
      years: try years("participation", "organization", id), organizations: try companions(bodies),
      people: try represented(id), topics: try topics(events))
  }

  func person(_ id: Int) throws -> CardProfile {
    var events = Query(.events)
    events.people.any = [.id(id)]
    var bodies = Query(.organizations)
    bodies.withPeople.any = [.id(id)]
    var people = Query(.people)
    people.withPeople.any = [.id(id)]
    return CardProfile(
      years: try years("appearances", "person", id), posts: try posts(id),
      organizations: try companions(bodies),
      people: try companions(people), topics: try topics(events))
  }

  private func years(_ view: String, _ column: String, _ id: Int) throws -> [CardProfile.Year] {
    let rows = try db.rows(
      """
      SELECT substr(event_date, 1, 4) AS year, role, event FROM \(view)
      WHERE \(column) = ? AND state <> 'disputed' AND role <> 'mentioned' AND event_status = 'held'
      """, [id])
    let byYear = try Dictionary(grouping: rows) { try $0[0] as String? }
    return try byYear.map { year, rows in
      let roles = try Dictionary(grouping: rows) { try $0[1] as String }.mapValues {
        try Set($0.map { try $0[2] as Int }).count
      }
      return try CardProfile.Year(
        year: year, events: Set(rows.map { try $0[2] as Int }).count,
        roles: roles.map { CardCount(value: $0, events: $1) }.sorted {
          ($1.events, $0.value) < ($0.events, $1.value)
        })
    }.sorted { ($0.year ?? "9999") < ($1.year ?? "9999") }
  }

  private func posts(_ id: Int) throws -> [CardProfile.Post] {
    try db.rows(
      """
      SELECT position, organization, organization_name, min(event_date), max(event_date), count(DISTINCT event)
      FROM appearances WHERE person = ? AND position IS NOT NULL AND state <> 'disputed'
      GROUP BY position, organization ORDER BY min(event_date) IS NULL, min(event_date), position
      """, [id]
    ).map { row in
      let organization: Int? = try row[1]
      return try CardProfile.Post(
        position: row[0],
        organization: organization.map { try NamedID(id: TypedID(.organization, $0), name: row[2] ?? "") },
        first: row[3], last: row[4], events: row[5])
    }
  }

  /// Those who stood for the body.
  private func represented(_ id: Int) throws -> [CardProfile.Companion] {
    var query = Query(.people)
    query.organizations.any = [.id(id)]
    return try companions(query)
  }

  private func companions(_ query: Query) throws -> [CardProfile.Companion] {
    var query = query
    (query.limit, query.passages) = (CardProfile.mostCompanions, 1)
    if query.subject == .organizations {
      let found: Answer<OrganizationRow> = try query.run(in: db)
      return found.rows.map { CardProfile.Companion(id: $0.id, name: $0.name, events: $0.count) }
    }
    let found: Answer<PersonRow> = try query.run(in: db)
    return found.rows.map { CardProfile.Companion(id: $0.id, name: $0.name, events: $0.count) }
  }

  private func topics(_ query: Query) throws -> [CardCount] {
    var query = query
    query.grouping = .topic
    query.statuses = [.held]
    let found: Answer<GroupedEventsRow> = try query.run(in: db)
    return found.rows.map { CardCount(value: $0.value, events: $0.count) }
  }
}
