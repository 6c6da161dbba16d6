internal import CivicReports
internal import GRDB

/// Organisations that took part in events.
enum OrganizationsSQL {
  static func sql(_ query: Query, _ db: Database) throws -> SQL {
    let roles = query.roles.any.compactMap(\.ofOrganization)
    let conditions = try conditions(query)
    let list = PartyListSQL(
      party: "organization", letter: "o", query: query, conditions: conditions,
      others: "JOIN organization o ON o.id = p.organization",
      columns: "p.role, p.support, p.presence, p.basis",
      ofKind: (OrganizationKindSQL.ofKind(query), OrganizationKindSQL.ofKind(query, "x.kind")),
      evidence: """
        'fact', 'f' || fact, 'role', role, 'support', support, 'presence', presence, 'basis', basis, \
        'state', state, 'confidence', confidence, 'report', 'r' || report
        """,
      details: "'legal_form', n.legal_form, 'kind', n.kind, 'kind_basis', n.kind_basis,",
      order: PartyOrder.sql(query.sort, nameKeys: "organization_name", party: "organization"))
    if query.sort != .date, query.sort != .earliest, let heading = try Heading(query, db) {
      return list.sql(.heading(try HeadingPartySQL(query, heading)))
    }
    let driver = try EventDriverSQL(query, db)
    let isCounted = query.isCountedOfParties
    let statuses = query.statuses.isEmpty ? [.held] : query.statuses
    let chosenEvents = EventSQL.chosenEvents(
      query, statuses: isCounted && statuses == [.held] ? [] : statuses, period: try PeriodSQL(query.period),
      and: query.people.conditions { "e.id IN (\(PartySQL.eventsOf(people: $0)))" },
      driver: driver)
    guard isCounted else { return list.sql(.facts(chosenEvents: chosenEvents)) }
    return list.sql(
      .counted(
        chosenEvents: chosenEvents, isDriven: driver != nil,
        conditions: (statuses == [.held] ? ["x.is_held"] : []) + counted(query, roles)))
  }

  /// The same of what is counted.
  private static func counted(_ query: Query, _ roles: [OrganizationRole]) -> [SQL] {
    Choice(
      any: TookPartSQL.expanded(roles),
      none: TookPartSQL.expanded(query.roles.none.compactMap(\.ofOrganization))
    )
    .conditions(on: "x.role") + Choice(any: query.bases).conditions(on: "x.basis")
      + query.organizations.conditions { "x.organization IN (\(WhoSQL.organizations($0)))" }
      + Choice(none: query.with.any).conditions { "x.organization IN (\(WhoSQL.organizations($0)))" }
      + OrganizationKindSQL.conditions(query, "x.kind") + query.languages.conditions(on: "x.language")
  }

  /// What is asked of the participations `p` with their facts `f`.
  private static func conditions(_ query: Query) throws(CivicError) -> [SQL] {
    ["p.organization NOT IN blocked_organization"]
      + [TookPartSQL.organizations(query, roles: query.roles.any.compactMap(\.ofOrganization))]
      + RepresentedSQL.conditions(query)
      + Choice(none: TookPartSQL.expanded(query.roles.none.compactMap(\.ofOrganization)))
      .conditions(on: "p.role")
      + query.organizations.conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + Choice(none: query.with.any).conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + OrganizationKindSQL.conditions(query) + (try FactSQL.conditions(query))
      + (try query.also.map { (other) throws(CivicError) in try others(other, "IN") })
      + (try query.except.map { (other) throws(CivicError) in try others(other, "NOT IN") })
  }

  /// Those that another query finds, or none of them.
  private static func others(_ other: Query, _ membership: SQL) throws(CivicError) -> SQL {
    let chosenEvents = EventSQL.chosenEvents(
      other, statuses: other.statuses.isEmpty ? [.held] : other.statuses, period: try PeriodSQL(other.period),
      and: other.people.conditions { "e.id IN (\(PartySQL.eventsOf(people: $0)))" })
    return """
      p.organization \(membership) (WITH \(chosenEvents)
          SELECT p.organization FROM chosen_event c
          JOIN shown_fact f ON f.event = c.id AND f.kind = 'organization_participation'
          JOIN event e ON e.id = c.id
          JOIN organization_participation p ON p.fact = f.fact
          JOIN organization o ON o.id = p.organization
          WHERE c.in_period AND \((try conditions(other)).all()))
      """
  }
}
