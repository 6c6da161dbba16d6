/// What kind of event it was.
public enum EventKind: String, Codable, CaseIterable, Sendable {
  case roundtable, forum, congress, conference, seminar, training, hearing, meeting
  case reportMeeting = "report-meeting"
  case session
  case workingGroup = "working-group"
  case dialogue, debate, briefing, presentation, assembly
  case awardCeremony = "award-ceremony"
  case exhibition, appeal, other
}

/// Whether it took place.
public enum EventStatus: String, Codable, CaseIterable, Sendable {
  case held, announced, cancelled, postponed, unknown
}

/// How people met; only where the text says so.
public enum EventFormat: String, Codable, CaseIterable, Sendable {
  case inPerson = "in-person"
  case online, hybrid
}

/// What came of it.
public enum OutcomeKind: String, Codable, CaseIterable, Sendable {
  case recommendation, resolution, appeal, decision, memorandum, stance
}
