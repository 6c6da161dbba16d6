public import CivicText

/// What one report says, with ranges: the contract of `civic extract`, and the only thing identity takes in.
///
/// Every range counts Unicode scalars of the report's clean text.
public struct Reading: Codable, Sendable, Equatable {
  public var report: ReportHeader
  /// The main event first; empty where the report tells of none.
  @Listed public var events: [EventReading]
  /// Of a register of bodies, its rows; absent elsewhere.
  public var register: [RegisterEntry]?
  /// The clean text the offsets count in. A reading without it cannot be stored.
  public var text: String?

  public init(
    report: ReportHeader, events: [EventReading], register: [RegisterEntry]? = nil, text: String?
  ) {
    self.report = report
    self.events = events
    self.register = register
    self.text = text
  }
}

extension Reading {
  /// How many bodies and persons a report may name. Hundreds come to the largest congress, and each is told apart from all
  /// others that are known: what names thousands is a list of members, and is imported as one.
  static let mostNames = 3000

  /// How often its events name a body or a person.
  var nameCount: Int {
    events.reduce(0) {
      $0 + $1.organizers.count + $1.participants.count + $1.mentioned.count + $1.speakers.count
        + $1.people.count
    }
  }
}

/// Where a passage stands, and how sure the reader is of what it says there.
public struct Mention: Codable, Sendable, Equatable {
  /// First scalar.
  public var start: Int
  /// One past the last scalar.
  public var end: Int
  /// How often such facts are right, 0…1: counted on reports that no rule was written on (`Documentation/Reading.md`).
  public var confidence: Double

  public init(start: Int, end: Int, confidence: Double) {
    self.start = start
    self.end = end
    self.confidence = confidence
  }

  public init(_ range: Range<Int>, _ confidence: Double) {
    self.init(start: range.lowerBound, end: range.upperBound, confidence: confidence)
  }

  /// The passage as a half-open range of scalars.
  public var range: Range<Int> { start..<max(start, end) }
}

/// What is known of the report itself.
public struct ReportHeader: Codable, Sendable, Equatable {
  /// 16 hex digits of the SHA-256 of the report's key.
  public var id: String
  @Nullable public var url: String?
  @Nullable public var title: String?
  public var language: Language
  /// ISO 8601 date.
  @Nullable public var published: String?
  @Nullable public var source: String?
  @Nullable public var author: String?
  @Nullable public var views: Int?
  @Nullable public var creditedTo: String?
  /// Of the clean text as UTF-8, in hex.
  public var sha256: String
  /// Of the bytes as they came, in hex.
  @Nullable public var bytesSHA256: String?
  /// What tells the report apart within its source where it has no address; absent where it has one.
  public var nativeID: String?
  /// Absent for news.
  public var form: ReportForm?

  enum CodingKeys: String, CodingKey {
    case id, url, title, language, published, source, author, views
    case creditedTo = "credited_to"
    case sha256
    case bytesSHA256 = "bytes_sha256"
    case nativeID = "native_id"
    case form
  }

  public init(
    id: String, url: String?, title: String?, language: Language, published: String?, source: String?,
    author: String?, views: Int?, creditedTo: String?, sha256: String, bytesSHA256: String?,
    nativeID: String? = nil, form: ReportForm? = nil
  ) {
    self.id = id
    self.url = url
    self.title = title
    self.language = language
    self.published = published
    self.source = source
    self.author = author
    self.views = views
    self.creditedTo = creditedTo
    self.sha256 = sha256
    self.bytesSHA256 = bytesSHA256
    self.nativeID = nativeID
    self.form = form
  }
}
