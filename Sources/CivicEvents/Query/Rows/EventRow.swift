public import CivicReports

/// An event as rows of other things name it.
public struct EventBrief: Codable, Sendable, Equatable {
  public var id: TypedID
  /// As quoted.
  @Nullable public var title: String?
  public var kind: EventKind
  public var status: EventStatus
  /// ISO 8601, reduced precision allowed.
  @Nullable public var start: String?
  @Nullable public var end: String?
  @Nullable public var noLaterThan: String?

  enum CodingKeys: String, CodingKey {
    case id, title, kind, status, start, end
    case noLaterThan = "no_later_than"
  }
}

/// One event.
public struct EventRow: Codable, Sendable, Equatable {
  public var id: TypedID
  /// As quoted.
  @Nullable public var title: String?
  public var kind: EventKind
  public var status: EventStatus
  /// ISO 8601, reduced precision allowed.
  @Nullable public var start: String?
  @Nullable public var end: String?
  @Nullable public var noLaterThan: String?
  public var place: PlaceRow
  @Nullable public var format: EventFormat?
  /// Sorted.
  public var topics: [String]
  /// Organisers and co-organisers.
  public var organizers: [OrganizationBrief]
  /// Every report that tells of it, copies included, the earliest first.
  public var reports: [ReportBrief]
  /// Where its kind, title, date, place and topics stand, and what made it match.
  public var evidence: [EventEvidence]

  enum CodingKeys: String, CodingKey {
    case id, title, kind, status, start, end, place, format, topics, organizers, reports, evidence
    case noLaterThan = "no_later_than"
  }
}

/// Where an event was. Names are in the three languages, as far as they are known.
public struct PlaceRow: Codable, Sendable, Equatable {
  /// ISO 3166-1 alpha-2.
  @Nullable public var country: String?
  /// ISO 3166-2.
  @Nullable public var regionCode: String?
  @Nullable public var region: PlaceName?
  /// True where no report states the region: it was worked out from the settlement.
  public var regionDerived: Bool
  @Nullable public var district: PlaceName?
  @Nullable public var settlement: PlaceName?
  /// As the report names it.
  @Nullable public var venue: String?

  enum CodingKeys: String, CodingKey {
    case country, region, district, settlement, venue
    case regionCode = "region_code"
    case regionDerived = "region_derived"
  }
}

/// A body with its role at an event.
public struct OrganizationBrief: Codable, Sendable, Equatable {
  public var id: TypedID
  public var name: String
  public var role: OrganizationRole
  /// Disputed where every report that says so is.
  public var state: FactState
}

/// A report as other rows name it.
public struct ReportBrief: Codable, Sendable, Equatable {
  public var id: TypedID
  /// SHA-256 of the clean text, in hex.
  public var sha256: String
  @Nullable public var title: String?
}

/// Where something that an event's row says stands.
public struct EventEvidence: Codable, Sendable, Equatable {
  /// "title", "start", "settlement" …, "topic", "organization", "person".
  public var field: String
  public var value: String
  public var fact: TypedID
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
