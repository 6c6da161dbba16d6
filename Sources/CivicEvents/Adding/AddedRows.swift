internal import GRDB

/// Whom an added report names, and who they are.
struct AddedRows {
  let db: Database
  let report: Int

  func people() throws -> [AddedParty] {
    try db.rows(
      """
      SELECT m.name, p.position, (SELECT b.name FROM mention b WHERE b.id = p.organization_mention), n.id, n.name,
        (SELECT count(DISTINCT o.report) FROM mention o JOIN report r ON r.id = o.report
          WHERE o.person = n.id AND r.key_hash <> own.key_hash), \(Self.row)
      FROM person_participation p JOIN fact f ON f.id = p.fact JOIN mention m ON m.id = p.mention
        JOIN person n ON n.id = p.person JOIN report own ON own.id = f.report
      WHERE f.report = ? ORDER BY m.start
      """, [report]
    ).map { row in
      try AddedParty(
        name: row[0], position: row[1], organization: row[2], id: TypedID(.person, row[3]), known: row[4],
        reports: row[5], row: Self.address(row[6]))
    }
  }

  func organizations() throws -> [AddedParty] {
    try db.rows(
      """
      SELECT m.name, n.id, n.name,
        (SELECT count(DISTINCT o.report) FROM mention o JOIN report r ON r.id = o.report
          WHERE o.organization = n.id AND r.key_hash <> own.key_hash), \(Self.row)
      FROM organization_participation p JOIN fact f ON f.id = p.fact JOIN mention m ON m.id = p.mention
        JOIN organization n ON n.id = p.organization JOIN report own ON own.id = f.report
      WHERE f.report = ? AND f.derived_from IS NULL ORDER BY m.start
      """, [report]
    ).map { row in
      try AddedParty(
        name: row[0], position: nil, organization: nil, id: TypedID(.organization, row[1]), known: row[2],
        reports: row[3], row: Self.address(row[4]))
    }
  }

  /// The line that a mention stands in begins with the address of its first cell.
  private static let row = """
    (SELECT substr(own.text, e.sentence_start + 1, 40) FROM evidence e WHERE e.fact = f.id ORDER BY e.start LIMIT 1)
    """

  private static func address(_ line: String?) -> String {
    String((line ?? "").prefix { $0 != " " && $0 != ":" })
  }
}
