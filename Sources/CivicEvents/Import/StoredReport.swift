internal import GRDB

/// What became of a report that was handed to the database. Its commit has reached the disk.
public struct StoredReport: Sendable, Equatable {
  public enum Outcome: String, Sendable, Codable {
    /// Seen for the first time.
    case new
    /// The same report with the same text: nothing was changed.
    case known
    /// Another report's text: attached to that one's events, its facts not counted again.
    case copy
    /// The same report with another text, which takes the place of the older one.
    case newVersion = "new-version"
  }

  public let outcome: Outcome
  public let reportID: Int
  /// In the order of the reading; empty where the report tells of no event.
  public let eventIDs: [Int]
  public let notes: [CivicNote]

  package init(outcome: Outcome, reportID: Int, eventIDs: [Int], notes: [CivicNote]) {
    self.outcome = outcome
    self.reportID = reportID
    self.eventIDs = eventIDs
    self.notes = notes
  }

  /// With the events as they are called once what follows is worked out.
  func settled(_ db: Database) throws -> StoredReport {
    let events = try db.values(
      Int.self, "SELECT event FROM event_report WHERE report = ? ORDER BY ordinal", [reportID])
    return StoredReport(outcome: outcome, reportID: reportID, eventIDs: events, notes: notes)
  }
}
