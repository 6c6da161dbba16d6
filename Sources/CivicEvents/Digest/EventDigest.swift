public import CivicText

/// What happened in a period: counted, compared with the period before, and told in whole sentences.
public struct EventDigest: Codable, Sendable, Equatable {
  /// How many events there are of a value, and how many there were in the period before.
  public struct Count: Codable, Sendable, Equatable {
    /// A topic's or kind's id, a region's ISO 3166-2 code.
    public let value: String
    /// In the digest's language.
    public let label: String
    public let count: Int
    public let before: Int
  }

  /// A body or person, and at how many of the events they took part.
  public struct Party: Codable, Sendable, Equatable {
    public let id: TypedID
    public let name: String
    public let count: Int
    /// True where no person has reviewed any fact that says so.
    public let machineOnly: Bool
    /// Numbers of notes of the text.
    public let notes: [Int]

    enum CodingKeys: String, CodingKey {
      case id, name, count, notes
      case machineOnly = "machine_only"
    }
  }

  public let language: Language
  public let period: DigestPeriod
  /// As long, just before.
  public let periodBefore: DigestPeriod
  /// The command that lists the events that it tells of.
  @Nullable public var command: String?
  /// Events that were held.
  public let events: Int
  public let eventsBefore: Int
  /// Events whose date does not say whether they were in the period.
  public let undated: Int
  public let kinds: [Count]
  public let topics: [Count]
  public let regions: [Count]
  /// Who took part most often.
  public let organizations: [Party]
  public let people: [Party]
  /// Bodies that take part in events of the database for the first time; nil where it tells of no event before.
  @Nullable public var newOrganizations: [Party]?
  /// How many there are, those that are not listed too.
  public let newOrganizationsCount: Int
  /// What was said, as people have reviewed it.
  public let statements: Int
  /// What was said as the machine alone has read it: it is left out.
  public let statementsLeftOut: Int
  /// Announced for after the period.
  public let announced: Int
  public let restsOn: RestsOn
  /// It all in words.
  public let prose: Prose

  enum CodingKeys: String, CodingKey {
    case language, period, command, events, undated, kinds, topics, regions, organizations, people, statements
    case announced, prose
    case periodBefore = "period_before"
    case eventsBefore = "events_before"
    case newOrganizations = "new_organizations"
    case newOrganizationsCount = "new_organizations_count"
    case statementsLeftOut = "statements_left_out"
    case restsOn = "rests_on"
  }
}
