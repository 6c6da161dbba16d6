internal import CivicReports
internal import GRDB

/// Reads the card of each kind of thing.
struct CardReader {
  let db: Database

  func isBlocked(_ id: TypedID) throws -> Bool {
    switch id.kind {
    case .organization:
      try db.value(Int.self, "SELECT 1 FROM blocked_organization WHERE organization = ?", [id.number]) != nil
    case .person: try db.value(Int.self, "SELECT 1 FROM blocked_person WHERE person = ?", [id.number]) != nil
    case .event, .report, .fact, .mention, .judgement, .eventJudgement: false
    }
  }

  func card(_ id: TypedID) throws -> Card? {
    switch id.kind {
    case .event: try event(id)
    case .organization: try organization(id)
    case .person: try person(id)
    case .report: try report(id)
    case .fact: try fact(id)
    case .mention, .judgement, .eventJudgement: nil
    }
  }

  private func event(_ id: TypedID) throws -> Card? {
    guard let row = try db.rows("SELECT * FROM events WHERE id = ?", [id.number]).first else { return nil }
    let whole = try (row["part_of"] as Int?).map {
      CardField(name: "part_of", value: TypedID(.event, $0).description)
    }
    let series = try db.values(
      Int.self,
      "SELECT earlier FROM event_series WHERE event = ?1 UNION SELECT event FROM event_series WHERE earlier = ?1",
      [id.number]
    ).map { CardField(name: "series", value: TypedID(.event, $0).description) }
    let sections = try CardFacts(db: db).sections(
      of: "SELECT fact FROM shown_fact WHERE event = ?", [id.number])
    let reports = CardReports(db: db, event: id.number)
    return try Card(
      id: id, title: row["title"],
      fields: fields(
        row,
        [
          "kind", "status", "start_date", "end_date", "no_later_than", "format", "venue", "settlement",
          "district", "region", "region_code",
        ]) + [whole].compactMap(\.self) + series,
      sections: sections, reports: try reports.reports(),
      disagreements: try reports.disagreements(of: sections))
  }

  private func organization(_ id: TypedID) throws -> Card? {
    guard let row = try db.rows("SELECT * FROM organizations WHERE id = ?", [id.number]).first else {
      return nil
    }
    return try Card(
      id: id, title: row["name"],
      fields: try fields(row, ["kind", "kind_basis", "legal_form", "region", "region_code"])
        + CardRelations(db: db).fields(of: id.number),
      sections: try CardFacts(db: db).sections(
        of: """
          SELECT fact FROM organization_participation WHERE organization = ?1
          UNION SELECT fact FROM person_participation WHERE organization = ?1
          UNION SELECT fact FROM statement WHERE organization = ?1
          """, [id.number]), names: try names(.organization, id.number),
      profile: try CardProfileReader(db: db).organization(id.number),
      registered: try registered("organization", id.number))
  }

  private func person(_ id: TypedID) throws -> Card? {
    guard let row = try db.rows("SELECT * FROM people WHERE id = ?", [id.number]).first else { return nil }
    return try Card(
      id: id, title: row["name"], fields: [],
      sections: try CardFacts(db: db).sections(
        of:
          "SELECT fact FROM person_participation WHERE person = ?1 UNION SELECT fact FROM statement WHERE person = ?1",
        [id.number]), names: try names(.person, id.number),
      profile: try CardProfileReader(db: db).person(id.number))
  }

  /// The name that answers call it by first, then those that most reports give.
  private func names(_ kind: EntityKind, _ id: Int) throws -> [CardName] {
    try db.rows(
      """
      SELECT n.name, n.language, (
          SELECT group_concat(id || ' ' || report, ' ') FROM (
            SELECT m.id, m.report FROM mention m
            WHERE m.\(kind.rawValue) = n.id AND m.name = n.name AND m.language = n.language ORDER BY m.id)) AS places,
        own.kind, own.first_seen, own.last_seen
      FROM names n JOIN \(kind.rawValue)_name own
        ON own.\(kind.rawValue) = n.id AND own.name = n.name AND own.language = n.language
      WHERE n.kind = ? AND n.id = ? ORDER BY n.is_shown DESC, length(places) DESC, n.name, n.language
      """, [kind.rawValue, id]
    ).map { row in
      let numbers = try ((row[2] as String?) ?? "").split(separator: " ").compactMap { Int($0) }
      let mentions = stride(from: 0, to: numbers.count - 1, by: 2).map {
        CardMention(id: TypedID(.mention, numbers[$0]), report: TypedID(.report, numbers[$0 + 1]))
      }
      return try CardName(
        name: row[0], language: row[1], kind: row[3], firstSeen: row[4], lastSeen: row[5], mentions: mentions)
    }
  }

  private func report(_ id: TypedID) throws -> Card? {
    guard
      let row = try db.rows(
        """
        SELECT r.*, h.title AS shown_title, s.name AS source_name, nullif('r' || r.superseded_by, 'r' || r.id) AS newer,
          (SELECT c.undone_by FROM change c WHERE c.id = r.change AND r.superseded_by = r.id) AS taken_back, 'r' || r.copy_of AS original,
          nullif(r.form, 'news') AS report_form
        FROM report r JOIN shown_title h ON h.report = r.id LEFT JOIN source s ON s.id = r.source WHERE r.id = ?
        """, [id.number]
      ).first
    else { return nil }
    var fields = fields(
      row,
      [
        "report_form", "language", "published", "author", "views", "url", "credited_to", "newer", "original",
        "taken_back",
        "sha256",
      ])
    if let source: String = try row["source_name"] {
      fields.insert(CardField(name: "source", value: source), at: 0)
    }
    return try Card(
      id: id, title: row["shown_title"], fields: fields,
      sections: try CardFacts(db: db).sections(
        of: "SELECT fact FROM shown_fact WHERE report = ?", [id.number]),
      registered: try registered("report", id.number))
  }

  private func registered(_ column: String, _ id: Int) throws -> [CardRegistration] {
    try db.rows(
      """
      SELECT organization, name, register, report, identifier, kind, region_code, status, row FROM registered
      WHERE \(column) = ? ORDER BY report, start
      """, [id]
    ).map { row in
      try CardRegistration(
        organization: NamedID(id: TypedID(.organization, row[0]), name: row[1]), register: row[2],
        report: TypedID(.report, row[3]), identifier: row[4], kind: row[5], region: row[6], status: row[7],
        row: row[8])
    }
  }

  private func fact(_ id: TypedID) throws -> Card? {
    let sections = try CardFacts(db: db).sections(of: "SELECT ?", [id.number])
    guard let fact = sections.first?.facts.first else { return nil }
    let rule = try db.value(String.self, "SELECT rule FROM fact WHERE id = ?", [id.number])
    return Card(
      id: id, title: fact.value, fields: rule.map { [CardField(name: "rule", value: $0)] } ?? [],
      sections: sections)
  }

  /// The columns that have a value.
  private func fields(_ row: Row, _ names: [String]) -> [CardField] {
    names.compactMap { name in
      let value = row[name] as DatabaseValue
      let text =
        switch value.storage {
        case .string(let text): text
        case .int64(let number): String(number)
        default: ""
        }
      return text.isEmpty ? nil : CardField(name: name, value: text)
    }
  }
}
