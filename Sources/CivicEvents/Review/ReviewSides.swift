internal import CivicReports
internal import GRDB

/// Reads what a person needs to see of bodies, persons and events in doubt.
struct ReviewSides {
  let db: Database

  /// How many facts are about one.
  func facts(_ id: TypedID) throws -> Int {
    try db.value(Int.self, "SELECT count(*) FROM (\(Self.factsSQL(id.kind)))", [id.number]) ?? 0
  }

  /// - Parameter place: where the doubt is about it: a mention, an event_report.
  func side(_ id: TypedID, at place: Int) throws -> ReviewSide {
    let table =
      switch id.kind {
      case .organization: "organizations"
      case .person: "people"
      default: "events"
      }
    let row = try db.rows("SELECT * FROM \(table) WHERE id = ?", [id.number]).first
    let names = try db.values(
      String.self, "SELECT DISTINCT name FROM names WHERE kind = ? AND id = ? AND NOT is_shown ORDER BY name",
      [id.kind.table, id.number])
    let (report, passage, sentence) = try id.kind == .event ? headline(of: place) : mention(place)
    return try ReviewSide(
      id: id, name: row?[id.kind == .event ? "title" : "name"] ?? "", also: names,
      kind: id.kind == .organization ? (row?["kind"] as String?).flatMap(OrganizationKind.init) : nil,
      region: id.kind == .person ? nil : row?["region_code"], posts: try posts(id), events: try events(id),
      facts: try facts(id), report: TypedID(.report, report), passage: passage, sentence: sentence)
  }

  /// More would be no help to decide.
  private static let mostEvents = 4

  private static func factsSQL(_ kind: TypedID.Kind) -> String {
    switch kind {
    case .organization:
      """
      SELECT fact FROM organization_participation WHERE organization = ?1
      UNION SELECT fact FROM person_participation WHERE organization = ?1
      UNION SELECT fact FROM statement WHERE organization = ?1
      """
    case .person:
      "SELECT fact FROM person_participation WHERE person = ?1 UNION SELECT fact FROM statement WHERE person = ?1"
    default:
      "SELECT f.id AS fact FROM event_report er JOIN fact f ON f.event_report = er.id WHERE er.event = ?1"
    }
  }

  private func events(_ id: TypedID) throws -> [EventBrief] {
    let columns = "e.id, e.kind, e.status, e.title, e.start_date, e.end_date, e.no_later_than"
    let sql =
      id.kind == .event
      ? "SELECT \(columns) FROM event e WHERE e.id = ?1"
      : """
      SELECT DISTINCT \(columns)
      FROM (\(Self.factsSQL(id.kind))) w JOIN shown_fact f ON f.fact = w.fact JOIN event e ON e.id = f.event
      ORDER BY ifnull(e.start_date, e.no_later_than) DESC, e.id LIMIT \(Self.mostEvents)
      """
    return try db.rows(sql, [id.number]).map { row in
      try EventBrief(
        id: TypedID(.event, row[0]), title: row[3], kind: EventKind(rawValue: row[1]) ?? .other,
        status: EventStatus(rawValue: row[2]) ?? .unknown, start: row[4], end: row[5], noLaterThan: row[6])
    }
  }

  private func posts(_ id: TypedID) throws -> [String] {
    switch id.kind {
    case .person:
      try db.rows(
        "SELECT DISTINCT position, organization_name FROM appearances WHERE person = ? ORDER BY 1, 2",
        [id.number]
      ).map { row in
        try [row[0] as String?, row[1] as String?].compactMap { $0 }.joined(separator: ", ")
      }.filter { !$0.isEmpty }
    case .event:
      try db.values(
        String.self,
        """
        SELECT DISTINCT name FROM participation WHERE event = ?1 AND role IN ('organizer', 'co-organizer')
        UNION ALL SELECT DISTINCT name FROM speakers WHERE event = ?1
        """, [id.number])
    default: []
    }
  }

  private func mention(_ mention: Int) throws -> (report: Int, passage: String, sentence: String) {
    let row = try db.rows(
      """
      SELECT m.report, substr(t.text, m.start + 1, m."end" - m.start),
        (SELECT substr(t.text, v.sentence_start + 1, v.sentence_end - v.sentence_start) FROM evidence v
          WHERE v.report = m.report AND v.sentence_start <= m.start AND m."end" <= v.sentence_end LIMIT 1)
      FROM mention m JOIN shown_text t ON t.report = m.report WHERE m.id = ?
      """, [mention]
    ).first
    let passage: String = try row?[1] ?? ""
    return try (row?[0] ?? 0, passage, row?[2] ?? passage)
  }

  /// The sentence that says what the event is.
  private func headline(of eventReport: Int) throws -> (report: Int, passage: String, sentence: String) {
    let row = try db.rows(
      """
      SELECT er.report, f.id FROM event_report er
        LEFT JOIN fact f ON f.event_report = er.id AND f.kind = 'event_value'
        LEFT JOIN event_value v ON v.fact = f.id
      WHERE er.id = ? ORDER BY v.field = 'title' DESC, v.field = 'kind' DESC LIMIT 1
      """, [eventReport]
    ).first
    // By the fact: joined to the event, the view would be made of every passage that there is.
    let shown = try db.rows("SELECT passage, sentence FROM passages WHERE fact = ?", [row?[1] as Int?]).first
    return try (row?[0] ?? 0, shown?[0] ?? "", shown?[1] ?? "")
  }
}
