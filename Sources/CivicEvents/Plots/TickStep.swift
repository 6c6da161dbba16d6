internal import CivicText

/// Which columns of a timeline are named, where there is no room for all names.
enum TickStep {
  /// How many columns apart names stand.
  ///
  /// - Parameters:
  ///   - room: how wide a column is.
  ///   - widest: of the names, with a gap.
  static func every(_ grain: TimeGrain, room: Double, widest: Double) -> Int {
    let steps =
      switch grain {
      case .day: [1, 2, 5, 10, 15]
      case .week: [1, 2]
      case .month: [1, 3, 6]
      case .quarter: [1, 2]
      case .year: [1, 2, 5, 10]
      }
    return steps.first { Double($0) * room >= widest } ?? steps.last.map { $0 + 1 } ?? 1
  }

  /// Names begin anew with each month or year.
  static func isShown(_ column: Int, _ grain: TimeGrain, _ step: Int) -> Bool {
    let date = CivilDate(daysSince1970: grain.firstDay(of: column))
    return switch grain {
    // The 31st would stand too near to the first.
    case .day: step == 1 || ((date.day - 1) % step == 0 && date.day + step / 2 <= 31)
    case .week: step == 1 || ((date.day - 1) / 7 % step == 0 && date.day <= 28)
    case .month: (date.month - 1) % step == 0
    case .quarter: (date.month - 1) / 3 % step == 0
    case .year: date.year % step == 0
    }
  }
}
