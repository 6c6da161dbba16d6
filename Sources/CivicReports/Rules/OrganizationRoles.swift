internal import CivicText

/// One role for each body of the text, from all passages that name it: who organised is not listed a second time, who did
/// not come is absent wherever else the name stands.
enum OrganizationRoles {
  private static let rank: [OrganizationRole] = [.organizer, .coOrganizer, .host, .partner]

  static func apply(
    _ roles: [RoleAssignment], _ attendance: [Attendance], to event: inout EventReading, text: ReportText
  ) {
    var placed: Set<Int> = []
    for role in rank {
      for assignment in roles
      where assignment.role == role && !placed.contains(assignment.organization.entity) {
        let body = assignment.organization
        placed.insert(body.entity)
        event.organizers.append(
          OrganizerReading(
            name: body.name, legalForm: body.legalForm, kind: body.kind, role: role,
            support: assignment.support,
            mention: text.mention(
              body.tokens,
              sureness(of: body, as: assignment.confidence, isBounded(body, text) || isPublic(body)))))
      }
    }
    let byEntity = Dictionary(grouping: attendance, by: \.organization.entity)
    for entity in ordered(attendance.map(\.organization.entity)) where !placed.contains(entity) {
      guard let chosen = strongest(byEntity[entity] ?? []) else { continue }
      let body = chosen.organization
      placed.insert(entity)
      event.participants.append(
        ParticipantReading(
          name: body.name, legalForm: body.legalForm, kind: body.kind, presence: chosen.presence,
          mention: text.mention(body.tokens, sureness(of: body, as: chosen.confidence, true)),
          also: chosen.also.map { text.mention($0, chosen.confidence) }))
    }
    let namedApart = namedApart(text)
    for body in text.organizations
    where !body.isReference && !body.isWhereabouts && !placed.contains(body.entity) {
      placed.insert(body.entity)
      event.mentioned.append(
        OrganizationReading(
          name: body.name, legalForm: body.legalForm, kind: body.kind,
          mention: text.mention(
            body.tokens,
            min(body.confidence, namedApart.contains(body.entity) ? 0.8 : isBounded(body, text) ? 0.9 : 0.85))
        ))
    }
  }

  /// A role is as sure as the words that give it; a name that is hardly one, or whose end is in doubt, makes it less so.
  private static func sureness(of body: OrganizationSpan, as role: Double, _ isBounded: Bool) -> Double {
    if body.confidence < 0.8 { return min(role, body.confidence) }
    return isBounded ? role : min(role, 0.85)
  }

  /// Names of akimats and ministries are read whole where they organise.
  private static func isPublic(_ body: OrganizationSpan) -> Bool {
    body.kind == .localGovernment || body.kind == .stateBody
  }

  /// Whether it is plain where a body's name ends: by its own words or by quotation marks.
  private static func isBounded(_ body: OrganizationSpan, _ text: ReportText) -> Bool {
    let tokens = text.document.tokens
    if body.isBounded || body.tokens.contains(where: { ["»", "”", "\""].contains(tokens[$0].text) }) {
      return true
    }
    if body.tokens.count == 1, tokens[body.tokens.lowerBound].isAcronym { return true }
    return false
  }

  /// The bodies that the text names apart from persons' posts. One that only such a post names was represented by the
  /// person; one that is named apart as well may have been listed, or may have organised, in words that were not understood.
  private static func namedApart(_ text: ReportText) -> Set<Int> {
    Set(text.organizations.filter { text.people(withPostOverlapping: $0.tokens).isEmpty }.map(\.entity))
  }

  /// "Did not come" is said of nobody who came; a greeting is sent by those who stay away.
  private static func strongest(_ attendance: [Attendance]) -> Attendance? {
    for presence in [Presence.message, .absent, .online, .present, .invited] {
      if let found = attendance.first(where: { $0.presence == presence }) { return found }
    }
    return attendance.first
  }

  private static func ordered(_ entities: [Int]) -> [Int] {
    var seen: Set<Int> = []
    return entities.filter { seen.insert($0).inserted }
  }
}
