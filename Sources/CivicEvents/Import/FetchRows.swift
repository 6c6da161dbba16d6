internal import CivicReports
internal import GRDB

/// What was fetched, and by what the servers know it again.
struct FetchRows {
  let db: Database

  /// nil where nothing was fetched that the server would know again.
  func record(of address: String) throws -> FetchRecord? {
    try db.rows(
      """
      SELECT final_url, status, etag, last_modified, report IS NOT NULL FROM fetch
      WHERE url = ? AND (etag IS NOT NULL OR last_modified IS NOT NULL)
      """, [address]
    ).first.map { row in
      try FetchRecord(
        address: address, finalAddress: row[0], status: row[1], etag: row[2], lastModified: row[3],
        isReport: row[4])
    }
  }

  /// - Parameter report: what came of it; nil where that is known already, or it was none.
  func write(_ record: FetchRecord, report: Int?) throws {
    try db.run(
      """
      INSERT INTO fetch (url, final_url, etag, last_modified, fetched_at, status, report)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (url) DO UPDATE SET final_url = excluded.final_url, etag = excluded.etag,
        last_modified = excluded.last_modified, fetched_at = excluded.fetched_at, status = excluded.status,
        report = ifnull(excluded.report, report)
      """,
      [
        record.address, record.finalAddress, record.etag, record.lastModified, Clock.now(), record.status,
        report,
      ])
  }
}
