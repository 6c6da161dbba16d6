/// A day as a number, from 1 January 2016 on: the made events lie in the ten years from there.
struct ScaleDay {
  static let count = 3653

  let year: Int
  let month: Int
  let day: Int

  init(_ number: Int) {
    var rest = max(0, number)
    var year = 2016
    while rest >= Self.days(inYear: year) {
      rest -= Self.days(inYear: year)
      year += 1
    }
    var month = 1
    while rest >= Self.days(inMonth: month, of: year) {
      rest -= Self.days(inMonth: month, of: year)
      month += 1
    }
    (self.year, self.month, day) = (year, month, rest + 1)
  }

  /// "2016-01-01".
  var text: String { "\(monthText)-\(Self.twoDigits(day))" }
  /// "2016-01".
  var monthText: String { "\(year)-\(Self.twoDigits(month))" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  private static func days(inYear year: Int) -> Int { year % 4 == 0 ? 366 : 365 }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
