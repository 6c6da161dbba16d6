internal import GRDB

/// What is asked of the fact `f` that says something.
enum FactSQL {
  static func reviewed(_ query: Query) -> [SQL] {
    query.reviewedOnly ? ["f.state = 'reviewed'"] : []
  }

  /// Reviewed where asked for, and from a report that is asked for.
  static func conditions(_ query: Query) throws(CivicError) -> [SQL] {
    reviewed(query) + (try ReportSQL.conditions(query, report: "f.report"))
  }
}
