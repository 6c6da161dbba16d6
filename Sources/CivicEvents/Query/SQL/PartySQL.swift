internal import CivicReports
internal import GRDB

/// The organisations and people that a query about events, reports or statements asks for: which participations make
/// an event match.
struct PartySQL {
  /// `SELECT event, fact, name` of the participations of organisations that are asked for; nil where none are.
  let organizations: SQL?
  /// The same of people.
  let people: SQL?
  /// True where either will do: only a role was asked for, and both may have it.
  private let either: Bool
  private let query: Query

  /// - Parameter isOfPage: of the events of the common table `page` alone.
  init(_ query: Query, isOfPage: Bool = false) throws(CivicError) {
    self.query = query
    let organizationRoles = query.roles.any.compactMap(\.ofOrganization)
    let personRoles = query.roles.any.compactMap(\.ofPerson)
    let asksPeople = !query.people.any.isEmpty
    let asksOrganizations =
      !query.organizations.any.isEmpty || !query.organizationKinds.any.isEmpty || !query.bases.isEmpty
      || !query.supports.isEmpty
    if let role = query.roles.any.first {
      if asksPeople, !asksOrganizations, personRoles.isEmpty {
        throw CivicError(.roleNotOf, role.rawValue, "people")
      }
    }
    let asksRole = !query.roles.any.isEmpty
    let onlyPresence = !query.presences.isEmpty && !asksPeople && !asksRole
    either = asksRole && !asksPeople && !asksOrganizations
    organizations =
      asksOrganizations || onlyPresence || (either && !organizationRoles.isEmpty)
      ? Self.organizations(query, roles: organizationRoles, isOfPage: isOfPage) : nil
    // Where both are asked for, a role that a body can have is the body's.
    people =
      asksPeople || (either && !personRoles.isEmpty)
      ? Self.people(
        query, roles: asksOrganizations && !organizationRoles.isEmpty ? [] : personRoles, isOfPage: isOfPage)
      : nil
  }

  /// The parts of a WITH clause that the conditions name.
  var tables: [SQL] {
    [
      organizations.map { "organization_party AS (\n  \($0))" },
      people.map { "person_party AS (\n  \($0))" },
    ].compactMap { $0 }
  }

  /// The conditions on events `e`.
  var conditions: [SQL] {
    var conditions: [SQL] = []
    if organizations != nil { conditions.append("e.id IN (SELECT event FROM organization_party)") }
    if people != nil { conditions.append("e.id IN (SELECT event FROM person_party)") }
    if either, conditions.count > 1 { conditions = [conditions.any()] }
    conditions += excluded
    return conditions
  }

  /// `SELECT event` where organisations took part, in the usual sense or in one of the roles.
  static func eventsOf(organizations asked: [Who], roles: [OrganizationRole] = []) -> SQL {
    if roles.isEmpty {
      return "SELECT event FROM organization_took_part WHERE organization IN (\(WhoSQL.organizations(asked)))"
    }
    var query = Query(.events)
    query.organizations.any = asked
    return "SELECT event FROM (\(organizations(query, roles: roles)))"
  }

  /// `SELECT event` where bodies of such a kind took part, in the usual sense or in one of the roles.
  static func eventsOf(kinds: [OrganizationKind], roles: [OrganizationRole] = []) -> SQL {
    var query = Query(.events)
    query.organizationKinds.any = kinds
    return "SELECT event FROM (\(organizations(query, roles: roles)))"
  }

  /// `SELECT event` where people took part, in the usual sense.
  static func eventsOf(people asked: [Who]) -> SQL {
    "SELECT event FROM person_took_part WHERE person IN (\(WhoSQL.people(asked)))"
  }

  /// The twins: no such body or person took part. A role that is not wanted is one that the bodies asked for do not
  /// have; where none are asked for, one that nobody has.
  var excluded: [SQL] {
    var excluded: [SQL] = []
    if !query.organizations.none.isEmpty {
      excluded.append(Self.eventsOf(organizations: query.organizations.none))
    }
    if !query.people.none.isEmpty { excluded.append(Self.eventsOf(people: query.people.none)) }
    if !query.organizationKinds.none.isEmpty {
      excluded.append(Self.eventsOf(kinds: query.organizationKinds.none))
    }
    if organizations == nil, people == nil, !query.roles.none.isEmpty {
      let organizationRoles = query.roles.none.compactMap(\.ofOrganization)
      let personRoles = query.roles.none.compactMap(\.ofPerson)
      if !organizationRoles.isEmpty {
        excluded.append("SELECT event FROM (\(Self.organizations(Query(.events), roles: organizationRoles)))")
      }
      if !personRoles.isEmpty {
        excluded.append("SELECT event FROM (\(Self.people(Query(.events), roles: personRoles)))")
      }
    }
    return excluded.map { "e.id NOT IN (\($0))" }
  }

  private static func organizations(_ query: Query, roles: [OrganizationRole], isOfPage: Bool = false) -> SQL
  {
    let conditions =
      [TookPartSQL.organizations(query, roles: roles), "p.organization NOT IN blocked_organization"]
      + Choice(any: query.organizations.any).conditions {
        "p.organization IN (\(WhoSQL.organizations($0)))"
      }
      + Choice(any: query.organizationKinds.any).conditions(on: "o.kind")
      + (query.people.any.isEmpty && !roles.isEmpty ? [] : RepresentedSQL.conditions(query))
      + Choice(none: TookPartSQL.expanded(query.roles.none.compactMap(\.ofOrganization)))
      .conditions(on: "p.role")
      + FactSQL.standing(query)
    return """
      SELECT f.event, f.fact, o.name
      FROM \(participations("organization", isOfPage))
      JOIN event e ON e.id = f.event
      JOIN organization o ON o.id = p.organization
      WHERE \(conditions.all())
      """
  }

  private static func people(_ query: Query, roles: [PersonRole], isOfPage: Bool = false) -> SQL {
    let conditions =
      [TookPartSQL.people(query, roles: roles), "p.person NOT IN blocked_person"]
      + Choice(any: query.people.any).conditions { "p.person IN (\(WhoSQL.people($0)))" }
      + Choice(none: query.roles.none.compactMap(\.ofPerson)).conditions(on: "p.role")
      + FactSQL.standing(query)
    return """
      SELECT f.event, f.fact, n.name
      FROM \(participations("person", isOfPage))
      JOIN event e ON e.id = f.event
      JOIN person n ON n.id = p.person
      WHERE \(conditions.all())
      """
  }

  private static func participations(_ party: SQL, _ isOfPage: Bool) -> SQL {
    isOfPage
      ? """
      page g CROSS JOIN shown_fact f ON f.event = g.id AND f.kind = '\(party)_participation'
      CROSS JOIN \(party)_participation p ON p.fact = f.fact
      """
      : """
      \(party)_participation p
      JOIN shown_fact f ON f.fact = p.fact
      """
  }
}
