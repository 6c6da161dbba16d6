internal import CivicReports
internal import GRDB

/// People who took part in events.
enum PeopleSQL {
  static func sql(_ query: Query) throws(CivicError) -> SQL {
    let roles = query.roles.any.compactMap(\.ofPerson)
    if let role = query.roles.any.first, roles.isEmpty {
      throw CivicError(.roleNotOf, role.rawValue, "people")
    }
    if !query.bases.isEmpty { throw CivicError(.filterNotOf, "--basis", "people") }
    return PartyListSQL(
      party: "person", letter: "p", chosenEvents: try chosenEvents(query),
      part: """
        SELECT p.person, f.event, f.fact, f.report, f.state, f.confidence, p.role, p.presence, p.position,
            o.id AS organization, o.name AS organization_name, c.in_period,
            \(OrganizationKindSQL.ofKind(query)) AS of_kind
          \(try participations(query))
        """,
      evidence: """
        'fact', 'f' || fact, 'role', role, 'presence', presence, 'position', position, 'organization',
          json(iif(organization IS NULL, NULL,
            json_object('id', 'o' || organization, 'name', organization_name))),
          'state', state, 'confidence', confidence, 'report', 'r' || report
        """,
      details: "",
      order: PartyOrder.sql(query.sort, nameKeys: "person_name", party: "person"),
      limit: query.limit
    ).sql
  }

  private static func chosenEvents(_ query: Query) throws(CivicError) -> SQL {
    EventSQL.chosenEvents(
      query, statuses: query.statuses.isEmpty ? [.held] : query.statuses, period: try PeriodSQL(query.period))
  }

  /// `FROM … WHERE …` of the participations `p` that count, at the chosen events `c`.
  private static func participations(_ query: Query) throws(CivicError) -> SQL {
    let conditions =
      ["c.in_period IS NOT NULL", "p.person NOT IN blocked_person"]
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
    return """
      FROM chosen_event c
          JOIN shown_fact f ON f.event = c.id AND f.kind = 'person_participation'
          JOIN event e ON e.id = c.id
          JOIN person_participation p ON p.fact = f.fact
          LEFT JOIN organization o ON o.id = p.organization AND o.id NOT IN blocked_organization
          WHERE \(conditions.all())
      """
  }

  /// Those that another query finds, or none of them.
  private static func others(_ other: Query, _ membership: SQL) throws(CivicError) -> SQL {
    """
    p.person \(membership) (WITH \(try chosenEvents(other)) SELECT p.person
          \(try participations(other)) AND c.in_period)
    """
  }
}
