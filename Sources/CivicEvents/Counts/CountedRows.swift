internal import CivicReports
internal import GRDB

/// Writes what is counted of the touched events, anew: one row an event, party and report.
struct CountedRows {
  let db: Database

  func write() throws {
    for table in [
      "heading_event", "event_told", "statement_told", "organization_took_part", "person_took_part",
    ] {
      try db.run("DELETE FROM \(table) WHERE event IN (SELECT event FROM touched_event)")
    }
    try writeTold()
    try writeStatements()
    try writeParties()
    try writeHeadings()
    try writeReports()
  }

  /// An event is shown where a report that counts tells of it.
  private static let isShown = """
    EXISTS (SELECT 1 FROM event_report er WHERE er.event = e.id \
    AND er.report NOT IN (SELECT report FROM replaced_report))
    """

  /// Of statements `s`: at an event, by nobody who is hidden.
  private static let isCountedStatement = """
    s.occasion <> 'other' AND (s.person IS NULL OR s.person NOT IN blocked_person) \
    AND (s.organization IS NULL OR s.organization NOT IN blocked_organization)
    """

  private func writeTold() throws {
    try db.run(
      """
      INSERT INTO event_told
      SELECT event, report, max(is_current), (SELECT language FROM report WHERE id = report), sum(is_value), sum(is_value AND state <> 'reviewed'), sum(is_said),
        sum(is_said AND state <> 'reviewed'), sum(is_fact), sum(is_fact AND state <> 'reviewed')
      FROM (
        SELECT er.event, er.report, er.report NOT IN (SELECT report FROM replaced_report) AS is_current,
          0 AS is_value, 0 AS is_said, 0 AS is_fact, NULL AS state
        FROM touched_event t CROSS JOIN event_report er ON er.event = t.event
        UNION ALL
        SELECT f.event, f.report, 0, f.kind IN ('event_value', 'topic'),
          f.kind = 'statement' AND EXISTS (SELECT 1 FROM statement s WHERE s.fact = f.fact AND \(Self.isCountedStatement)),
          1, f.state
        FROM touched_event t CROSS JOIN shown_fact f ON f.event = t.event)
      GROUP BY event, report
      HAVING max(is_current) OR sum(is_fact) > 0
      """)
  }

  /// By kinds of those who speak, or for whom the speaker stands in the same reading.
  private func writeStatements() throws {
    let said = """
      touched_event t CROSS JOIN shown_fact f ON f.event = t.event AND f.kind = 'statement'
      CROSS JOIN statement s ON s.fact = f.fact AND \(Self.isCountedStatement)
      """
    try db.run(
      """
      INSERT INTO statement_told
      SELECT event, report, kind, count(*), sum(state <> 'reviewed') FROM (
        SELECT f.event, f.report, f.fact, f.state, o.kind FROM \(said) CROSS JOIN organization o ON o.id = s.organization
        UNION
        SELECT f.event, f.report, f.fact, f.state, o.kind FROM \(said)
        CROSS JOIN shown_fact w ON w.event_report = f.event_report AND w.kind = 'person_participation'
        CROSS JOIN person_participation p ON p.fact = w.fact AND p.person = s.person
        CROSS JOIN organization o ON o.id = p.organization)
      GROUP BY event, report, kind
      """)
  }

  private func writeHeadings() throws {
    let headings = """
      SELECT e.id AS event, ifnull(e.start_date, ifnull(e.no_later_than, '')) AS day, h.dimension, h.value
      FROM touched_event t CROSS JOIN event e ON e.id = t.event
      JOIN (\(Self.headings)) h ON h.event = e.id
      WHERE \(Self.isShown)
      """
    try db.run("DELETE FROM temp.touched_heading")
    try db.run("INSERT OR IGNORE INTO temp.touched_heading \(headings)")
    // What people have confirmed of a report that is replaced stands under its language.
    try db.run(
      """
      INSERT OR IGNORE INTO heading (dimension, value)
      SELECT DISTINCT 'language', s.language FROM touched_event t CROSS JOIN event_told s ON s.event = t.event
      """)
    try db.run(
      "INSERT OR IGNORE INTO heading (dimension, value) SELECT DISTINCT dimension, value FROM temp.touched_heading"
    )
    try db.run(
      """
      INSERT INTO heading_event (heading, day, event)
      SELECT h.id, t.day, t.event FROM temp.touched_heading t
      JOIN heading h ON h.dimension = t.dimension AND h.value = t.value
      ORDER BY h.id, t.day DESC, t.event
      """)
  }

  /// event, dimension, value.
  private static let headings = """
    SELECT t.event, 'all' AS dimension, '' AS value FROM touched_event t
    UNION ALL
    SELECT e.id, 'kind', e.kind FROM touched_event t CROSS JOIN event e ON e.id = t.event
    UNION ALL
    SELECT e.id, 'format', e.format FROM touched_event t CROSS JOIN event e ON e.id = t.event
    WHERE e.format IS NOT NULL
    UNION ALL
    SELECT e.id, 'region', r.code
    FROM touched_event t CROSS JOIN event e ON e.id = t.event JOIN place p ON p.id = e.place JOIN place r ON r.id = p.region
    WHERE r.code IS NOT NULL AND r.kind = 'region'
    UNION ALL
    SELECT e.id, 'place', p.id
    FROM touched_event t CROSS JOIN event e ON e.id = t.event JOIN place p ON p.id = e.place AND p.kind IN ('settlement', 'district')
    UNION ALL
    SELECT e.id, 'place', d.id
    FROM touched_event t CROSS JOIN event e ON e.id = t.event JOIN place p ON p.id = e.place AND p.kind = 'settlement'
      JOIN place d ON d.id = p.parent AND d.kind = 'district'
    UNION ALL
    SELECT f.event, 'topic', h.topic
    FROM touched_event t CROSS JOIN shown_fact f ON f.event = t.event AND f.kind = 'topic' JOIN event_topic h ON h.fact = f.fact
    UNION ALL
    SELECT s.event, 'language', s.language
    FROM touched_event t CROSS JOIN event_told s ON s.event = t.event AND s.is_current
    UNION ALL
    SELECT e.id, 'date', \(dating) FROM touched_event t CROSS JOIN event e ON e.id = t.event
    UNION ALL
    SELECT event, 'year', printf('%04d', period) FROM (\(periods(.year)))
    UNION ALL
    SELECT event, 'month', printf('%04d-%02d', period / 12, period % 12 + 1) FROM (\(periods(.month)))
    UNION ALL
    SELECT s.event, 'spoke for', s.kind FROM touched_event t CROSS JOIN statement_told s ON s.event = t.event
    UNION ALL
    \(doubtful("organizations", "organization_took_part x ON x.event = e.id AND x.is_held", "' ' || x.kind"))
    UNION ALL
    \(doubtful("organizations", "organization_took_part x ON x.event = e.id AND x.is_held", "''"))
    UNION ALL
    \(doubtful("people", "person_took_part x ON x.event = e.id AND x.is_held", "''"))
    UNION ALL
    \(doubtful("statements", "event_told x ON x.event = e.id AND x.statements > 0", "''"))
    """

  /// How much is known of the date of an event `e`.
  private static let dating = """
    CASE WHEN e.start_date IS NULL THEN 'none'
      WHEN length(e.start_date) <> 10 AND e.end_date IS NULL THEN 'coarse'
      WHEN length(e.start_date) <> 10 OR length(e.end_date) <> 10 THEN 'open'
      WHEN e.end_date <> e.start_date THEN 'days' ELSE 'day' END
    """

  /// Events that a period may leave in doubt, by who took part or spoke there.
  private static func doubtful(_ subject: String, _ rows: String, _ kind: String) -> String {
    """
    SELECT DISTINCT e.id, 'doubtful \(subject)', \(dating) || \(kind)
    FROM touched_event t CROSS JOIN event e ON e.id = t.event CROSS JOIN \(rows)
    WHERE \(dating) IN ('none', 'coarse', 'open')
    """
  }

  private enum PeriodUnit {
    case year, month

    /// The number of the period in which a date begins, or ends.
    func number(of date: String, orLast isLast: Bool) -> String {
      let year = "CAST(substr(\(date), 1, 4) AS INTEGER)"
      guard self == .month else { return year }
      let unknown = isLast ? 11 : 0
      return
        "\(year) * 12 + iif(length(\(date)) >= 7, CAST(substr(\(date), 6, 2) AS INTEGER) - 1, \(unknown))"
    }

    /// A time on the last day of such a period sorts after it.
    var afterLast: String { self == .year ? "____-12-31T%" : "____-__-31T%" }
  }

  /// As a period of that year, or month, takes events in: one whose days are known where one of them lies in it, another where all of
  /// it does.
  private static func periods(_ unit: PeriodUnit) -> String {
    """
    WITH RECURSIVE span (event, period, last) AS (
      SELECT event, iif(is_known, starts, ends), iif(is_known, ends, starts) FROM (
        SELECT e.id AS event, length(e.start_date) = 10 AND length(ifnull(e.end_date, e.start_date)) = 10 AS is_known,
          \(unit.number(of: "e.start_date", orLast: false)) AS starts,
          \(unit.number(of: "ifnull(e.end_date, e.start_date)", orLast: true)) AS ends
        FROM touched_event t CROSS JOIN event e ON e.id = t.event
        WHERE e.start_date IS NOT NULL AND ifnull(e.end_date, e.start_date) NOT LIKE '\(unit.afterLast)')
      WHERE iif(is_known, starts <= ends, ends <= starts)
      UNION ALL
      SELECT event, period + 1, last FROM span WHERE period < last)
    SELECT event, period FROM span
    """
  }

  private func writeParties() throws {
    let organizations = TookPartSQL.organizations(Query(.organizations), roles: [])
    try db.execute(
      literal: """
        INSERT INTO organization_took_part
        SELECT f.event, p.organization, f.report, p.role, ifnull(p.basis, ''), o.kind, ifnull(e.start_date, ifnull(e.no_later_than, '')), r.language,
          e.status = 'held', count(*), sum(f.state <> 'reviewed')
        FROM touched_event t CROSS JOIN event e ON e.id = t.event
        CROSS JOIN shown_fact f ON f.event = e.id AND f.kind = 'organization_participation'
        CROSS JOIN organization_participation p ON p.fact = f.fact
        CROSS JOIN organization o ON o.id = p.organization
        CROSS JOIN report r ON r.id = f.report
        WHERE \(sql: Self.isShown) AND p.organization NOT IN blocked_organization AND \(organizations)
        GROUP BY f.event, p.organization, f.report, p.role, p.basis
        """)
    let people = TookPartSQL.people(Query(.people), roles: [])
    try db.execute(
      literal: """
        INSERT INTO person_took_part
        SELECT f.event, p.person, f.report, p.role, ifnull(e.start_date, ifnull(e.no_later_than, '')), r.language, e.status = 'held',
          count(*), sum(f.state <> 'reviewed')
        FROM touched_event t CROSS JOIN event e ON e.id = t.event
        CROSS JOIN shown_fact f ON f.event = e.id AND f.kind = 'person_participation'
        CROSS JOIN person_participation p ON p.fact = f.fact
        CROSS JOIN report r ON r.id = f.report
        WHERE \(sql: Self.isShown) AND p.person NOT IN blocked_person AND \(people)
        GROUP BY f.event, p.person, f.report, p.role
        """)
    try db.run(
      """
      INSERT OR IGNORE INTO heading (dimension, value)
      SELECT 'role', x.role FROM touched_event t CROSS JOIN organization_took_part x ON x.event = t.event
      UNION SELECT 'role', 'organizer' FROM touched_event t CROSS JOIN organization_took_part x ON x.event = t.event
        AND x.role = 'co-organizer'
      UNION SELECT 'basis', x.basis FROM touched_event t CROSS JOIN organization_took_part x ON x.event = t.event AND x.basis <> ''
      UNION SELECT 'role', x.role FROM touched_event t CROSS JOIN person_took_part x ON x.event = t.event
      """)
    for (party, role) in [
      ("organization", "x.role"), ("organization", "iif(x.role = 'co-organizer', 'organizer', x.role)"),
      ("person", "x.role"),
    ] {
      try db.run(
        """
        INSERT OR IGNORE INTO heading (dimension, value)
        SELECT DISTINCT 'topic role', h.topic || ' ' || \(role)
        FROM touched_event t CROSS JOIN \(party)_took_part x ON x.event = t.event
        CROSS JOIN shown_fact f ON f.event = t.event AND f.kind = 'topic' CROSS JOIN event_topic h ON h.fact = f.fact
        """)
    }
  }

  /// Whatever events it tells of.
  private func writeReports() throws {
    try db.run("DELETE FROM heading_report WHERE report IN (SELECT report FROM touched_report)")
    let current = """
      touched_report t CROSS JOIN report r ON r.id = t.report AND r.superseded_by IS NULL AND r.copy_of IS NULL
      """
    let own = """
      SELECT r.id AS report, ifnull(r.published, '') AS day, 'all' AS dimension, '' AS value FROM \(current)
      UNION ALL SELECT r.id, ifnull(r.published, ''), 'language', r.language FROM \(current)
      UNION ALL SELECT r.id, r.published, 'year', substr(r.published, 1, 4) FROM \(current)
      WHERE r.published NOT LIKE '____-12-31T%'
      """
    try db.run(
      "INSERT OR IGNORE INTO heading (dimension, value) SELECT DISTINCT dimension, value FROM (\(own))")
    try db.run(
      """
      INSERT INTO heading_report
      SELECT heading, day, report FROM (
        SELECT h.id AS heading, o.day, o.report
        FROM (\(own)) o JOIN heading h ON h.dimension = o.dimension AND h.value = o.value
        UNION
        SELECT e.heading, ifnull(r.published, ''), r.id
        FROM \(current) CROSS JOIN event_told s ON s.report = r.id CROSS JOIN heading_event e ON e.event = s.event
        CROSS JOIN heading h ON h.id = e.heading AND h.dimension IN ('topic', 'kind', 'region', 'format'))
      ORDER BY heading, day DESC, report
      """)
  }
}
