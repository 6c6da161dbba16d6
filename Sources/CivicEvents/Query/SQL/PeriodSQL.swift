internal import GRDB

/// What a period asks of a row's days.
///
/// The row's first and last possible day are compared as text: a date of reduced precision is filled up to
/// "2026-02-01" and "2026-02-31", which sorts after every day of that month.
struct PeriodSQL {
  private let since: String?
  private let until: String?
  private let notSince: String?
  private let notUntil: String?
  private let undated: Bool?

  init(_ period: Period) throws(CivicError) {
    since = try period.since.map(Self.firstDay)
    until = try period.until.map(Self.lastDay)
    notSince = try period.notSince.map(Self.firstDay)
    notUntil = try period.notUntil.map(Self.lastDay)
    undated = period.undated
  }

  /// The first and the last day of it, where it has them.
  var firstDay: String? { since }
  var lastDay: String? { until }

  /// 1: in the period; 0: may be, and is left out; NULL: not.
  ///
  /// - Parameters:
  ///   - start, end: columns of ISO 8601 dates of any precision.
  ///   - noLaterThan: a column that stands in where `start` is NULL.
  func membership(start: SQL, end: SQL, noLaterThan: SQL) -> SQL {
    guard since != nil || until != nil || notSince != nil || notUntil != nil else {
      return undated == false ? "iif(\(start) IS NULL, NULL, 1)" : "1"
    }
    let first: SQL = "substr(\(start) || '-01-01', 1, 10)"
    let last: SQL = """
      CASE length(ifnull(\(end), \(start))) WHEN 4 THEN ifnull(\(end), \(start)) || '-12-31' \
      WHEN 7 THEN ifnull(\(end), \(start)) || '-31' ELSE ifnull(\(end), \(start)) END
      """
    let possible = touches(first: first, last: last)
    let certain = contains(first: first, last: last)
    let uncertain: SQL = undated == true ? "1" : "0"
    let byPublication = undated == true ? contains(first: noLaterThan, last: noLaterThan) : "0"
    return """
      CASE
          WHEN \(start) IS NULL THEN CASE
            WHEN \(byPublication) THEN 1 WHEN \(mayBeBefore(noLaterThan)) THEN 0 END
          WHEN length(\(start)) = 10 AND length(ifnull(\(end), \(start))) = 10 THEN iif(\(possible), 1, NULL)
          WHEN \(certain) THEN 1
          WHEN \(possible) THEN \(uncertain)
        END
      """
  }

  /// A day between first and last lies in the period.
  private func touches(first: SQL, last: SQL) -> SQL {
    bounds([
      since.map { "\(last) >= \($0)" }, until.map { "\(first) <= \($0)" },
      notSince.map { "\(last) < \($0)" }, notUntil.map { "\(first) > \($0)" },
    ])
  }

  /// Every day between first and last lies in the period.
  private func contains(first: SQL, last: SQL) -> SQL {
    bounds([
      since.map { "\(first) >= \($0)" }, until.map { "\(last) <= \($0)" },
      notSince.map { "\(last) < \($0)" }, notUntil.map { "\(first) > \($0)" },
    ])
  }

  /// What was no later than this day may have been in the period, unless that had not begun.
  private func mayBeBefore(_ day: SQL) -> SQL {
    let begun = bounds([since.map { "\(day) >= \($0)" }, notUntil.map { "\(day) > \($0)" }])
    return "(\(day) IS NULL OR \(begun))"
  }

  private func bounds(_ bounds: [SQL?]) -> SQL {
    let given = bounds.compactMap { $0 }
    return given.isEmpty ? "1" : given.joined(separator: " AND ")
  }

  private static func firstDay(_ date: String) throws(CivicError) -> String {
    String((try checked(date) + "-01-01").prefix(10))
  }

  private static func lastDay(_ date: String) throws(CivicError) -> String {
    let date = try checked(date)
    return date.count == 4 ? date + "-12-31" : date.count == 7 ? date + "-31" : date
  }

  private static func checked(_ date: String) throws(CivicError) -> String {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    let limits = [1...9999, 1...12, 1...31]
    let isDate =
      (1...3).contains(parts.count)
      && zip(parts, zip(widths, limits)).allSatisfy { part, expected in
        part.utf8.count == expected.0 && part.utf8.allSatisfy { (48...57).contains($0) }
          && Int(part).map { expected.1.contains($0) } == true
      }
    guard isDate else { throw CivicError(.dateNotUnderstood, date) }
    return date
  }
}
