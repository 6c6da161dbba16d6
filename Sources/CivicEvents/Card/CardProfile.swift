/// What a body's or person's facts come to: how often, as what, with whom, on what.
public struct CardProfile: Codable, Sendable, Equatable {
  /// At how many events in a year, by role; an event may give several roles.
  public struct Year: Codable, Sendable, Equatable {
    /// Nil for events without a date.
    @Nullable public var year: String?
    public var events: Int
    /// "organizer", "participant" …, and at how many of the events.
    public var roles: [CardCount]
  }

  /// A post as reports state it, and the days of the first and the last event at which it is.
  public struct Post: Codable, Sendable, Equatable {
    public var position: String
    /// Whom they stood for.
    @Nullable public var organization: NamedID?
    @Nullable public var first: String?
    @Nullable public var last: String?
    public var events: Int
  }

  /// A body or person who took part in the same events, and in how many.
  public struct Companion: Codable, Sendable, Equatable {
    public var id: TypedID
    public var name: String
    public var events: Int
  }

  /// The earliest first; events without a date at the end.
  public var years: [Year]
  /// Of a person, the earliest first.
  @Listed public var posts: [Post] = []
  /// Those at most events first, at most ``mostCompanions`` of each sort.
  public var organizations: [Companion]
  public var people: [Companion]
  /// Topics of the events, the most first.
  public var topics: [CardCount]

  public static let mostCompanions = 10
}

/// A value, and how many events have it.
public struct CardCount: Codable, Sendable, Equatable {
  public var value: String
  public var events: Int
}
