internal import GRDB

/// What is asked of the report that says something.
enum ReportSQL {
  /// - Parameter report: an expression that gives the report's id.
  static func conditions(_ query: Query, report: SQL) throws(CivicError) -> [SQL] {
    var conditions = query.languages.conditions(
      on: "(SELECT language FROM report WHERE id = \(report))")
    conditions += try Self.texts(query.texts.any, report: report, wanted: true)
    conditions += try Self.texts(query.texts.none, report: report, wanted: false)
    return conditions
  }

  /// A text with one of the searches, or (not wanted) with none.
  private static func texts(_ texts: [String], report: SQL, wanted: Bool) throws(CivicError) -> [SQL] {
    guard !texts.isEmpty else { return [] }
    var matches: [SQL] = []
    for text in texts {
      matches.append(try SearchWords(text).reports())
    }
    let not: SQL = wanted ? "" : "NOT "
    return ["\(report) \(not)IN (\(matches.joined(separator: " UNION ")))"]
  }
}
