/// Events over time: how many of each value in each period.
///
/// Periods are days, weeks, months, quarters or years, the shortest that make at most ``mostColumns``. An event of several
/// days counts on the first of them, one of several topics for each.
public struct Timeline: Codable, Sendable, Equatable {
  /// What the rows are.
  public enum Grouping: String, Codable, CaseIterable, Sendable {
    case kind, topic, region
  }

  /// One strip of columns.
  public struct Row: Codable, Sendable, Equatable {
    /// What it counts: one value, all values that have no row of their own, or that no value is stated.
    public enum Content: String, Codable, Sendable {
      case value, rest, unstated
    }

    public var content: Content
    /// A topic's or kind's id, a region's ISO 3166-2 code; nil of what is not one value.
    @Nullable public var value: String?
    /// Of a region.
    @Nullable public var name: PlaceName?
    /// How many values it stands for.
    public var values: Int
    /// A number for each period.
    public var counts: [PeriodCount]
    /// The sum of the counts.
    public var total: Int
    /// Further events, that no column can hold: they have no date, or none that is fine enough.
    public var undated: Int
  }

  public struct PeriodCount: Codable, Sendable, Equatable {
    /// "2026-02-13", "2026-W07", "2026-02", "2026-Q1", "2026".
    public var period: String
    public var count: Int
  }

  public static let mostColumns = 36

  public var grouping: Grouping
  public var grain: TimeGrain
  /// Those with most events first, then the rest and what has no value.
  public var rows: [Row]
  /// Events that match, drawn or not.
  public var total: Int
  /// Events that are drawn in a column.
  public var drawn: Int
  /// Events with no date, or with one that is too coarse for the columns.
  public var undated: Int
  /// Events before the first of the columns: the last ``mostColumns`` years are drawn.
  public var earlier: Int
  /// Events that were announced, cancelled or postponed, as far as it is known.
  public var notHeld: Int
  /// Events that the query left out because their date does not say whether they lie in its period.
  public var undatedLeftOut: Int
  public var restsOn: RestsOn
  /// The numbers of the first and the last column, as `grain` counts them.
  var columns: ClosedRange<Int>?

  enum CodingKeys: String, CodingKey {
    case grouping, grain, rows, total, drawn, undated, earlier, columns
    case notHeld = "not_held"
    case undatedLeftOut = "undated_left_out"
    case restsOn = "rests_on"
  }
}
