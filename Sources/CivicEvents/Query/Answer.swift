public import CivicReports

/// Rows, and what they rest on.
public struct Answer<Row: Codable & Sendable & Equatable>: Codable, Sendable, Equatable {
  /// At most as many as the query's limit.
  public var rows: [Row]
  /// How many there are without the limit.
  public var total: Int
  /// Bodies of unknown kind that match all but the organisation kind; nil where no kind was asked for.
  @Nullable public var unknownKind: Int?
  /// Events (of reports: reports) left out because their date does not say whether they match the period.
  public var undatedLeftOut: Int
  public var restsOn: RestsOn

  enum CodingKeys: String, CodingKey {
    case rows, total
    case unknownKind = "unknown_kind"
    case undatedLeftOut = "undated_left_out"
    case restsOn = "rests_on"
  }

  public init(
    rows: [Row] = [], total: Int = 0, unknownKind: Int? = nil, undatedLeftOut: Int = 0,
    restsOn: RestsOn = RestsOn(facts: 0, unreviewed: 0, reports: 0)
  ) {
    self.rows = rows
    self.total = total
    self.unknownKind = unknownKind
    self.undatedLeftOut = undatedLeftOut
    self.restsOn = restsOn
  }
}

/// What an answer rests on, rows beyond the limit included.
public struct RestsOn: Codable, Sendable, Equatable {
  public var facts: Int
  /// Facts that no person has confirmed.
  public var unreviewed: Int
  public var reports: Int

  public init(facts: Int, unreviewed: Int, reports: Int) {
    self.facts = facts
    self.unreviewed = unreviewed
    self.reports = reports
  }
}
