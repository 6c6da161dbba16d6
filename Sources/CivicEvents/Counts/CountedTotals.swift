internal import GRDB

/// What stands under each heading: what the touched events bring to it, taken away before they are written anew and added after.
/// Only what differs is written.
struct CountedTotals {
  let db: Database

  /// Tables that are empty but while this works. They are made once a connection: making one has every statement compiled anew.
  func begin() throws {
    for (name, columns) in [
      (
        "touched_heading",
        "(event INTEGER, day TEXT, dimension TEXT, value TEXT, PRIMARY KEY (event, dimension, value)) WITHOUT ROWID"
      ),
      ("count_change", "(subject, heading, id, kind, events)"),
      ("total_change", "(heading, subject, kind, count, facts, unreviewed, reports)"),
    ] {
      try db.run("CREATE TEMP TABLE IF NOT EXISTS \(name) \(columns)")
      try db.run("DELETE FROM temp.\(name)")
    }
  }

  /// - Parameter sign: -1 takes away what stands, 1 adds it.
  func add(_ sign: Int) throws {
    for party in CountedParty.all { try add(sign, party) }
    try addEvents(sign)
    try addStatements(sign)
    try addReports(sign)
  }

  func finish() throws {
    for party in CountedParty.all { try write(party) }
    try db.run(
      """
      INSERT INTO heading_total
      SELECT heading, subject, kind, sum(count), sum(facts), sum(unreviewed), sum(reports) FROM temp.total_change
      GROUP BY heading, subject, kind
      HAVING sum(count) <> 0 OR sum(facts) <> 0 OR sum(unreviewed) <> 0 OR sum(reports) <> 0
      ON CONFLICT DO UPDATE SET count = count + excluded.count, facts = facts + excluded.facts,
        unreviewed = unreviewed + excluded.unreviewed, reports = reports + excluded.reports
      """)
    try db.run("DELETE FROM heading_total WHERE count = 0 AND facts = 0 AND reports = 0")
  }

  // MARK: - Rows and what they stand under

  private static let touchedEvents = "touched_event t"
  private static let touchedReports = "touched_report t CROSS JOIN event_told s ON s.report = t.report"

  /// What is told at an event stands under what the event does, and under what it has itself: the language of the report that
  /// tells it; of who took part, the role and the basis.
  ///
  /// - Parameters:
  ///   - columns: of rows `x`, which have an event and a report.
  ///   - rows: a FROM clause.
  ///   - own: what `x` stands under by itself.
  ///   - isOfEvents: whether it stands under what the event does.
  private static func underHeadings(
    _ columns: String, _ rows: String, where condition: String, own: [OwnHeading], isOfEvents: Bool = true
  ) -> String {
    let ofEvent = """
      SELECT h.heading AS heading, \(columns)
      FROM \(rows) CROSS JOIN heading_event h ON h.event = x.event
      CROSS JOIN heading g ON g.id = h.heading
        AND g.dimension IN ('all', 'topic', 'kind', 'region', 'place', 'format', 'year', 'month')
      WHERE \(condition)
      """
    return
      ((isOfEvents ? [ofEvent] : [])
      + own.map { own in
        """
        SELECT l.id AS heading, \(columns)
        FROM \(rows) CROSS JOIN heading_event h ON h.event = x.event
        CROSS JOIN heading g ON g.id = h.heading AND g.dimension = '\(own.within)'
        CROSS JOIN heading l ON l.dimension = '\(own.dimension)' AND l.value IN (\(own.values))
        WHERE \(condition)
        """
      }).joined(separator: "\nUNION ALL\n")
  }

  // MARK: - Organisations and people

  private func add(_ sign: Int, _ party: CountedParty) throws {
    let ofEvents = "\(Self.touchedEvents) CROSS JOIN \(party.rows) x ON x.event = t.event"
    try db.run(
      """
      INSERT INTO temp.count_change
      SELECT '\(party.subject)', heading, party, max(kind), \(sign) * count(DISTINCT event)
      FROM (\(Self.underHeadings("x.\(party.column) AS party, \(party.kind) AS kind, x.event AS event", ofEvents, where: "x.is_held", own: [.language] + party.own)))
      GROUP BY heading, party
      """)
    let ofReports =
      "\(Self.touchedReports) CROSS JOIN \(party.rows) x ON x.event = s.event AND x.report = t.report"
    for kind in party.kinds {
      try db.run(
        """
        INSERT INTO temp.total_change
        SELECT heading, '\(party.subject)', kind, \(sign) * count(*), \(sign) * sum(facts), \(sign) * sum(unreviewed), 0
        FROM (\(Self.underHeadings("\(kind) AS kind, x.facts AS facts, x.unreviewed AS unreviewed", ofEvents, where: "x.is_held", own: [.language] + party.own)))
        GROUP BY heading, kind
        """)
      try db.run(
        """
        INSERT INTO temp.total_change
        SELECT heading, '\(party.subject)', kind, 0, 0, 0, \(sign) * count(DISTINCT report)
        FROM (\(Self.underHeadings("\(kind) AS kind, x.report AS report", ofReports, where: "x.is_held", own: [.language] + party.own)))
        GROUP BY heading, kind
        """)
    }
  }

  private func write(_ party: CountedParty) throws {
    // A body of whom nothing is left has no kind: its rows go.
    let (column, value, update) =
      party.hasKind
      ? (
        ", kind", ", ifnull((SELECT o.kind FROM organization o WHERE o.id = c.id), 'unknown')",
        ", kind = excluded.kind"
      ) : ("", "", "")
    try db.run(
      """
      INSERT INTO \(party.counts) (heading, \(party.column)\(column), events)
      SELECT c.heading, c.id\(value), c.events
      FROM (SELECT heading, id, sum(events) AS events FROM temp.count_change WHERE subject = '\(party.subject)'
        GROUP BY heading, id HAVING sum(events) <> 0 OR count(DISTINCT kind) > 1) c
      WHERE true
      ON CONFLICT DO UPDATE SET events = events + excluded.events\(update)
      """)
    try db.run(
      """
      DELETE FROM \(party.counts)
      WHERE events = 0 AND (heading, \(party.column)) IN (SELECT heading, id FROM temp.count_change
        WHERE subject = '\(party.subject)' AND events < 0)
      """)
  }

  // MARK: - Events, statements, reports

  private func addEvents(_ sign: Int) throws {
    try db.run(
      """
      INSERT INTO temp.total_change
      SELECT h.heading, 'events', '', \(sign) * count(DISTINCT x.event), \(sign) * sum(x.facts), \(sign) * sum(x.unreviewed), 0
      FROM \(Self.touchedEvents) CROSS JOIN event_told x ON x.event = t.event CROSS JOIN heading_event h ON h.event = x.event
      GROUP BY h.heading
      """)
    try db.run(
      """
      INSERT INTO temp.total_change
      SELECT h.heading, 'events', '', 0, 0, 0, \(sign) * count(DISTINCT s.report)
      FROM \(Self.touchedReports) CROSS JOIN heading_event h ON h.event = s.event WHERE s.is_current
      GROUP BY h.heading
      """)
  }

  private func addStatements(_ sign: Int) throws {
    try addStatements(
      sign, "event_told", "x.statements AS statements, x.unreviewed_statements AS unreviewed", own: .language)
    try addStatements(
      sign, "statement_told", "x.statements AS statements, x.unreviewed AS unreviewed", own: .spokeFor,
      isOfEvents: false)
  }

  private func addStatements(
    _ sign: Int, _ table: String, _ columns: String, own: OwnHeading, isOfEvents: Bool = true
  ) throws {
    func rows(_ columns: String, _ rows: String) -> String {
      Self.underHeadings(columns, rows, where: "x.statements > 0", own: [own], isOfEvents: isOfEvents)
    }
    try db.run(
      """
      INSERT INTO temp.total_change
      SELECT heading, 'statements', '', \(sign) * sum(statements), \(sign) * sum(statements), \(sign) * sum(unreviewed), 0
      FROM (\(rows(columns, "\(Self.touchedEvents) CROSS JOIN \(table) x ON x.event = t.event")))
      GROUP BY heading
      """)
    let ofReports =
      "\(Self.touchedReports) CROSS JOIN \(table) x ON x.event = s.event AND x.report = t.report"
    try db.run(
      """
      INSERT INTO temp.total_change
      SELECT heading, 'statements', '', 0, 0, 0, \(sign) * count(DISTINCT report)
      FROM (\(rows("x.report AS report", ofReports)))
      GROUP BY heading
      """)
  }

  /// All that a report tells, whatever of it is under the heading.
  private func addReports(_ sign: Int) throws {
    try db.run(
      """
      INSERT INTO temp.total_change
      SELECT heading, 'reports', '', \(sign) * count(*), \(sign) * sum(facts), \(sign) * sum(unreviewed), \(sign) * count(*)
      FROM (
        SELECT h.heading,
          (SELECT ifnull(sum(s.all_facts), 0) FROM event_told s WHERE s.report = t.report) AS facts,
          (SELECT ifnull(sum(s.all_unreviewed), 0) FROM event_told s WHERE s.report = t.report) AS unreviewed
        FROM touched_report t CROSS JOIN heading_report h ON h.report = t.report)
      GROUP BY heading
      """)
  }
}

/// What is counted of organisations, and of people.
private struct CountedParty {
  let subject: String
  let column: String
  let rows: String
  let counts: String
  let hasKind: Bool

  /// In rows `x`; of people there are none.
  var kind: String { hasKind ? "x.kind" : "NULL" }
  var own: [OwnHeading] { hasKind ? [.role, .topicRole, .basis] : [.role, .topicRole] }
  /// What totals are parted by.
  var kinds: [String] { hasKind ? ["''", "x.kind"] : ["''"] }

  static let all = [
    CountedParty(
      subject: "organizations", column: "organization", rows: "organization_took_part",
      counts: "organization_count", hasKind: true),
    CountedParty(
      subject: "people", column: "person", rows: "person_took_part", counts: "person_count", hasKind: false),
  ]
}

/// What a row `x` of what is counted stands under by itself, not its event.
private struct OwnHeading {
  let dimension: String
  /// Of `x`, and of the heading `g` of its event.
  let values: String
  /// Once for each heading in this dimension that its event stands under.
  var within = "all"

  static let language = OwnHeading(dimension: "language", values: "x.language")
  static let basis = OwnHeading(dimension: "basis", values: "x.basis")
  static let spokeFor = OwnHeading(dimension: "spoke for", values: "x.kind")
  static let role = OwnHeading(
    dimension: "role", values: "x.role, iif(x.role = 'co-organizer', 'organizer', x.role)")
  static let topicRole = OwnHeading(
    dimension: "topic role",
    values: "g.value || ' ' || x.role, g.value || ' ' || iif(x.role = 'co-organizer', 'organizer', x.role)",
    within: "topic")
}
