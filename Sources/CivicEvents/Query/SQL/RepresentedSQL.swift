internal import CivicReports
internal import GRDB

/// What people did for the bodies of participations `p` (facts `f`): a body speaks through those who stand for it.
enum RepresentedSQL {
  static func conditions(_ query: Query) -> [SQL] {
    let roles = query.roles.any.filter { $0.ofOrganization == nil }.compactMap(\.ofPerson)
    var conditions: [SQL] = []
    if !roles.isEmpty { conditions.append(stoodFor("w.role IN \(roles.map(\.rawValue))")) }
    conditions += query.representedBy.conditions { stoodFor("w.person IN (\(WhoSQL.people($0)))") }
    return conditions
  }

  /// At the same event.
  private static func stoodFor(_ condition: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM shown_fact s JOIN person_participation w ON w.fact = s.fact \
    WHERE s.event = f.event AND s.kind = 'person_participation' AND w.organization = p.organization \
    AND w.person NOT IN blocked_person AND \(condition))
    """
  }
}
