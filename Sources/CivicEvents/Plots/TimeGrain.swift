/// How long a column of a timeline is.
public enum TimeGrain: String, Codable, CaseIterable, Sendable {
  case day, week, month, quarter, year

  /// The number of the column that a day lies in; neighbours follow each other.
  ///
  /// - Parameter day: from 1970-01-01 on, a Thursday; weeks begin on Mondays.
  func column(of day: Int) -> Int {
    let date = DayNumber.date(day)
    switch self {
    case .day: return day
    case .week: return Self.floor(day + 3, by: 7)
    case .month: return date.year * 12 + date.month - 1
    case .quarter: return date.year * 4 + (date.month - 1) / 3
    case .year: return date.year
    }
  }

  /// The column that all of these days lie in; nil where they lie in several.
  func column(of days: ClosedRange<Int>) -> Int? {
    let column = column(of: days.lowerBound)
    return column == self.column(of: days.upperBound) ? column : nil
  }

  /// The first day of a column.
  func firstDay(of column: Int) -> Int {
    switch self {
    case .day: column
    case .week: column * 7 - 3
    case .month: DayNumber.number(Self.floor(column, by: 12), column - Self.floor(column, by: 12) * 12 + 1, 1)
    case .quarter:
      DayNumber.number(Self.floor(column, by: 4), (column - Self.floor(column, by: 4) * 4) * 3 + 1, 1)
    case .year: DayNumber.number(column, 1, 1)
    }
  }

  /// As ISO 8601 writes it: "2026-02-13", "2026-W07", "2026-02", "2026"; a quarter as "2026-Q1".
  func period(_ column: Int) -> String {
    let (year, month, day) = DayNumber.date(firstDay(of: column))
    switch self {
    case .day: return "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
    case .week:
      // A week is of the year that its Thursday lies in.
      let thursday = firstDay(of: column) + 3
      let year = DayNumber.date(thursday).year
      let week = (thursday - DayNumber.number(year, 1, 1)) / 7 + 1
      return "\(Self.digits(year, 4))-W\(Self.digits(week, 2))"
    case .month: return "\(Self.digits(year, 4))-\(Self.digits(month, 2))"
    case .quarter: return "\(Self.digits(year, 4))-Q\((month - 1) / 3 + 1)"
    case .year: return Self.digits(year, 4)
    }
  }

  private static func floor(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }

  private static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
