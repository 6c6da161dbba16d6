internal import CivicReports
internal import CivicText
internal import GRDB

extension SummaryFacts {
  private static let ofReport = "(SELECT language FROM report r WHERE r.id = report)"
  private static let told = "event = ? AND state <> 'disputed'"

  /// - Returns: nil where there is no such event.
  init?(_ event: Int, _ choice: FactChoice, in db: Database) throws {
    guard
      let row = try db.rows(
        """
        SELECT v.kind, v.status, v.title, v.start_date, v.end_date, v.no_later_than, v.venue, e.region_derived
        FROM events v JOIN event e ON e.id = v.id WHERE v.id = ?
        """, [event]
      ).first
    else { return nil }
    standing = try Self.standing(event, choice, db)
    let values = try EventValueFacts(event, standing, db)
    kind = try values.value("kind", EventKind(rawValue: row[0])) ?? .init(value: .other, facts: [])
    status = try values.value("status", EventStatus(rawValue: row[1])) ?? .init(value: .unknown, facts: [])
    let named = try NamingRows(db: db).name(ofEvent: event)?.name
    titles = try named.map { [(nil, .init(value: $0, facts: []))] } ?? values.texts("title", row[2])
    start = try values.value("start", row[3] as String?)
    end = try start == nil ? nil : values.value("end", row[4] as String?)?.value
    noLaterThan = try row[5]
    venues = try values.texts("venue", row[6])
    places = try Self.places(event, isRegionDerived: row[7], values, db)
    (bodies, appearances) = try Self.parties(event, standing, db)
    groups = try db.rows(
      """
      SELECT g.text, g.kind, g.count, g.count_basis, g.total, g.fact, \(Self.ofReport)
      FROM participant_groups g WHERE \(Self.told) ORDER BY g.fact
      """, [event]
    ).map { row in
      try Group(
        text: row[0], kind: row[1], count: row[2], countBasis: row[3], isTotal: row[4],
        language: (row[6] as String?).flatMap(Language.init), fact: row[5])
    }.filter { [standing] in standing.isTold($0.fact) }
    quotes = try Self.texts(
      """
      SELECT statement, speaker, fact, \(Self.ofReport) FROM quotes
      WHERE \(Self.told) AND direct AND occasion = 'this' AND speaker_kind = 'person' ORDER BY fact
      """, event, standing, db)
    outcomes = try Self.texts(
      "SELECT text, kind, fact, \(Self.ofReport) FROM outcomes WHERE \(Self.told) ORDER BY fact", event,
      standing, db)
    topics = try Self.texts(
      "SELECT topic, NULL, fact, NULL FROM topics WHERE \(Self.told) ORDER BY fact", event, standing, db)
    evidence = try Dictionary(
      grouping: db.rows(
        """
        SELECT v.fact, v.report, v.sentence FROM shown_fact f JOIN passages v ON v.fact = f.fact
        WHERE f.event = ? ORDER BY v.fact, v.start
        """, [event]), by: { try $0[0] as Int }
    ).mapValues { try $0.map { try Footnotes.Place(report: $0[1], sentence: $0[2]) } }
    language =
      try db.value(
        String.self,
        """
        SELECT r.language FROM event_report er JOIN report r ON r.id = er.report
        WHERE er.event = ? AND r.superseded_by IS NULL AND r.copy_of IS NULL
        ORDER BY r.published IS NULL, r.published, r.id
        """, [event]
      ).flatMap(Language.init) ?? .kk
  }

  private static func standing(_ event: Int, _ choice: FactChoice, _ db: Database) throws -> SummaryStanding {
    let rows = try db.rows(
      "SELECT fact, state = 'reviewed', confidence FROM shown_fact WHERE event = ? AND state <> 'disputed'",
      [event])
    return try SummaryStanding(
      facts: Dictionary(
        rows.map { try ($0[0] as Int, SummaryStanding.Fact(isReviewed: $0[1], confidence: $0[2])) },
        uniquingKeysWith: { first, _ in first }),
      choice: choice)
  }

  /// Town, district, region, from the nearest to the widest.
  private static func places(
    _ event: Int, isRegionDerived: Bool, _ values: EventValueFacts, _ db: Database
  ) throws -> [Value<EventPlace>] {
    try db.rows(
      """
      WITH RECURSIVE chain (id, kind, kk, ru, en, parent, depth) AS (
        SELECT p.id, p.kind, p.name_kk, p.name_ru, p.name_en, p.parent, 0
        FROM event e JOIN place p ON p.id = e.place WHERE e.id = ?
        UNION ALL
        SELECT p.id, p.kind, p.name_kk, p.name_ru, p.name_en, p.parent, depth + 1
        FROM chain JOIN place p ON p.id = chain.parent WHERE depth < 5)
      SELECT kk, ru, en, kind FROM chain WHERE kind <> 'country' ORDER BY depth
      """, [event]
    ).compactMap { row in
      let kind: String = try row[3]
      let place = try EventPlace(kind: kind, name: PlaceName(kk: row[0], ru: row[1], en: row[2]))
      // A region that no report states stands and falls with the town.
      return values.value(kind == "region" && isRegionDerived ? "settlement" : kind, place)
    }
  }

  private static func parties(_ event: Int, _ standing: SummaryStanding, _ db: Database) throws
    -> ([Body], [Appearance])
  {
    let participations = try db.rows(
      """
      SELECT p.organization, p.role, p.presence, p.took_part, f.derived_from IS NOT NULL, p.fact
      FROM participation p JOIN fact f ON f.id = p.fact
      WHERE p.event = ? AND p.state <> 'disputed' ORDER BY p.fact
      """, [event]
    ).filter { try standing.isTold($0[5]) }
    let appearances = try db.rows(
      """
      SELECT person, position, organization, role, presence, fact, \(ofReport) FROM appearances
      WHERE \(told) ORDER BY fact
      """, [event]
    ).filter { try standing.isTold($0[5]) }
    let names = ProseNames(db: db)
    let people = try names.people(appearances.map { try $0[0] })
    let bodies = try names.bodies(
      participations.map { try $0[0] as Int } + appearances.compactMap { try $0[2] as Int? })
    return try (
      participations.compactMap { row in
        try bodies[row[0]].map { name in
          try Body(
            name: name, role: OrganizationRole(rawValue: row[1]) ?? .mentioned,
            presence: (row[2] as String?).flatMap(Presence.init), tookPart: row[3], isDerived: row[4],
            fact: row[5])
        }
      },
      appearances.compactMap { row in
        try people[row[0]].map { name in
          try Appearance(
            name: name, position: row[1], organization: (row[2] as Int?).flatMap { bodies[$0] },
            role: PersonRole(rawValue: row[3]) ?? .mentioned,
            presence: (row[4] as String?).flatMap(Presence.init),
            language: (row[6] as String?).flatMap(Language.init), fact: row[5])
        }
      }
    )
  }

  private static func texts(
    _ sql: String, _ event: Int, _ standing: SummaryStanding, _ db: Database
  ) throws -> [Text] {
    try db.rows(sql, [event]).map { row in
      try Text(
        text: row[0], about: row[1], fact: row[2], language: (row[3] as String?).flatMap(Language.init))
    }.filter { standing.isTold($0.fact) }
  }
}
