public import CivicReports

/// A report in which the words stand.
public struct SearchHit: Codable, Sendable, Equatable {
  public let report: TypedID
  @Nullable public var title: String?
  /// ISO 8601.
  @Nullable public var published: String?
  @Nullable public var source: String?
  public let language: String
  /// The events it tells of.
  public let events: [TypedID]
  /// The sentences around the words that stand closest together.
  public let snippet: String
  /// Where the words stand in the snippet, in Unicode scalars of it.
  public let highlights: [Highlight]

  public struct Highlight: Codable, Sendable, Equatable {
    public let start: Int
    public let end: Int
  }
}
