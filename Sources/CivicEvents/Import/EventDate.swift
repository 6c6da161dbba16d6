/// An ISO 8601 date of an event, which may be of reduced precision.
package enum EventDate {
  /// What a date may look like, for messages.
  package static let shape = "2026-02-13, 2026-02, 2026"

  /// True for a day, month or year of the calendar, optionally with a time of day: "2026-02-13T10:30".
  package static func isValid(_ text: String) -> Bool {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "-", omittingEmptySubsequences: false)
    let lengths = [4, 2, 2]
    guard (1...3).contains(parts.count),
      zip(parts, lengths).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return false }
    let numbers = parts.compactMap { Int($0) }
    if numbers.count > 1, !(1...12).contains(numbers[1]) { return false }
    if numbers.count > 2, !(1...days(inMonth: numbers[1], of: numbers[0])).contains(numbers[2]) {
      return false
    }
    return halves.count == 1 || (parts.count == 3 && isTime(halves[1]))
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isTime(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count == 2 }) else { return false }
    let numbers = parts.compactMap { Int($0) }
    return numbers.count == parts.count && numbers[0] < 24 && numbers[1...].allSatisfy { $0 < 60 && $0 >= 0 }
  }
}
