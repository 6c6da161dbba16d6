internal import GRDB

/// Events, each with where it says so.
enum EventsSQL {
  static func sql(_ query: Query, _ db: Database) throws -> SQL {
    let party = try PartySQL(query)
    let tables: [SQL]
    if query.sort != .name, query.sort != .earliest, let heading = try Heading(query, db) {
      tables = ["matched AS (\n  \(matched(party)))"] + (try under(heading, query))
    } else {
      let driver = try EventDriverSQL(query, db)
      let chosenEvents = EventSQL.chosenEvents(
        query, statuses: query.statuses, period: try PeriodSQL(query.period),
        and: (driver?.named == nil ? party.conditions : party.excluded) + (try reports(driver?.rest ?? query))
          + FactSQL.exists(query, where: "f.event = e.id"),
        driver: driver)
      let matched: SQL = "matched AS (\n  \(matched(party)))"
      if let named = driver?.named {
        // Who is named is told by what is counted; their facts are looked up for what is shown.
        tables =
          [chosenEvents]
          + found(query, facts: "SELECT x.facts, x.unreviewed, NULL FROM found c CROSS JOIN \(named)")
          + (try PartySQL(query, isOfPage: true)).tables + [matched]
      } else {
        let facts: SQL = """
          SELECT 1, f.state <> 'reviewed', NULL FROM matched m JOIN shown_fact f ON f.fact = m.fact
              WHERE m.event IN (SELECT id FROM found)
          """
        tables = party.tables + [chosenEvents, matched] + found(query, facts: facts)
      }
    }
    let first: SQL = query.passages.map { "\n  WHERE place <= \($0)" } ?? ""
    let rank: SQL =
      query.passages == nil
      ? "1"
      : """
      row_number() OVER (PARTITION BY p.event ORDER BY p.field IN ('organization', 'person') DESC, p.fact, v.start, v."end")
      """
    // Nothing is looked up where no passage is asked for.
    let told: SQL =
      query.passages == 0
      ? "told AS (SELECT NULL AS event, NULL AS evidence WHERE 0)"
      : """
      fact_of AS (
        SELECT f.event, f.fact, f.report, f.state, f.confidence, v.field, v.value
        FROM shown_fact f JOIN event_value v ON v.fact = f.fact
        WHERE f.event IN (SELECT id FROM page) AND f.kind = 'event_value'
        UNION ALL
        SELECT f.event, f.fact, f.report, f.state, f.confidence, 'topic', t.topic
        FROM shown_fact f JOIN event_topic t ON t.fact = f.fact
        WHERE f.event IN (SELECT id FROM page) AND f.kind = 'topic'
        UNION ALL
        SELECT f.event, f.fact, f.report, f.state, f.confidence, m.field, m.name
        FROM matched m JOIN shown_fact f ON f.fact = m.fact
        WHERE m.event IN (SELECT id FROM page)),
      told AS (
        SELECT event, json_group_array(json_object('field', field, 'value', value, 'fact', 'f' || fact,
          'state', state, 'confidence', confidence, 'report', 'r' || report, 'start', start, 'end', "end",
          'passage', passage, 'sentence', sentence)) AS evidence
        FROM (
          SELECT p.*, v.start, v."end", v.passage, v.sentence, \(rank) AS place
          FROM fact_of p JOIN passages v ON v.fact = p.fact
          ORDER BY p.event, p.fact, v.start, v."end")\(first)
        GROUP BY event)
      """
    return """
      WITH
      \(tables.joined(separator: ",\n")),
      \(told)
      SELECT t.*,
        iif(e.id IS NULL, NULL, json_object(\(EventSQL.brief), 'place', json(\(place)), 'format', e.format,
          'topics', json(\(topics(query))), 'organizers', json(\(organizers)), 'reports', json(\(reportsOfEvent)),
          'evidence', json(ifnull(told.evidence, '[]')))) AS row
      FROM totals t
      LEFT JOIN page g
      LEFT JOIN event e ON e.id = g.id
      LEFT JOIN told ON told.event = e.id
      ORDER BY g.line
      """
  }

  /// - Parameter facts: `SELECT facts, unreviewed, report` of what makes the found events match beside their own values.
  private static func found(_ query: Query, facts: SQL) -> [SQL] {
    let isByDay = query.sort != .name && query.sort != .earliest
    let page: SQL =
      isByDay
      ? """
      SELECT id, row_number() OVER (ORDER BY day DESC, id) AS line
        FROM (SELECT id, day FROM found ORDER BY day DESC, id LIMIT \(query.limit ?? -1))
      """
      : """
      SELECT e.id, row_number() OVER (ORDER BY \(EventSQL.order(query.sort, name: "e.title")), e.id) AS line
        FROM found x JOIN event e ON e.id = x.id
        ORDER BY line LIMIT \(query.limit ?? -1)
      """
    return [
      """
      found AS (
        SELECT id, day FROM chosen_event WHERE in_period)
      """,
      """
      page AS (
        \(page))
      """,
      """
      basis AS (
        SELECT t.facts, t.unreviewed, iif(t.is_current, t.report, NULL) AS report
        FROM found x CROSS JOIN event_told t ON t.event = x.id
        UNION ALL
        \(facts))
      """,
      """
      totals AS (
        SELECT
          (SELECT count(*) FROM found) AS total,
          NULL AS unknown_kind,
          (SELECT count(*) FROM chosen_event WHERE in_period = 0) AS undated_left_out,
          ifnull(sum(facts), 0) AS facts, ifnull(sum(unreviewed), 0) AS unreviewed,
          count(DISTINCT report) AS reports
        FROM basis)
      """,
    ]
  }

  /// All that stands under a heading, as it is counted.
  private static func under(_ heading: Heading, _ query: Query) throws(CivicError) -> [SQL] {
    [
      """
      page AS (
        SELECT event AS id, row_number() OVER (ORDER BY day DESC, event) AS line FROM (
          SELECT day, event FROM heading_event WHERE heading = \(heading.id) ORDER BY day DESC, event LIMIT \(query.limit ?? -1)))
      """,
      """
      totals AS (
        SELECT
          ifnull(sum(count), 0) AS total, NULL AS unknown_kind,
          \(try HeadingUndatedSQL.count(query, "date")) AS undated_left_out,
          ifnull(sum(facts), 0) AS facts, ifnull(sum(unreviewed), 0) AS unreviewed, ifnull(sum(reports), 0) AS reports
        FROM heading_total WHERE heading = \(heading.id) AND subject = 'events')
      """,
    ]
  }

  /// Told of by a report in the language and with the words that are asked for.
  static func reports(_ query: Query) throws(CivicError) -> [SQL] {
    var words = query
    words.languages = Choice()
    if query.texts.any.isEmpty {
      let conditions =
        query.languages.conditions(on: "t.language") + (try ReportSQL.conditions(words, report: "t.report"))
      guard !conditions.isEmpty else { return [] }
      return [
        "EXISTS (SELECT 1 FROM event_told t WHERE t.event = e.id AND t.is_current AND \(conditions.all()))"
      ]
    }
    // Reports with the words are few.
    let conditions = try ReportSQL.conditions(query, report: "er.report")
    return [
      """
      e.id IN (SELECT er.event FROM event_report er WHERE er.report NOT IN (SELECT report FROM replaced_report)
          AND \(conditions.all()))
      """
    ]
  }

  private static func matched(_ party: PartySQL) -> SQL {
    var parts: [SQL] = []
    if party.organizations != nil {
      parts.append("SELECT event, fact, 'organization' AS field, name FROM organization_party")
    }
    if party.people != nil { parts.append("SELECT event, fact, 'person' AS field, name FROM person_party") }
    return parts.isEmpty
      ? "SELECT NULL AS event, NULL AS fact, NULL AS field, NULL AS name WHERE 0"
      : parts.joined(separator: " UNION ALL ")
  }

  private static func topics(_ query: Query) -> SQL {
    """
    (SELECT json_group_array(topic) FROM (SELECT DISTINCT h.topic
          FROM shown_fact f JOIN event_topic h ON h.fact = f.fact
          WHERE \((["f.event = e.id"] + FactSQL.standing(query)).all()) ORDER BY h.topic))
    """
  }

  private static let organizers: SQL = """
    (SELECT json_group_array(json_object('id', 'o' || id, 'name', name, 'role', role, 'state', state)) FROM (
          SELECT o.id, o.name, max(p.role) AS role,
            iif(min(f.state = 'disputed'), 'disputed', iif(max(f.state = 'reviewed'), 'reviewed', 'machine')) AS state
          FROM shown_fact f JOIN organization_participation p ON p.fact = f.fact
          JOIN organization o ON o.id = p.organization
          WHERE f.event = e.id AND p.role IN ('organizer', 'co-organizer')
            AND o.id NOT IN blocked_organization
          GROUP BY o.id ORDER BY role DESC, min(f.fact)))
    """

  private static let reportsOfEvent: SQL = """
    (SELECT json_group_array(json_object('id', 'r' || id, 'sha256', sha256, 'title', title)) FROM (
          SELECT DISTINCT r.id, r.sha256, h.title FROM event_report er JOIN report r ON r.id = er.report
          JOIN shown_title h ON h.report = r.id
          WHERE er.event = e.id AND r.superseded_by IS NULL ORDER BY r.id))
    """

  private static let place: SQL = PlaceSQL.row
}
