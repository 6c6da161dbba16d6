internal import GRDB

/// Events that a period leaves out because their date does not say whether they lie in it, among all that there are.
enum HeadingUndatedSQL {
  /// How many; 0 where no period is asked for.
  ///
  /// - Parameter condition: on events `u.event`.
  static func count(_ query: Query, where condition: SQL) throws(CivicError) -> SQL {
    guard query.period != Period() else { return "0" }
    return "(SELECT count(*) FROM (\(try events(query))) u WHERE \(condition))"
  }

  /// Events without a date lie under a heading of their own, and so do those whose date is coarse: `day` is the first part of it.
  private static func events(_ query: Query) throws(CivicError) -> SQL {
    let period = try PeriodSQL(query.period)
    let membership = period.membership(
      start: "e.start_date", end: "e.end_date", noLaterThan: "e.no_later_than")
    var mayBegin: SQL = "1"
    var mayEnd: SQL = "1"
    var isNoEarlier: SQL = "1"
    if let since = period.firstDay {
      mayEnd = "h.day >= \(String(since.prefix(4)))"
      isNoEarlier = "(h.day = '' OR h.day >= \(since))"
    }
    if let until = period.lastDay { mayBegin = "h.day <= \(until)" }
    func under(_ value: String, _ condition: SQL) -> SQL {
      "SELECT h.event FROM heading_event h WHERE h.heading = \(Heading(dimension: "date", value: value).id) AND \(condition)"
    }
    return """
      \(under("none", isNoEarlier))
          UNION ALL
          SELECT e.id FROM (\(under("coarse", "\(mayBegin) AND \(mayEnd)")) UNION ALL \(under("open", mayBegin))) h
          CROSS JOIN event e ON e.id = h.event WHERE \(membership) = 0
      """
  }
}
