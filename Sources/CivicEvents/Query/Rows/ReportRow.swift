public import CivicReports
public import CivicText

/// One report.
public struct ReportRow: Codable, Sendable, Equatable {
  public var id: TypedID
  @Nullable public var title: String?
  /// The outlet.
  @Nullable public var source: String?
  /// ISO 8601 date.
  @Nullable public var published: String?
  public var language: Language
  @Nullable public var author: String?
  @Nullable public var url: String?
  /// Whom the report credits.
  @Nullable public var creditedTo: String?
  /// SHA-256 of the clean text, in hex.
  public var sha256: String
  /// How many other reports have the same text.
  public var copies: Int
  public var events: [EventBrief]

  enum CodingKeys: String, CodingKey {
    case id, title, source, published, language, author, url, sha256, copies, events
    case creditedTo = "credited_to"
  }
}
