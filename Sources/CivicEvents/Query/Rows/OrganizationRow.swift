public import CivicReports

/// One organisation with the events that it took part in.
public struct OrganizationRow: Codable, Sendable, Equatable {
  public var id: TypedID
  public var name: String
  @Nullable public var legalForm: String?
  public var kind: OrganizationKind
  /// How the kind is known: register, legal-form, own-words, list, person.
  @Nullable public var kindBasis: String?
  /// Of how many events that match; `events` lists them, the latest first.
  public var count: Int
  public var events: [OrganizationAtEvent]

  enum CodingKeys: String, CodingKey {
    case id, name, kind, count, events
    case legalForm = "legal_form"
    case kindBasis = "kind_basis"
  }
}

/// An event that an organisation took part in, with what says so.
public struct OrganizationAtEvent: Codable, Sendable, Equatable {
  public var event: EventBrief
  public var evidence: [ParticipationEvidence]
}

/// What says that an organisation took part: one passage of one fact.
public struct ParticipationEvidence: Codable, Sendable, Equatable {
  public var fact: TypedID
  public var role: OrganizationRole
  @Nullable public var support: Support?
  @Nullable public var presence: Presence?
  @Nullable public var basis: ParticipationBasis?
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
