internal import GRDB

/// The event_reports that tell one report's event again: in its versions and its copies.
enum EventReportLine {
  /// - Returns: with the given one.
  static func of(_ eventReport: Int, _ db: Database) throws -> [Int] {
    try db.values(
      Int.self,
      """
      WITH RECURSIVE line (id) AS (
        SELECT ?
        UNION
        SELECT o.id FROM line JOIN event_report o ON o.continues = line.id
        UNION
        SELECT o.continues FROM line JOIN event_report o ON o.id = line.id WHERE o.continues IS NOT NULL)
      SELECT id FROM line ORDER BY id
      """, [eventReport])
  }
}
