/// What an organisation was at an event.
public enum OrganizationRole: String, Codable, CaseIterable, Sendable {
  case organizer
  case coOrganizer = "co-organizer"
  case host, partner, participant, mentioned
}

/// What a partner gave.
public enum Support: String, Codable, CaseIterable, Sendable {
  case customer, funder, supporter, information
}

/// What a person was at an event.
public enum PersonRole: String, Codable, CaseIterable, Sendable {
  case speaker, moderator, organizer, participant, awardee, mentioned
}

/// Whether a person or body was there.
public enum Presence: String, Codable, CaseIterable, Sendable {
  case present, online, message, invited, absent
}

/// Why a body counts as having taken part.
public enum ParticipationBasis: String, Codable, CaseIterable, Sendable {
  case organised, listed, represented, hosted, attendance
}

/// Who is quoted.
public enum SpeakerKind: String, Codable, CaseIterable, Sendable {
  case person, organization, group
}

/// Whether something was said at this event.
public enum Occasion: String, Codable, CaseIterable, Sendable {
  case this, other, unknown
}
