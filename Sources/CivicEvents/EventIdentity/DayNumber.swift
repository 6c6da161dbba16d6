/// Days as numbers, so that they can be subtracted and looked up by range.
enum DayNumber {
  /// The days of an ISO 8601 date, from 1970-01-01 on: one of a day, all of a month or year; nil for what is no date.
  static func days(of date: String) -> ClosedRange<Int>? {
    guard EventDate.isValid(date) else { return nil }
    let parts = date.prefix { $0 != "T" }.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 3:
      let day = number(parts[0], parts[1], parts[2])
      return day...day
    case 2:
      let next = parts[1] == 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
      return number(parts[0], parts[1], 1)...(number(next.0, next.1, 1) - 1)
    case 1: return number(parts[0], 1, 1)...number(parts[0], 12, 31)
    default: return nil
    }
  }

  /// Howard Hinnant's days_from_civil.
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}
