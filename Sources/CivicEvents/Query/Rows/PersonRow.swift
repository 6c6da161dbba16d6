public import CivicReports

/// One person with the events that they took part in.
public struct PersonRow: Codable, Sendable, Equatable {
  public var id: TypedID
  public var name: String
  /// Of how many events that match; `events` lists them, the latest first.
  public var count: Int
  public var events: [PersonAtEvent]
}

/// An event that a person took part in, with what says so.
public struct PersonAtEvent: Codable, Sendable, Equatable {
  public var event: EventBrief
  public var evidence: [AppearanceEvidence]
}

/// What says that a person took part: one passage of one fact.
public struct AppearanceEvidence: Codable, Sendable, Equatable {
  public var fact: TypedID
  public var role: PersonRole
  @Nullable public var presence: Presence?
  /// As stated, on that day.
  @Nullable public var position: String?
  /// Whom they stood for.
  @Nullable public var organization: NamedID?
  public var state: FactState
  /// 0…1.
  public var confidence: Double
  public var report: TypedID
  /// The passage, in Unicode scalars of the report's text: [start, end).
  public var start: Int
  public var end: Int
  public var passage: String
  public var sentence: String
}

/// Somebody or something by id and name.
public struct NamedID: Codable, Sendable, Equatable {
  public var id: TypedID
  public var name: String
}
