internal import CivicReports
internal import GRDB

/// Organisations that took part in events.
enum OrganizationsSQL {
  static func sql(_ query: Query) throws(CivicError) -> SQL {
    PartyListSQL(
      party: "organization", letter: "o", chosenEvents: try chosenEvents(query),
      part: """
        SELECT p.organization, f.event, f.fact, f.report, f.state, f.confidence, p.role, p.support,
            p.presence, p.basis, c.in_period, \(OrganizationKindSQL.ofKind(query)) AS of_kind
          \(try participations(query))
        """,
      evidence: """
        'fact', 'f' || fact, 'role', role, 'support', support, 'presence', presence, 'basis', basis, \
        'state', state, 'confidence', confidence, 'report', 'r' || report
        """,
      details: "'legal_form', n.legal_form, 'kind', n.kind, 'kind_basis', n.kind_basis,",
      order: PartyOrder.sql(query.sort, nameKeys: "organization_name", party: "organization"),
      limit: query.limit
    ).sql
  }

  private static func chosenEvents(_ query: Query) throws(CivicError) -> SQL {
    EventSQL.chosenEvents(
      query, statuses: query.statuses.isEmpty ? [.held] : query.statuses, period: try PeriodSQL(query.period),
      and: query.people.conditions { "e.id IN (\(PartySQL.eventsOf(people: $0)))" })
  }

  /// `FROM … WHERE …` of the participations `p` that count, at the chosen events `c`.
  private static func participations(_ query: Query) throws(CivicError) -> SQL {
    let conditions =
      ["c.in_period IS NOT NULL", "p.organization NOT IN blocked_organization"]
      + [TookPartSQL.organizations(query, roles: query.roles.any.compactMap(\.ofOrganization))]
      + RepresentedSQL.conditions(query)
      + Choice(none: TookPartSQL.expanded(query.roles.none.compactMap(\.ofOrganization)))
      .conditions(on: "p.role")
      + query.organizations.conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + Choice(none: query.with.any).conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + OrganizationKindSQL.conditions(query) + (try FactSQL.conditions(query))
      + (try query.also.map { (other) throws(CivicError) in try others(other, "IN") })
      + (try query.except.map { (other) throws(CivicError) in try others(other, "NOT IN") })
    return """
      FROM chosen_event c
          JOIN shown_fact f ON f.event = c.id AND f.kind = 'organization_participation'
          JOIN event e ON e.id = c.id
          JOIN organization_participation p ON p.fact = f.fact
          JOIN organization o ON o.id = p.organization
          WHERE \(conditions.all())
      """
  }

  /// Those that another query finds, or none of them.
  private static func others(_ other: Query, _ membership: SQL) throws(CivicError) -> SQL {
    """
    p.organization \(membership) (WITH \(try chosenEvents(other)) SELECT p.organization
          \(try participations(other)) AND c.in_period)
    """
  }
}
