internal import CivicReports
internal import GRDB

/// People who took part in events.
enum PeopleSQL {
  static func sql(_ query: Query, _ db: Database) throws -> SQL {
    let roles = query.roles.any.compactMap(\.ofPerson)
    if let role = query.roles.any.first, roles.isEmpty {
      throw CivicError(.roleNotOf, role.rawValue, "people")
    }
    if !query.bases.isEmpty { throw CivicError(.filterNotOf, "--basis", "people") }
    let conditions = try conditions(query)
    let list = PartyListSQL(
      party: "person", letter: "p", query: query, conditions: conditions,
      others: "LEFT JOIN organization o ON o.id = p.organization AND o.id NOT IN blocked_organization",
      columns: "p.role, p.presence, p.position, o.id AS organization, o.name AS organization_name",
      ofKind: (OrganizationKindSQL.ofKind(query), "1"),
      evidence: """
        'fact', 'f' || fact, 'role', role, 'presence', presence, 'position', position, 'organization',
          json(iif(organization IS NULL, NULL,
            json_object('id', 'o' || organization, 'name', organization_name))),
          'state', state, 'confidence', confidence, 'report', 'r' || report
        """,
      details: "", order: PartyOrder.sql(query.sort, nameKeys: "person_name", party: "person"))
    if query.sort != .date, query.sort != .earliest, let heading = try Heading(query, db) {
      return list.sql(.heading(try HeadingPartySQL(query, heading)))
    }
    // Whom a person stands for is told by facts alone.
    let driver = try EventDriverSQL(query, db)
    let isCounted = query.isCountedOfParties && query.organizations.isEmpty && query.organizationKinds.isEmpty
    let statuses = query.statuses.isEmpty ? [.held] : query.statuses
    let chosenEvents = EventSQL.chosenEvents(
      query, statuses: isCounted && statuses == [.held] ? [] : statuses, period: try PeriodSQL(query.period),
      driver: driver)
    guard isCounted else { return list.sql(.facts(chosenEvents: chosenEvents)) }
    let counted =
      (statuses == [.held] ? ["x.is_held"] : [])
      + Choice(any: roles, none: query.roles.none.compactMap(\.ofPerson)).conditions(on: "x.role")
      + query.people.conditions { "x.person IN (\(WhoSQL.people($0)))" }
      + query.languages.conditions(on: "x.language")
    return list.sql(.counted(chosenEvents: chosenEvents, isDriven: driver != nil, conditions: counted))
  }

  /// What is asked of the participations `p` with their facts `f`.
  private static func conditions(_ query: Query) throws(CivicError) -> [SQL] {
    ["p.person NOT IN blocked_person"]
      + [TookPartSQL.people(query, roles: query.roles.any.compactMap(\.ofPerson))]
      + Choice(none: query.roles.none.compactMap(\.ofPerson)).conditions(on: "p.role")
      + Choice(none: query.withPeople.any).conditions { "p.person IN (\(WhoSQL.people($0)))" }
      + query.people.conditions { "p.person IN (\(WhoSQL.people($0)))" }
      + query.organizations.conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + (query.organizations.any.isEmpty ? [] : ["o.id IS NOT NULL"])
      + query.positions.conditions { PositionSQL.condition($0, on: "p.position") }
      + OrganizationKindSQL.conditions(query) + (try FactSQL.conditions(query))
      + (try query.also.map { (other) throws(CivicError) in try others(other, "IN") })
      + (try query.except.map { (other) throws(CivicError) in try others(other, "NOT IN") })
  }

  /// Those that another query finds, or none of them.
  private static func others(_ other: Query, _ membership: SQL) throws(CivicError) -> SQL {
    let chosenEvents = EventSQL.chosenEvents(
      other, statuses: other.statuses.isEmpty ? [.held] : other.statuses, period: try PeriodSQL(other.period))
    return """
      p.person \(membership) (WITH \(chosenEvents)
          SELECT p.person FROM chosen_event c
          JOIN shown_fact f ON f.event = c.id AND f.kind = 'person_participation'
          JOIN event e ON e.id = c.id
          JOIN person_participation p ON p.fact = f.fact
          LEFT JOIN organization o ON o.id = p.organization AND o.id NOT IN blocked_organization
          WHERE c.in_period AND \((try conditions(other)).all()))
      """
  }
}
