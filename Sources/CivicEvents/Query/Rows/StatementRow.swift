public import CivicReports

/// One thing that was said.
public struct StatementRow: Codable, Sendable, Equatable {
  /// The fact.
  public var id: TypedID
  /// Put together from its passages.
  public var text: String
  public var speaker: SpeakerRow
  /// True for a quotation, false for a reported clause.
  public var direct: Bool
  public var occasion: Occasion
  public var event: EventBrief
  public var report: ReportBrief
  public var state: FactState
  /// 0…1.
  public var confidence: Double
  /// Its passages, in order.
  public var parts: [PassageRow]
  /// The sentences that hold them.
  public var sentence: String
}

/// Who said it.
public struct SpeakerRow: Codable, Sendable, Equatable {
  @Nullable public var kind: SpeakerKind?
  /// Of a person or an organisation.
  @Nullable public var id: TypedID?
  @Nullable public var name: String?
  /// As stated at the event.
  @Nullable public var position: String?
  /// Whom they stood for.
  @Nullable public var organization: NamedID?
}

/// A passage, in Unicode scalars of the report's text: [start, end).
public struct PassageRow: Codable, Sendable, Equatable {
  public var start: Int
  public var end: Int
  public var passage: String
}
