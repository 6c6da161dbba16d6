public import CivicReports

/// What is found: names first, then events, what was said, and reports.
public struct SearchAnswer: Codable, Sendable, Equatable {
  /// Where something is looked for.
  public enum Section: String, Codable, Sendable, CaseIterable {
    case names, events, statements, reports
  }

  /// Bodies and persons.
  public var names: [NameHit] = []
  /// By their titles.
  public var events: [EventBrief] = []
  public var statements: [StatementHit] = []
  public var reports: [SearchHit] = []
  /// How many there are in each section that was looked in; of reports, those in which the words stand.
  public var found: [String: Count] = [:]
  /// The topics that the words, or some of them, are the name of.
  public var topics: [String] = []

  /// How many were found.
  public struct Count: Codable, Sendable, Equatable {
    public var count: Int
    /// Whether there may be more: they are not counted to the end.
    public var isLeast: Bool

    public init(count: Int, isLeast: Bool) {
      self.count = count
      self.isLeast = isLeast
    }

    enum CodingKeys: String, CodingKey {
      case count
      case isLeast = "at_least"
    }
  }

  public var isEmpty: Bool {
    names.isEmpty && events.isEmpty && statements.isEmpty && reports.isEmpty
  }
}

/// A body or a person whose name has the words in it.
public struct NameHit: Codable, Sendable, Equatable {
  public var id: TypedID
  public var name: String
  /// Of a body.
  @Nullable public var legalForm: String?
  /// Of a body: `ngo`, `party` …
  @Nullable public var kind: String?
  /// The name that has the words, where it is another.
  @Nullable public var foundAs: String?

  enum CodingKeys: String, CodingKey {
    case id, name, kind
    case legalForm = "legal_form"
    case foundAs = "found_as"
  }
}

/// Something that was said with the words in it.
public struct StatementHit: Codable, Sendable, Equatable {
  /// The fact.
  public var id: TypedID
  public var text: String
  /// Where the words stand in the text, in Unicode scalars of it.
  public var highlights: [SearchHit.Highlight]
  /// True for a quotation, false for a reported clause.
  public var direct: Bool
  @Nullable public var speaker: String?
  public var event: EventBrief
  public var report: TypedID
  public var language: String
  public var state: FactState
}

/// A report that is found.
public struct SearchHit: Codable, Sendable, Equatable {
  public let report: TypedID
  @Nullable public var title: String?
  /// ISO 8601.
  @Nullable public var published: String?
  @Nullable public var source: String?
  public let language: String
  /// The events it tells of.
  public let events: [TypedID]
  /// Why it is found.
  public let matched: Match
  /// The sentences with most of the words; of a topic, the one that tells it.
  public let snippet: String
  /// Where the words stand in the snippet, in Unicode scalars of it.
  public let highlights: [Highlight]

  public struct Highlight: Codable, Sendable, Equatable {
    public let start: Int
    public let end: Int

    public init(start: Int, end: Int) {
      self.start = start
      self.end = end
    }
  }

  public enum Match: String, Codable, Sendable {
    /// The words stand in it.
    case words
    /// They do in the other script.
    case script
    /// It tells of an event on a topic of that name.
    case topic
  }
}
