internal import GRDB

/// Events that a period leaves out because their date does not say whether they lie in it, among all that there are.
enum HeadingUndatedSQL {
  /// How many; 0 where no period is asked for.
  ///
  /// - Parameters:
  ///   - dimension: that events without a day stand under by how much their date says: "date", or of those who took part.
  ///   - suffix: of the values in it.
  static func count(_ query: Query, _ dimension: String, _ suffix: String = "") throws(CivicError) -> SQL {
    guard query.period != Period() else { return "0" }
    let period = try PeriodSQL(query.period)
    var mayBegin: SQL = "1"
    var mayEnd: SQL = "1"
    var isNoEarlier: SQL = "1"
    if let since = period.firstDay {
      mayEnd = "h.day >= \(String(since.prefix(4)))"
      isNoEarlier = "(h.day = '' OR h.day >= \(since))"
    }
    if let until = period.lastDay { mayBegin = "h.day <= \(until)" }
    func under(_ value: String, _ conditions: [SQL], _ join: SQL = "") -> SQL {
      let heading = Heading(dimension: dimension, value: value + suffix)
      return """
        (SELECT count(*) FROM heading_event h\(join) WHERE h.heading = \(heading.id) AND \(conditions.all()))
        """
    }
    // A coarse date is the event's `day`.
    let coarse = period.membership(start: "h.day", end: "NULL", noLaterThan: "NULL")
    let open = period.membership(start: "e.start_date", end: "e.end_date", noLaterThan: "e.no_later_than")
    return """
      \(under("none", [isNoEarlier]))
          + \(under("coarse", [mayBegin, mayEnd, "\(coarse) = 0"]))
          + \(under("open", [mayBegin, "\(open) = 0"], " CROSS JOIN event e ON e.id = h.event"))
      """
  }
}
