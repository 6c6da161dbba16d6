internal import CivicReports
internal import GRDB

/// Organisations that took part in events.
enum OrganizationsSQL {
  static func sql(_ query: Query, _ db: Database) throws -> SQL {
    let roles = query.roles.any.compactMap(\.ofOrganization)
    if let role = query.roles.any.first, roles.isEmpty {
      throw CivicError(.roleNotOf, role.rawValue, "organizations")
    }
    let conditions =
      ["p.organization NOT IN blocked_organization"]
      + [TookPartSQL.organizations(query, roles: roles)]
      + Choice(none: TookPartSQL.expanded(query.roles.none.compactMap(\.ofOrganization)))
      .conditions(on: "p.role")
      + query.organizations.conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + Choice(none: query.with.any).conditions { "p.organization IN (\(WhoSQL.organizations($0)))" }
      + OrganizationKindSQL.conditions(query) + (try FactSQL.conditions(query))
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
    if query.sort != .date, let heading = try Heading(query, db) {
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
}
