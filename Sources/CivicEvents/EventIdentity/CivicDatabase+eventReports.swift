internal import GRDB

/// An event as one report reads it, and the event that it is.
package struct EventReport: Sendable {
  package let event: Int
  package let report: Int
  /// The report's key, which is the same in every database.
  package let key: String
  /// Of the event in the report's reading.
  package let ordinal: Int
}

extension CivicDatabase {
  /// Which events reports tell of, those of older versions among them.
  package func eventReports() throws(CivicError) -> [EventReport] {
    try read { db in
      try db.rows(
        """
        SELECT er.event, er.report, r.key_hash, er.ordinal FROM event_report er JOIN report r ON r.id = er.report
        ORDER BY er.id
        """
      ).map { try EventReport(event: $0[0], report: $0[1], key: $0[2], ordinal: $0[3]) }
    }
  }
}
