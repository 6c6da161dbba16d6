internal import CivicReports
internal import GRDB

/// Who took part: the conditions on rows `p` of participations, with their facts `f` and events `e`.
enum TookPartSQL {
  /// Of `organization_participation p`: present or online on any basis but hosted, or as the query has it. A role
  /// that is no taking part is enough by itself, and so is organising an event that was not (yet) held.
  static func organizations(_ query: Query, roles: [OrganizationRole]) -> SQL {
    let presence: SQL = query.presences.isEmpty ? there : "p.presence IN \(query.presences.map(\.rawValue))"
    let basis: SQL =
      if !query.bases.isEmpty {
        "p.basis IN \(query.bases.map(\.rawValue))"
      } else if query.presences.isEmpty {
        "p.basis <> 'hosted'"
      } else {
        "1"
      }
    let took: SQL = "\(presence) AND \(basis)"
    // What the query states asks for it of every role.
    let stated =
      (query.presences.isEmpty ? [] : [presence]) + (query.bases.isEmpty ? [] : [basis])
      + (query.supports.isEmpty ? [] : ["p.support IN \(query.supports.map(\.rawValue))"])

    let organizing: [OrganizationRole] = [.organizer, .coOrganizer]
    let passive = roles.filter { [.host, .partner, .mentioned].contains($0) }
    let active = expanded(roles).filter { !passive.contains($0) }
    var ways: [SQL] = []
    if roles.isEmpty { ways.append("(\(took))") }
    if !active.isEmpty { ways.append("(p.role IN \(active.map(\.rawValue)) AND \(took))") }
    if !passive.isEmpty {
      ways.append("(\((["p.role IN \(passive.map(\.rawValue))"] + stated).joined(separator: " AND ")))")
    }
    let organized = roles.isEmpty ? organizing : active.filter(organizing.contains)
    if stated.isEmpty, !organized.isEmpty {
      ways.append("(e.status <> 'held' AND p.role IN \(organized.map(\.rawValue)))")
    }
    return ways.any()
  }

  /// Of `person_participation p`: as the view `appearances` has it, or as the query has it. Speaking, leading and
  /// organising are enough by themselves at an event that was not (yet) held.
  static func people(_ query: Query, roles: [PersonRole]) -> SQL {
    let presence: SQL =
      query.presences.isEmpty ? personWasThere : "p.presence IN \(query.presences.map(\.rawValue))"
    let active = roles.filter { $0 != .mentioned }
    var ways: [SQL] = []
    if roles.isEmpty { ways.append("(\(presence))") }
    if !active.isEmpty { ways.append("(p.role IN \(active.map(\.rawValue)) AND \(presence))") }
    if roles.contains(.mentioned) {
      ways.append(query.presences.isEmpty ? "p.role = 'mentioned'" : "(p.role = 'mentioned' AND \(presence))")
    }
    let planned: [PersonRole] = roles.isEmpty ? [.speaker, .moderator, .organizer] : active
    if query.presences.isEmpty, !planned.isEmpty {
      ways.append("(e.status <> 'held' AND p.role IN \(planned.map(\.rawValue)))")
    }
    return ways.any()
  }

  /// `organizer` takes in co-organisers.
  static func expanded(_ roles: [OrganizationRole]) -> [OrganizationRole] {
    roles.contains(.organizer) && !roles.contains(.coOrganizer) ? roles + [.coOrganizer] : roles
  }

  /// Whom a report announces has not come because the event was held.
  private static let personWasThere: SQL = """
    CASE ifnull((SELECT r.status FROM status_as_read r WHERE r.event_report = f.event_report), e.status) \
    WHEN 'held' THEN ifnull(p.presence IN ('present', 'online'), p.role <> 'mentioned') \
    WHEN 'unknown' THEN ifnull(p.presence IN ('present', 'online'), 0) ELSE 0 END
    """

  private static let there: SQL = "ifnull(p.presence, 'present') IN ('present', 'online')"
}
