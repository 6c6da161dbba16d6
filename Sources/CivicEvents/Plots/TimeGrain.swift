internal import CivicText

/// How long a column of a timeline is.
public enum TimeGrain: String, Codable, CaseIterable, Sendable {
  case day, week, month, quarter, year

  /// The number of the column that a day lies in; neighbours follow each other.
  ///
  /// - Parameter day: from 1970-01-01 on, a Thursday; weeks begin on Mondays.
  func column(of day: Int) -> Int {
    let date = CivilDate(daysSince1970: day)
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
    case .month: Self.first(ofMonth: column)
    case .quarter: Self.first(ofMonth: column * 3)
    case .year: Self.first(ofMonth: column * 12)
    }
  }

  /// - Parameter month: twelve for each year.
  private static func first(ofMonth month: Int) -> Int {
    let year = floor(month, by: 12)
    return CivilDate(year: year, month: month - year * 12 + 1, day: 1)?.daysSince1970 ?? 0
  }

  /// As ISO 8601 writes it: "2026-02-13", "2026-W07", "2026-02", "2026"; a quarter as "2026-Q1".
  func period(_ column: Int) -> String {
    let date = CivilDate(daysSince1970: firstDay(of: column))
    let year = CivilDate.padded(date.year, 4)
    switch self {
    case .day: return date.iso
    case .week:
      // A week is of the year that its Thursday lies in.
      let thursday = date.adding(days: 3)
      let days = thursday.daysSince1970 - Self.first(ofMonth: thursday.year * 12)
      return "\(CivilDate.padded(thursday.year, 4))-W\(CivilDate.padded(days / 7 + 1, 2))"
    case .month: return CivilDate.iso(year: date.year, month: date.month)
    case .quarter: return "\(year)-Q\((date.month - 1) / 3 + 1)"
    case .year: return year
    }
  }

  private static func floor(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }
}
