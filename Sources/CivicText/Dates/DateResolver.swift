/// Works a date as written out to the calendar, with the day of publication where the text leaves parts open.
struct DateResolver {
  /// Nil where the report's day is not known to the day.
  let published: CivilDate?

  struct Resolved: Equatable {
    var start: String
    var end: String?
    var confidence: Double
  }

  /// Nil where the calendar has no such day, or a part is open and nothing says which.
  func resolve(_ expression: DateExpression, tense: Tense?) -> Resolved? {
    switch expression.base {
    case .days(let offset):
      guard let published else { return nil }
      guard let day = published.adding(days: offset).ofCalendar else { return nil }
      return Resolved(start: day.iso, confidence: expression.confidence)
    case .weekday(let number, let qualifier, let ofWeek):
      guard let day = weekday(number, qualifier: qualifier, ofWeek: ofWeek, tense: tense)?.ofCalendar else {
        return nil
      }
      return Resolved(start: day.iso, confidence: expression.confidence)
    case .calendar:
      return calendar(expression, tense: tense)
    }
  }

  private func calendar(_ expression: DateExpression, tense: Tense?) -> Resolved? {
    var start = expression.start
    var end = expression.end
    var confidence = expression.confidence
    if let offset = expression.yearOffset, start.year == nil {
      guard let published else { return nil }
      start.year = published.year + offset
      end?.year = published.year + offset
    } else if start.year == nil {
      guard let published, let month = start.month else { return nil }
      guard let guess = year(month: month, day: start.day, tense: tense, published: published) else {
        return nil
      }
      start.year = guess.year
      if let last = end {
        let wraps = (last.month ?? month, last.day ?? 0) < (month, start.day ?? 0)
        end?.year = guess.year + (wraps ? 1 : 0)
      }
      confidence = min(confidence, guess.isPlain ? 0.8 : 0.7)
    }
    guard let first = iso(start) else { return nil }
    guard let end else { return Resolved(start: first, confidence: confidence) }
    guard let last = iso(end), first <= last else { return nil }
    return Resolved(start: first, end: first == last ? nil : last, confidence: confidence)
  }

  private func iso(_ parts: DateExpression.Parts) -> String? {
    guard let year = parts.year, (1...9999).contains(year) else { return nil }
    guard let month = parts.month else { return CivilDate.padded(year, 4) }
    guard let day = parts.day else {
      return (1...12).contains(month) ? "\(CivilDate.padded(year, 4))-\(CivilDate.padded(month, 2))" : nil
    }
    return CivilDate(year: year, month: month, day: day)?.iso
  }

  /// The year in which a day or month without one most likely stands: with a verb in the past the last one up to
  /// publication, with one in the future the next one, else the nearest, where a day to come counts as twice as
  /// far. Plain where it is within four months.
  private func year(
    month: Int, day: Int?, tense: Tense?, published: CivilDate
  ) -> (year: Int, isPlain: Bool)? {
    let today = published.daysSince1970
    let candidates = (published.year - 1...published.year + 1).compactMap { year -> (year: Int, gap: Int)? in
      guard let date = CivilDate(year: year, month: month, day: day ?? 1) else { return nil }
      if day == nil, year == published.year, month == published.month { return (year, 0) }
      return (year, date.daysSince1970 - today)
    }
    let found: (year: Int, gap: Int)?
    switch tense {
    case .past: found = candidates.last { $0.gap <= 0 }
    case .future: found = candidates.first { $0.gap >= 0 }
    case nil: found = candidates.min { cost($0.gap) < cost($1.gap) }
    }
    return found.map { ($0.year, abs($0.gap) <= 122) }
  }

  private func cost(_ gap: Int) -> Int { gap > 0 ? 2 * gap : -gap }

  private func weekday(_ number: Int, qualifier: Int?, ofWeek: Bool, tense: Tense?) -> CivilDate? {
    guard let published else { return nil }
    if ofWeek {
      return published.adding(days: number - published.weekday + 7 * (qualifier ?? 0))
    }
    let back = (published.weekday - number + 7) % 7
    switch (qualifier, tense) {
    case (-1, _): return published.adding(days: back == 0 ? -7 : -back)
    case (1, _): return published.adding(days: 7 - back)
    case (0, .past?), (nil, .past?), (nil, nil), (.some, nil): return published.adding(days: -back)
    case (_, .future?): return published.adding(days: back == 0 ? 0 : 7 - back)
    case (.some, .past?): return published.adding(days: -back)
    }
  }
}
