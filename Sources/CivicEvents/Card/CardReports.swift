internal import CivicText
internal import GRDB

/// The reports of an event, and what they say differently.
struct CardReports {
  let db: Database
  let event: Int

  func reports() throws -> [CardReport] {
    try db.rows(
      """
      SELECT r.id, coalesce(s.name, iif(r.form = 'attendance', r.title, NULL)) AS source, r.published, r.language, r.copy_of,
        (SELECT n.original FROM near_copies n WHERE n.report = r.id AND n.event = ?1 ORDER BY n.share DESC LIMIT 1)
          AS near_copy_of
      FROM report r LEFT JOIN source s ON s.id = r.source
      WHERE r.superseded_by IS NULL AND r.id IN (SELECT report FROM event_report WHERE event = ?1)
      ORDER BY r.published, r.id
      """, [event]
    ).map { row in
      func report(_ column: String) throws -> TypedID? {
        try (row[column] as Int?).map { TypedID(.report, $0) }
      }
      return try CardReport(
        id: TypedID(.report, row["id"]), source: row["source"], published: row["published"],
        language: row["language"],
        copyOf: report("copy_of"), nearCopyOf: report("near_copy_of"))
    }
  }

  /// Fields in which one value only can be right. Titles and halls are written in many ways.
  private static let fields = ["kind", "status", "start", "end", "settlement", "format"]

  func disagreements(of sections: [CardSection]) throws -> [CardDisagreement] {
    let facts = sections.flatMap(\.facts)
    // What was only announced is no other report's word against it.
    let announced = Set(
      try db.values(
        Int.self,
        """
        SELECT er.report FROM event_report er JOIN status_as_read s ON s.event_report = er.id
        WHERE er.event = ? AND s.status = 'announced'
        """, [event]))
    let told = facts.filter { !announced.contains($0.report.number) }
    var found: [CardDisagreement] = []
    for field in Self.fields {
      add(
        field, told.filter { $0.field == field && $0.value != "unknown" }.map { ($0.value, $0.report) },
        to: &found)
    }
    let counts = try db.rows(
      """
      SELECT p.count, p.report FROM participant_groups p
      WHERE p.event = ? AND p.count IS NOT NULL AND p.total ORDER BY p.fact
      """, [event]
    ).map { try (String($0[0] as Int), TypedID(.report, $0[1])) }
    add("participants", counts.filter { !announced.contains($0.1.number) }, to: &found)
    return found
  }

  private func add(
    _ field: String, _ told: [(value: String, report: TypedID)], to found: inout [CardDisagreement]
  ) {
    var values: [(key: String, value: CardDisagreement.Value)] = []
    for (value, report) in told {
      let known = field == "settlement" ? Places.settlementNames(named: value)?.kk : nil
      let key = NameKey.key(known ?? value)
      if let index = values.firstIndex(where: { $0.key == key }) {
        if !values[index].value.reports.contains(report) { values[index].value.reports.append(report) }
      } else {
        values.append((key, CardDisagreement.Value(value: value, reports: [report])))
      }
    }
    if values.count > 1 { found.append(CardDisagreement(field: field, values: values.map(\.value))) }
  }
}
