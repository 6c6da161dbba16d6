internal import CivicText

/// The days that a digest tells of, and those that it compares them with.
public struct DigestPeriod: Codable, Sendable, Equatable {
  /// ISO 8601 days.
  public let since: String
  /// Inclusive.
  public let until: String

  init(since: CivilDate, until: CivilDate) {
    self.since = since.iso
    self.until = until.iso
  }

  /// - Parameters:
  ///   - since, until: ISO 8601 of any precision: "2026-02" is from its first day, or to its last. Where one is missing, it is a
  ///     week with the other; where both are, the last seven days.
  ///   - today: ISO 8601; nil for the day where the program runs.
  /// - Throws: ``CivicError`` for what is no date, and for a period that ends before it begins.
  public init(since: String?, until: String?, today: String? = nil) throws(CivicError) {
    let first = try since.map { date throws(CivicError) in try Self.days(date).lowerBound }
    let last = try until.map { date throws(CivicError) in try Self.days(date).upperBound }
    let now = try Self.days(today ?? Clock.today()).upperBound
    let end = last ?? first.map { max($0 + 6, now) } ?? now
    let start = first ?? end - 6
    guard start <= end else { throw CivicError(.periodEndsBefore, "\(since ?? "") – \(until ?? "")") }
    self.since = CivilDate(daysSince1970: start).iso
    self.until = CivilDate(daysSince1970: end).iso
  }

  private static func days(_ date: String) throws(CivicError) -> ClosedRange<Int> {
    guard let days = DayNumber.days(of: date) else { throw CivicError(.dateNotUnderstood, date) }
    return days
  }

  /// As long, just before: of whole months as many months.
  var before: DigestPeriod {
    guard let first = CivilDate(iso: since), let last = CivilDate(iso: until) else { return self }
    let day = first.adding(days: -1)
    if let months = wholeMonths {
      let index = first.year * 12 + first.month - 1 - months
      if let start = CivilDate(year: index / 12, month: index % 12 + 1, day: 1) {
        return DigestPeriod(since: start, until: day)
      }
    }
    return DigestPeriod(since: day.adding(days: first.daysSince1970 - last.daysSince1970), until: day)
  }

  /// How many months it is; nil where it begins or ends within one.
  private var wholeMonths: Int? {
    guard let first = CivilDate(iso: since), let last = CivilDate(iso: until), first.day == 1,
      last.adding(days: 1).day == 1
    else { return nil }
    return (last.year - first.year) * 12 + last.month - first.month + 1
  }

  /// Its bounds in the coarsest precision that says the same: a month "2026-02", a year "2026".
  var bounds: (start: String, end: String) {
    guard wholeMonths != nil else { return (since, until) }
    let isYears = since.hasSuffix("-01-01") && until.hasSuffix("-12-31")
    let length = isYears ? 4 : 7
    return (String(since.prefix(length)), String(until.prefix(length)))
  }

  var query: Period { Period(since: since, until: until) }

  /// What is to come: as long, and a month at least. What is announced for later is news of another digest.
  var after: Period {
    guard let first = CivilDate(iso: since), let last = CivilDate(iso: until) else { return query }
    let days = max(last.daysSince1970 - first.daysSince1970 + 1, 31)
    return Period(since: last.adding(days: 1).iso, until: last.adding(days: days).iso)
  }

  /// The day after its last.
  var next: String { CivilDate(iso: until)?.adding(days: 1).iso ?? until }
  /// The day before its first.
  var previous: String { CivilDate(iso: since)?.adding(days: -1).iso ?? since }
}
