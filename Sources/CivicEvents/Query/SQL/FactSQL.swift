internal import GRDB

/// What is asked of the fact `f` that says something.
enum FactSQL {
  /// Reviewed, or as sure as is asked for.
  static func standing(_ query: Query) -> [SQL] {
    if query.reviewedOnly { return ["f.state = 'reviewed'"] }
    guard let confidence = query.minimumConfidence else { return [] }
    return ["(f.state = 'reviewed' OR f.state = 'machine' AND f.confidence >= \(confidence))"]
  }

  /// And from a report that is asked for.
  static func conditions(_ query: Query) throws(CivicError) -> [SQL] {
    standing(query) + (try ReportSQL.conditions(query, report: "f.report"))
  }

  /// That there is such a fact among those that a condition finds; none where nothing is asked of it.
  static func exists(_ query: Query, where condition: SQL) -> [SQL] {
    let standing = standing(query)
    if standing.isEmpty { return [] }
    return ["EXISTS (SELECT 1 FROM shown_fact f WHERE \(([condition] + standing).all()))"]
  }

  /// The common table `totals` of facts `part` of events that may be in the period.
  static let totals: SQL = """
    totals AS (
        SELECT
          count(iif(in_period, fact, NULL)) AS total,
          NULL AS unknown_kind,
          count(DISTINCT iif(in_period, NULL, event)) AS undated_left_out,
          count(iif(in_period, fact, NULL)) AS facts,
          count(iif(in_period AND state <> 'reviewed', fact, NULL)) AS unreviewed,
          count(DISTINCT iif(in_period, report, NULL)) AS reports
        FROM part)
    """
}
