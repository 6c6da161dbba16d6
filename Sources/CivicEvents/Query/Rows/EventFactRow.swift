public import CivicReports

/// What came of an event, or an unnamed party that was there, as one report tells it.
public struct EventFactRow: Codable, Sendable, Equatable {
  public var id: TypedID
  /// Of an outcome: recommendation, decision …; of a party: ngo, volunteers ….
  public var kind: String
  public var text: String
  /// Of an outcome: by whom, as the report names them.
  @Nullable public var by: String?
  /// Of a party: how many, where the report says so.
  @Nullable public var count: Int?
  /// exact, about, over, under.
  @Nullable public var countBasis: String?
  /// Of a party: true where it is everybody who was there.
  public var total: Bool
  public var event: EventBrief
  public var report: ReportBrief
  public var state: FactState
  /// 0…1.
  public var confidence: Double
  /// In Unicode scalars of the report's text: [start, end).
  public var start: Int
  public var end: Int
  public var passage: String
  public var sentence: String

  enum CodingKeys: String, CodingKey {
    case id, kind, text, by, count, total, event, report, state, confidence, start, end, passage, sentence
    case countBasis = "count_basis"
  }
}
