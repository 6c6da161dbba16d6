/// A report in which the words stand.
public struct SearchHit: Codable, Sendable, Equatable {
  /// The report's number: `r3` in print.
  public let report: Int
  public let title: String?
  /// ISO 8601.
  public let published: String?
  public let source: String?
  public let language: String
  /// The numbers of the events it tells of.
  public let events: [Int]
  /// The sentences around the words that stand closest together.
  public let snippet: String
  /// Where the words stand in the snippet, in Unicode scalars of it.
  public let highlights: [Highlight]

  public struct Highlight: Codable, Sendable, Equatable {
    public let start: Int
    public let end: Int
  }
}
