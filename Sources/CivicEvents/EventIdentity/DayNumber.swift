internal import CivicText

/// Days as numbers, so that they can be subtracted and looked up by range.
enum DayNumber {
  /// The days of an ISO 8601 date, from 1970-01-01 on: one of a day, all of a month or year; nil for what is no date.
  static func days(of date: String) -> ClosedRange<Int>? {
    guard EventDate.isValid(date) else { return nil }
    let parts = date.prefix { $0 != "T" }.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 3: return number(parts[0], parts[1], parts[2]).map { $0...$0 }
    case 2:
      let next = parts[1] == 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
      guard let first = number(parts[0], parts[1], 1), let after = number(next.0, next.1, 1) else {
        return nil
      }
      return first...after - 1
    case 1:
      guard let first = number(parts[0], 1, 1), let last = number(parts[0], 12, 31) else { return nil }
      return first...last
    default: return nil
    }
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    CivilDate(year: year, month: month, day: day)?.daysSince1970
  }
}
