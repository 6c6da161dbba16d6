/// What a fact is of: which table holds its details.
public enum FactKind: String, Sendable, Codable, CaseIterable {
  case eventValue = "event_value"
  case topic
  case within
  case organizationParticipation = "organization_participation"
  case personParticipation = "person_participation"
  case participantGroup = "participant_group"
  case statement
  case outcome
}
