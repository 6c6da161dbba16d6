internal import CivicReports
internal import GRDB

/// Reads what a person needs to see of bodies and persons in doubt.
struct ReviewSides {
  let db: Database

  /// How many facts are about one.
  func facts(_ kind: EntityKind, _ id: Int) throws -> Int {
    try db.value(Int.self, "SELECT count(*) FROM (\(Self.factsSQL(kind)))", [id]) ?? 0
  }

  /// - Parameter mention: the one that the doubt is about.
  func side(_ kind: EntityKind, _ id: Int, mention: Int) throws -> ReviewSide {
    let row = try db.rows(
      "SELECT * FROM \(kind == .organization ? "organizations" : "people") WHERE id = ?", [id]
    ).first
    let name: String = row?["name"] ?? ""
    let names = try db.values(
      String.self, "SELECT DISTINCT name FROM names WHERE kind = ? AND id = ? AND NOT is_shown ORDER BY name",
      [kind.rawValue, id])
    let events = try db.rows(
      """
      SELECT DISTINCT e.id, e.kind, e.status, e.title, e.start_date, e.end_date, e.no_later_than
      FROM (\(Self.factsSQL(kind))) w JOIN shown_fact f ON f.fact = w.fact JOIN event e ON e.id = f.event
      ORDER BY ifnull(e.start_date, e.no_later_than) DESC, e.id LIMIT \(Self.mostEvents)
      """, [id]
    ).map { row in
      EventBrief(
        id: TypedID(.event, row[0]), title: row[3], kind: EventKind(rawValue: row[1]) ?? .other,
        status: EventStatus(rawValue: row[2]) ?? .unknown, start: row[4], end: row[5], noLaterThan: row[6])
    }
    let posts =
      kind == .organization
      ? []
      : try db.rows(
        "SELECT DISTINCT position, organization_name FROM appearances WHERE person = ? ORDER BY 1, 2", [id]
      ).map { row in
        [row[0] as String?, row[1] as String?].compactMap { $0 }.joined(separator: ", ")
      }.filter { !$0.isEmpty }
    let place = try place(of: mention)
    return ReviewSide(
      id: TypedID(entity: kind, id), name: name, also: names,
      kind: (row?["kind"] as String?).flatMap(OrganizationKind.init), region: row?["region_code"],
      posts: posts,
      events: events, facts: try facts(kind, id), report: TypedID(.report, place.report),
      passage: place.passage,
      sentence: place.sentence)
  }

  /// More would be no help to decide.
  private static let mostEvents = 4

  private static func factsSQL(_ kind: EntityKind) -> String {
    switch kind {
    case .organization:
      """
      SELECT fact FROM organization_participation WHERE organization = ?1
      UNION SELECT fact FROM person_participation WHERE organization = ?1
      UNION SELECT fact FROM statement WHERE organization = ?1
      """
    case .person:
      "SELECT fact FROM person_participation WHERE person = ?1 UNION SELECT fact FROM statement WHERE person = ?1"
    }
  }

  private func place(of mention: Int) throws -> (report: Int, passage: String, sentence: String) {
    let row = try db.rows(
      """
      SELECT m.report, substr(t.text, m.start + 1, m."end" - m.start),
        (SELECT substr(t.text, v.sentence_start + 1, v.sentence_end - v.sentence_start) FROM evidence v
          WHERE v.report = m.report AND v.sentence_start <= m.start AND m."end" <= v.sentence_end LIMIT 1)
      FROM mention m JOIN shown_text t ON t.report = m.report WHERE m.id = ?
      """, [mention]
    ).first
    let passage: String = row?[1] ?? ""
    return (row?[0] ?? 0, passage, row?[2] ?? passage)
  }
}
