/// One event as one report tells of it.
public struct EventReading: Codable, Sendable, Equatable {
  public var kind: EventKind
  public var status: EventStatus
  /// The event's own name or theme, as quoted.
  @Nullable public var title: String?
  /// ISO 8601, reduced precision allowed ("2026-02"). Only when the text gives it.
  @Nullable public var start: String?
  /// The last day; nil for one day.
  @Nullable public var end: String?
  /// The publication date where `start` is nil.
  @Nullable public var noLaterThan: String?
  public var place: PlaceReading
  @Nullable public var format: EventFormat?
  @Nullable public var partOf: String?
  @Listed public var within: [FrameReading]
  @Listed public var organizers: [OrganizerReading]
  @Listed public var participants: [ParticipantReading]
  @Listed public var mentioned: [OrganizationReading]
  @Listed public var groups: [GroupReading]
  @Listed public var speakers: [PersonReading]
  @Listed public var people: [PersonReading]
  @Listed public var statements: [StatementReading]
  @Listed public var outcomes: [OutcomeReading]
  @Listed public var topics: [TopicReading]
  /// Where the scalar fields stand: "kind", "title", "start", "settlement" …
  public var evidence: [String: Mention]

  enum CodingKeys: String, CodingKey {
    case kind, status, title, start, end
    case noLaterThan = "no_later_than"
    case place, format
    case partOf = "part_of"
    case within, organizers, participants, mentioned, groups, speakers, people, statements, outcomes, topics
    case evidence
  }

  public init(kind: EventKind, status: EventStatus) {
    self.kind = kind
    self.status = status
    title = nil
    start = nil
    end = nil
    noLaterThan = nil
    place = PlaceReading()
    format = nil
    partOf = nil
    within = []
    organizers = []
    participants = []
    mentioned = []
    groups = []
    speakers = []
    people = []
    statements = []
    outcomes = []
    topics = []
    evidence = [:]
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      kind: try container.decodeIfPresent(EventKind.self, forKey: .kind) ?? .other,
      status: try container.decodeIfPresent(EventStatus.self, forKey: .status) ?? .unknown)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    start = try container.decodeIfPresent(String.self, forKey: .start)
    end = try container.decodeIfPresent(String.self, forKey: .end)
    noLaterThan = try container.decodeIfPresent(String.self, forKey: .noLaterThan)
    place = try container.decodeIfPresent(PlaceReading.self, forKey: .place) ?? PlaceReading()
    format = try container.decodeIfPresent(EventFormat.self, forKey: .format)
    partOf = try container.decodeIfPresent(String.self, forKey: .partOf)
    _within = try container.decode(Listed<FrameReading>.self, forKey: .within)
    _organizers = try container.decode(Listed<OrganizerReading>.self, forKey: .organizers)
    _participants = try container.decode(Listed<ParticipantReading>.self, forKey: .participants)
    _mentioned = try container.decode(Listed<OrganizationReading>.self, forKey: .mentioned)
    _groups = try container.decode(Listed<GroupReading>.self, forKey: .groups)
    _speakers = try container.decode(Listed<PersonReading>.self, forKey: .speakers)
    _people = try container.decode(Listed<PersonReading>.self, forKey: .people)
    _statements = try container.decode(Listed<StatementReading>.self, forKey: .statements)
    _outcomes = try container.decode(Listed<OutcomeReading>.self, forKey: .outcomes)
    _topics = try container.decode(Listed<TopicReading>.self, forKey: .topics)
    evidence = try container.decodeIfPresent([String: Mention].self, forKey: .evidence) ?? [:]
  }
}

/// Where it was, as far as the text states it.
public struct PlaceReading: Codable, Sendable, Equatable {
  /// ISO 3166-1 alpha-2.
  @Nullable public var country: String?
  @Nullable public var region: String?
  @Nullable public var district: String?
  @Nullable public var settlement: String?
  /// Hall or building.
  @Nullable public var venue: String?

  public init(
    country: String? = nil, region: String? = nil, district: String? = nil, settlement: String? = nil,
    venue: String? = nil
  ) {
    self.country = country
    self.region = region
    self.district = district
    self.settlement = settlement
    self.venue = venue
  }
}

/// A project, programme or campaign that the event is held within.
public struct FrameReading: Codable, Sendable, Equatable {
  public var text: String
  @Nullable public var kind: String?
  public var mention: Mention

  public init(text: String, kind: String?, mention: Mention) {
    self.text = text
    self.kind = kind
    self.mention = mention
  }
}

/// One topic, with the cue that gave it.
public struct TopicReading: Codable, Sendable, Equatable {
  public var topic: String
  public var confidence: Double
  public var mention: Mention

  public init(topic: String, confidence: Double, mention: Mention) {
    self.topic = topic
    self.confidence = confidence
    self.mention = mention
  }
}

/// What came of the event.
public struct OutcomeReading: Codable, Sendable, Equatable {
  public var kind: OutcomeKind
  public var text: String
  @Nullable public var by: String?
  public var mention: Mention

  public init(kind: OutcomeKind, text: String, by: String?, mention: Mention) {
    self.kind = kind
    self.text = text
    self.by = by
    self.mention = mention
  }
}
