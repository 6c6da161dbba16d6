internal import CivicReports
internal import CivicText
internal import GRDB

/// Stored reports to be read anew, and what came of it.
struct RereadRows {
  let db: Database

  /// A report and what tells whether it is read as before.
  struct Stored: Sendable {
    let report: Int
    let keyHash: String
    let readingSHA256: String?
    let document: InputDocument
  }

  /// The newest versions of reports that were read from their texts here, no copies.
  private static let isReread =
    """
    r.superseded_by IS NULL AND r.copy_of IS NULL AND ifnull(r.read_by, 'civic') = 'civic' AND r.key NOT LIKE 'id:%'
    """

  /// The next of those.
  func after(_ last: Int, limit: Int) throws -> [Stored] {
    try db.rows(
      """
      SELECT r.id, r.key_hash, r.reading_sha256, r.url, r.title, r.language, r.published, s.name, r.author, r.views,
        r.credited_to, r.text, r.bytes_sha256, r.native_id, r.form
      FROM report r LEFT JOIN source s ON s.id = r.source
      WHERE r.id > ? AND \(Self.isReread)
      ORDER BY r.id LIMIT ?
      """, [last, limit]
    ).map { row in
      let id: Int = try row[0]
      let name = TypedID(.report, id).description
      let report = try Report(
        url: row[3], title: row[4], language: Language(rawValue: row[5]) ?? .ru, published: row[6],
        source: row[7], author: row[8], views: row[9], creditedTo: row[10], text: row[11],
        bytesSHA256: row[12], nativeID: row[13],
        form: ReportForm(rawValue: row[14]) ?? .news)
      let original = try OriginalRows(db: db).original(of: id)
      let document = try original.map { try InputDocument(name, $0) } ?? InputDocument(name, report)
      return try Stored(report: id, keyHash: row[1], readingSHA256: row[2], document: document)
    }
  }

  func count() throws -> Int {
    try db.value(Int.self, "SELECT count(*) FROM report r WHERE \(Self.isReread)") ?? 0
  }

  /// - Parameters:
  ///   - old: the report as it was.
  ///   - new: as it is read now.
  func change(from old: Int, to new: Int) throws -> RereadChange {
    RereadChange(
      report: TypedID(.report, old),
      title: try db.value(String.self, "SELECT title FROM report WHERE id = ?", [old]),
      added: try facts(of: new, without: old), removed: try facts(of: old, without: new),
      changed: try db.rows(
        "SELECT field, before, after FROM changed_value WHERE report = ? ORDER BY fact", [new]
      ).map { try RereadChange.Value(field: $0[0], before: $0[1], after: $0[2]) })
  }

  private func facts(of report: Int, without other: Int) throws -> [RereadChange.Fact] {
    try db.rows(
      """
      SELECT f.kind, substr(r.text, min(e.start) + 1, e."end" - e.start)
      FROM fact f JOIN evidence e ON e.fact = f.id JOIN report r ON r.id = e.report
      WHERE f.report = ?1 AND f.derived_from IS NULL
        AND NOT EXISTS (SELECT 1 FROM fact o WHERE o.report = ?2 AND o.fact_key = f.fact_key)
      GROUP BY f.id ORDER BY f.id
      """, [report, other]
    ).compactMap { row in
      try FactKind(rawValue: row[0]).map { try RereadChange.Fact(kind: $0, text: row[1]) }
    }
  }
}
