/// Events that have a value in common: a topic, a month, a town.
public struct GroupedEventsRow: Codable, Sendable, Equatable {
  /// A topic's or kind's id, a month ("2026-02"), a region's ISO 3166-2 code, a settlement's name.
  public var value: String
  /// Of a place.
  @Nullable public var name: PlaceName?
  /// How many events.
  public var count: Int
  public var events: [TypedID]
  /// Where the first of them says so.
  public var evidence: [GroupEvidence]
}

/// A passage that says a value.
public struct GroupEvidence: Codable, Sendable, Equatable {
  public var fact: TypedID
  public var state: FactState
  /// 0…1.
  public var confidence: Double
  public var report: TypedID
  /// In Unicode scalars of the report's text: [start, end).
  public var start: Int
  public var end: Int
  public var passage: String
  public var sentence: String
}
