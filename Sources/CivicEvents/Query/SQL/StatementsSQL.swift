internal import GRDB

/// What was said at events. What was said on another occasion is left out.
enum StatementsSQL {
  static func sql(_ query: Query, _ db: Database) throws -> SQL {
    if !query.bases.isEmpty { throw CivicError(.filterNotOf, "--basis", "statements") }
    let conditions =
      ["s.occasion <> 'other'"]
      + ["(s.person IS NULL OR s.person NOT IN blocked_person)"]
      + ["(s.organization IS NULL OR s.organization NOT IN blocked_organization)"]
      + query.people.conditions { "s.person IN (\(WhoSQL.people($0)))" }
      + query.organizations.conditions { spokeFor(WhoSQL.organizations($0)) }
      + query.organizationKinds.conditions {
        spokeForSuch("IN (SELECT id FROM organization WHERE kind IN \($0.map(\.rawValue)))")
      }
      + query.positions.conditions { appeared(PositionSQL.condition($0, on: "p.position")) }
      + query.roles.conditions { appeared("p.role IN \($0.map(\.rawValue))") }
      + Choice(any: query.presences).conditions { appeared("p.presence IN \($0.map(\.rawValue))") }
      + (try about(query)) + (try FactSQL.conditions(query))
    let tables: [SQL]
    if query.sort != .name, query.sort != .earliest, let heading = try Heading(query, db) {
      tables = try under(heading, query, conditions)
    } else {
      let driver = try EventDriverSQL(query, db)
      let chosenEvents = EventSQL.chosenEvents(
        query, statuses: query.statuses, period: try PeriodSQL(query.period), driver: driver)
      tables =
        [chosenEvents]
        + (driver != nil && query.isCountedOfStatements
          ? counted(query, conditions) : found(query, conditions))
    }
    return """
      WITH
      \(tables.joined(separator: ",\n")),
      told AS (
        SELECT fact, (SELECT x.text FROM statement_text x WHERE x.fact = parts.fact) AS text,
          group_concat(sentence, ' ') AS sentence,
          json_group_array(json_object('start', start, 'end', "end", 'passage', passage)) AS parts
        FROM (
          SELECT g.fact, v.start, v."end", v.passage,
            iif(v.sentence = lag(v.sentence) OVER (PARTITION BY g.fact ORDER BY v.start, v."end"),
              NULL, v.sentence) AS sentence
          FROM page g JOIN passages v ON v.fact = g.fact
          ORDER BY g.fact, v.start, v."end") AS parts
        GROUP BY fact)
      SELECT t.*,
        iif(g.fact IS NULL, NULL, json_object('id', 'f' || g.fact, 'text', told.text,
          'speaker', json_object('kind', s.speaker_kind, 'id', ifnull('p' || s.person, 'o' || s.organization),
            'name', coalesce(n.name, o.name, s.speaker), 'position', w.position,
            'organization', json(iif(b.id IS NULL, NULL, json_object('id', 'o' || b.id, 'name', b.name)))),
          'direct', json(iif(s.direct, 'true', 'false')), 'occasion', s.occasion,
          'event', json_object(\(EventSQL.brief)),
          'report', json_object('id', 'r' || r.id, 'sha256', r.sha256, 'title', (SELECT h.title FROM shown_title h WHERE h.report = r.id)),
          'state', g.state, 'confidence', g.confidence, 'parts', json(told.parts),
          'sentence', told.sentence)) AS row
      FROM totals t
      LEFT JOIN page g
      LEFT JOIN told ON told.fact = g.fact
      LEFT JOIN statement s ON s.fact = g.fact
      LEFT JOIN event e ON e.id = g.event
      LEFT JOIN report r ON r.id = g.report
      LEFT JOIN person n ON n.id = s.person
      LEFT JOIN organization o ON o.id = s.organization
      LEFT JOIN person_participation w ON w.fact = (
        SELECT f.fact FROM shown_fact f JOIN person_participation p ON p.fact = f.fact
        WHERE f.event_report = g.event_report AND p.person = s.person
        ORDER BY p.position IS NULL, f.fact LIMIT 1)
      LEFT JOIN organization b ON b.id = w.organization AND b.id NOT IN blocked_organization
      ORDER BY g.line
      """
  }

  /// Its own words are those of one of the searches, or (not wanted) of none.
  private static func about(_ query: Query) throws(CivicError) -> [SQL] {
    var conditions: [SQL] = []
    for (texts, not) in [(query.about.any, "" as SQL), (query.about.none, "NOT ")] where !texts.isEmpty {
      var matches: [SQL] = []
      for text in texts { matches.append(try SearchWords(text).statements()) }
      conditions.append("f.fact \(not)IN (\(matches.joined(separator: " UNION ")))")
    }
    return conditions
  }

  private static func found(_ query: Query, _ conditions: [SQL]) -> [SQL] {
    [
      """
      part AS (
        SELECT f.fact, f.event, f.event_report, f.report, f.state, f.confidence, c.day, c.in_period
        FROM chosen_event c JOIN shown_fact f ON f.event = c.id AND f.kind = 'statement' JOIN statement s ON s.fact = f.fact
        WHERE \((["c.in_period IS NOT NULL"] + conditions).all()))
      """,
      "page AS (\n  \(page(query)))",
      FactSQL.totals,
    ]
  }

  private static func page(_ query: Query) -> SQL {
    if isByDay(query) {
      return """
        SELECT p.*, row_number() OVER (ORDER BY p.day DESC, p.event, p.fact) AS line
          FROM (SELECT * FROM part WHERE in_period ORDER BY day DESC, event, fact LIMIT \(query.limit ?? -1)) p
        """
    }
    return """
      SELECT p.*, row_number() OVER (ORDER BY \(EventSQL.order(query.sort, name: "coalesce(n.name, o.name, s.speaker)")), p.event, p.fact) AS line
        FROM part p JOIN event e ON e.id = p.event JOIN statement s ON s.fact = p.fact
        LEFT JOIN person n ON n.id = s.person
        LEFT JOIN organization o ON o.id = s.organization
        WHERE p.in_period
        ORDER BY line LIMIT \(query.limit ?? -1)
      """
  }

  private static func isByDay(_ query: Query) -> Bool { query.sort != .name && query.sort != .earliest }

  /// How many there are is told by what is counted of the events; facts are looked up of those alone that are shown.
  private static func counted(_ query: Query, _ conditions: [SQL]) -> [SQL] {
    let kind = query.organizationKinds.any.first?.rawValue
    let table: SQL = kind == nil ? "event_told" : "statement_told"
    let unreviewed: SQL = kind == nil ? "unreviewed_statements" : "unreviewed"
    let asked: [SQL] =
      ["c.in_period IS NOT NULL", "t.statements > 0"] + (kind.map { ["t.kind = \($0)"] } ?? [])
      + query.languages.conditions(on: "t.language")
    return [
      """
      counted AS (
        SELECT c.id, c.day, c.in_period, t.report, t.statements, t.\(unreviewed) AS unreviewed
        FROM chosen_event c CROSS JOIN \(table) t ON t.event = c.id
        WHERE \(asked.all()))
      """,
      """
      page AS (
        SELECT p.*, row_number() OVER (ORDER BY p.day DESC, p.event, p.fact) AS line FROM (
          SELECT f.fact, f.event, f.event_report, f.report, f.state, f.confidence, c.day
          FROM (SELECT DISTINCT id, day FROM counted WHERE in_period ORDER BY day DESC, id LIMIT \(query.limit ?? -1)) c
          CROSS JOIN shown_fact f ON f.event = c.id AND f.kind = 'statement'
          CROSS JOIN statement s ON s.fact = f.fact
          WHERE \(conditions.all())
          ORDER BY c.day DESC, c.id, f.fact LIMIT \(query.limit ?? -1)) p)
      """,
      """
      totals AS (
        SELECT
          ifnull(sum(iif(in_period, statements, 0)), 0) AS total,
          NULL AS unknown_kind,
          count(DISTINCT iif(in_period, NULL, id)) AS undated_left_out,
          ifnull(sum(iif(in_period, statements, 0)), 0) AS facts,
          ifnull(sum(iif(in_period, unreviewed, 0)), 0) AS unreviewed,
          count(DISTINCT iif(in_period, report, NULL)) AS reports
        FROM counted)
      """,
    ]
  }

  /// All that was said under a heading, as it is counted. What a report in a language says may be said of any event.
  private static func under(_ heading: Heading, _ query: Query, _ conditions: [SQL]) throws(CivicError)
    -> [SQL]
  {
    let events = heading.dimension == "language" ? Heading.all : heading
    return [
      """
      page AS (
        SELECT p.*, row_number() OVER (ORDER BY p.day DESC, p.event, p.fact) AS line FROM (
          SELECT f.fact, f.event, f.event_report, f.report, f.state, f.confidence, h.day
          FROM heading_event h CROSS JOIN shown_fact f ON f.event = h.event AND f.kind = 'statement'
          CROSS JOIN statement s ON s.fact = f.fact
          WHERE h.heading = \(events.id) AND \(conditions.all())
          ORDER BY h.day DESC, h.event, f.fact LIMIT \(query.limit ?? -1)) p)
      """,
      """
      totals AS (
        SELECT
          ifnull(sum(count), 0) AS total, NULL AS unknown_kind,
          \(try HeadingUndatedSQL.count(query, "doubtful statements")) AS undated_left_out,
          ifnull(sum(facts), 0) AS facts, ifnull(sum(unreviewed), 0) AS unreviewed, ifnull(sum(reports), 0) AS reports
        FROM heading_total WHERE heading = \(heading.id) AND subject = 'statements')
      """,
    ]
  }

  /// The speaker is one of these bodies, or a person who stood for one at the event: found from whoever stood for them.
  private static func spokeFor(_ bodies: SQL) -> SQL {
    """
    f.fact IN (SELECT fact FROM statement WHERE organization IN (\(bodies)) \
    UNION SELECT said.fact FROM person_participation p CROSS JOIN shown_fact w ON w.fact = p.fact \
    CROSS JOIN fact g ON g.event_report = w.event_report AND g.kind = 'statement' \
    CROSS JOIN statement said ON said.fact = g.id AND said.person = p.person \
    WHERE p.organization IN (\(bodies)))
    """
  }

  /// The same of bodies of which there are many.
  private static func spokeForSuch(_ isSuch: SQL) -> SQL {
    "(s.organization \(isSuch) OR (s.person IS NOT NULL AND \(appeared("p.organization \(isSuch)"))))"
  }

  /// The speaker has such a participation in the same reading.
  private static func appeared(_ condition: SQL) -> SQL {
    """
    EXISTS (SELECT 1 FROM shown_fact w JOIN person_participation p ON p.fact = w.fact \
    WHERE w.event_report = f.event_report AND p.person = s.person AND \(condition))
    """
  }
}
