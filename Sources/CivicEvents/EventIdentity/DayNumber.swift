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
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date of a day: Howard Hinnant's civil_from_days.
  static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}
