public import CivicText

/// What is known of whoever asks.
public struct QuestionOptions: Sendable {
  /// In which the answer is told; nil: the question's own.
  public var language: Language?
  /// ISO 8601 day that "last month" is counted from; nil: the clock's.
  public var today: String?
  /// The region that «облыстық» and "regional" mean, by name or ISO 3166-2 code.
  public var homeRegion: String?
  /// Questions that this one follows, the first asked first.
  public var after: [String]
  /// How many items at most.
  public var limit: Int?
  /// Tell how each word was read and what the database was asked.
  public var explains: Bool

  public init(
    language: Language? = nil, today: String? = nil, homeRegion: String? = nil, after: [String] = [],
    limit: Int? = nil, explains: Bool = false
  ) {
    self.language = language
    self.today = today
    self.homeRegion = homeRegion
    self.after = after
    self.limit = limit
    self.explains = explains
  }
}
