public import CivicReports
public import CivicText

/// A question's answer: how it was understood, what was found, and where it stands.
///
/// `items` are rows of the database, never guesses. Where the question was not understood, fits several names or has no answer in the data,
/// `kind` is `none` and `reason` tells why.
public struct QuestionAnswer: Codable, Sendable, Equatable {
  /// In which it is told.
  public var language: Language
  public var understood: Understood
  public var answer: Content
  /// Where each item stands.
  public var evidence: [Evidence]
  public var restsOn: Basis
  /// How each word was read, and what the database was asked; nil unless wanted.
  public var explanation: Explanation?

  enum CodingKeys: String, CodingKey {
    case language, understood, answer, evidence, explanation
    case restsOn = "rests_on"
  }

  /// How the question was read.
  public struct Understood: Codable, Sendable, Equatable {
    /// What was asked for: "organizations", "count", "date" …; "none" where the question was not understood.
    public var kind: Kind
    /// The conditions in the words of the command line, each with its values.
    public var filters: [String: [String]]
    /// The same in the asker's language.
    public var text: String
    /// What was typed wrongly, and what it was read as.
    public var read: [Reading]
    /// The list command that asks the same.
    @Nullable public var command: String?
  }

  public struct Reading: Codable, Sendable, Equatable {
    public var typed: String
    public var read: String
  }

  public enum Kind: String, Codable, Sendable, CaseIterable {
    case organizations, people, events, statements, reports, outcomes, topics, count, date, place, none
  }

  public enum Reason: String, Codable, Sendable, CaseIterable {
    /// Words that mean nothing to the program: `words`.
    case notUnderstood = "not-understood"
    /// A name fits several: `candidates`.
    case ambiguous
    /// Understood, and the data hold no answer.
    case notInData = "not-in-data"
  }

  public struct Content: Codable, Sendable, Equatable {
    public var kind: Kind
    public var items: [Item]
    /// How many there are, those that are not listed included; what was asked for by "how many".
    public var count: Int
    @Nullable public var reason: Reason?
    /// What was not understood, or what name the data do not hold.
    public var words: [String]
    /// Those that a name fits.
    public var candidates: [Item]
    /// Events left out because their date does not say whether they match.
    public var undatedLeftOut: Int
    /// Bodies of unknown kind that match all else.
    public var unknownKind: Int

    enum CodingKeys: String, CodingKey {
      case kind, items, count, reason, words, candidates
      case undatedLeftOut = "undated_left_out"
      case unknownKind = "unknown_kind"
    }
  }

  /// One thing found. Which fields are there depends on what it is.
  public struct Item: Codable, Sendable, Equatable {
    /// "o5", "p7", "e12", "r3", "f88"; a topic's id, a month, a region's code.
    public var id: String
    public var name: String
    /// Of an organisation, an event, an outcome: its kind.
    @Nullable public var kind: String?
    /// At how many events that match.
    @Nullable public var count: Int?
    /// ISO 8601, of events.
    @Nullable public var date: String?
    @Nullable public var end: String?
    /// Of an event.
    @Nullable public var place: String?
    /// Of a statement.
    @Nullable public var speaker: String?
    @Nullable public var text: String?
    /// Of events, outcomes and statements: the event.
    @Nullable public var event: String?
    public var reports: [ReportBrief]

    init(
      id: String, name: String, kind: String? = nil, count: Int? = nil, date: String? = nil,
      end: String? = nil,
      place: String? = nil, speaker: String? = nil, text: String? = nil, event: String? = nil,
      reports: [ReportBrief] = []
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.count = count
      self.date = date
      self.end = end
      self.place = place
      self.speaker = speaker
      self.text = text
      self.event = event
      self.reports = reports
    }
  }

  /// A passage that an item rests on.
  public struct Evidence: Codable, Sendable, Equatable {
    /// The item's id.
    public var item: String
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

  /// Why the answer is what it is.
  public struct Explanation: Codable, Sendable, Equatable {
    /// "НПО = organization-kind ngo"
    public var words: [String]
    public var query: QueryExplanation?
  }

  public struct Basis: Codable, Sendable, Equatable {
    public var reports: Int
    /// Facts that no person has confirmed.
    public var unreviewed: Int
  }
}
