internal import GRDB

/// Reports, without older versions and copies, each with the events that it tells of.
enum ReportsSQL {
  static func sql(_ query: Query, _ db: Database) throws -> SQL {
    let tables: [SQL]
    if query.sort != .name, query.sort != .earliest, let heading = try Heading(query, db) {
      tables = under(heading, query)
    } else if query.sort != .name, query.sort != .earliest, let headings = query.headingsOfReports {
      tables = try counted(headings, query, db)
    } else {
      tables = try found(query, db)
    }
    return """
      WITH
      \(tables.joined(separator: ",\n"))
      SELECT t.*,
        iif(r.id IS NULL, NULL, json_object('id', 'r' || r.id, 'title', (SELECT h.title FROM shown_title h WHERE h.report = r.id), 'source', s.name,
          'published', r.published, 'language', r.language, 'author', r.author, 'url', r.url,
          'credited_to', r.credited_to, 'sha256', r.sha256,
          'copies', (SELECT count(*) FROM report c WHERE c.copy_of = r.id AND c.superseded_by IS NULL),
          'events', json((SELECT json_group_array(json_object(\(EventSQL.brief)))
            FROM event_report er JOIN event e ON e.id = er.event WHERE er.report = r.id)))) AS row
      FROM totals t
      LEFT JOIN page g
      LEFT JOIN report r ON r.id = g.id
      LEFT JOIN source s ON s.id = r.source
      ORDER BY g.line
      """
  }

  private static func found(_ query: Query, _ db: Database) throws -> [SQL] {
    let party = try PartySQL(query)
    var ofEvents = query
    ofEvents.period = Period()
    let chosenEvents = EventSQL.chosenEvents(
      query, statuses: query.statuses, period: nil, and: party.conditions,
      driver: try EventDriverSQL(ofEvents, db))
    var conditions: [SQL] = ["r.superseded_by IS NULL", "r.copy_of IS NULL"]
    // A report without any event is listed where nothing is asked of events.
    if EventSQL.asks(query) {
      conditions.append(
        "r.id IN (SELECT er.report FROM chosen_event c JOIN event_report er ON er.event = c.id)")
    }
    conditions += try ReportSQL.conditions(query, report: "r.id")
    conditions += FactSQL.exists(query, where: "f.report = r.id")
    let membership = try PeriodSQL(query.period).membership(
      start: "r.published", end: "r.published", noLaterThan: "NULL")
    return party.tables + [
      chosenEvents,
      """
      part AS (
        SELECT r.id, \(membership) AS in_period
        FROM report r
        WHERE \(conditions.all()))
      """,
      """
      page AS (
        SELECT p.id, row_number() OVER (ORDER BY \(order(query.sort)), p.id) AS line
        FROM part p JOIN report r ON r.id = p.id
        WHERE p.in_period
        ORDER BY line LIMIT \(query.limit ?? -1))
      """,
      """
      totals AS (
        SELECT
          count(iif(in_period, id, NULL)) AS total,
          NULL AS unknown_kind,
          count(iif(in_period = 0, id, NULL)) AS undated_left_out,
          (SELECT ifnull(sum(all_facts), 0) FROM event_told WHERE report IN (SELECT id FROM part WHERE in_period)) AS facts,
          (SELECT ifnull(sum(all_unreviewed), 0) FROM event_told WHERE report IN (SELECT id FROM part WHERE in_period))
            AS unreviewed,
          count(iif(in_period, id, NULL)) AS reports
        FROM part)
      """,
    ]
  }

  /// Reports under all of these headings: the search begins with the one that the fewest are under.
  private static func counted(_ headings: [Heading], _ query: Query, _ db: Database) throws -> [SQL] {
    let sorted = try headings.map { heading in
      let reports =
        try db.value(
          Int.self,
          """
          SELECT count FROM heading_total
          WHERE heading = (SELECT id FROM heading WHERE dimension = ? AND value = ?) AND subject = 'reports'
          """, [heading.dimension, heading.value]) ?? 0
      return (heading: heading, reports: reports)
    }.sorted { $0.reports < $1.reports }.map(\.heading)
    let checks = sorted.dropFirst().map { heading -> SQL in
      "EXISTS (SELECT 1 FROM heading_report h WHERE h.heading = \(heading.id) AND h.day = d.day AND h.report = d.report)"
    }
    let day: SQL = "nullif(d.day, '')"
    let membership = try PeriodSQL(query.period).membership(start: day, end: day, noLaterThan: "NULL")
    return [
      """
      part AS (
        SELECT d.report AS id, d.day, \(membership) AS in_period
        FROM heading_report d
        WHERE \((["d.heading = \(sorted[0].id)"] + checks).all()))
      """,
      """
      page AS (
        SELECT id, row_number() OVER (ORDER BY day DESC, id) AS line FROM (
          SELECT id, day FROM part WHERE in_period ORDER BY day DESC, id LIMIT \(query.limit ?? -1)))
      """,
      """
      told AS (
        SELECT sum(t.all_facts) AS facts, sum(t.all_unreviewed) AS unreviewed
        FROM part p CROSS JOIN event_told t ON t.report = p.id WHERE p.in_period)
      """,
      """
      totals AS (
        SELECT
          count(iif(in_period, 1, NULL)) AS total,
          NULL AS unknown_kind,
          count(iif(in_period = 0, 1, NULL)) AS undated_left_out,
          ifnull((SELECT facts FROM told), 0) AS facts, ifnull((SELECT unreviewed FROM told), 0) AS unreviewed,
          count(iif(in_period, 1, NULL)) AS reports
        FROM part)
      """,
    ]
  }

  /// All reports under a heading, as they are counted.
  private static func under(_ heading: Heading, _ query: Query) -> [SQL] {
    // Of a whole year, only what has no day, or one that sorts after its last, is left in doubt.
    let afterLast = "\(heading.value)-12-31T"
    let undated: SQL =
      heading.dimension != "year"
      ? "0"
      : """
      (SELECT count(*) FROM heading_report WHERE heading = \(Heading.all.id) AND day = '')
            + (SELECT count(*) FROM heading_report
              WHERE heading = \(Heading.all.id) AND day >= \(afterLast) AND day < \(afterLast + "~"))
      """
    return [
      """
      page AS (
        SELECT report AS id, row_number() OVER (ORDER BY day DESC, report) AS line FROM (
          SELECT day, report FROM heading_report WHERE heading = \(heading.id) ORDER BY day DESC, report LIMIT \(query.limit ?? -1)))
      """,
      """
      totals AS (
        SELECT
          ifnull(sum(count), 0) AS total, NULL AS unknown_kind, \(undated) AS undated_left_out,
          ifnull(sum(facts), 0) AS facts, ifnull(sum(unreviewed), 0) AS unreviewed, ifnull(sum(reports), 0) AS reports
        FROM heading_total WHERE heading = \(heading.id) AND subject = 'reports')
      """,
    ]
  }

  private static func order(_ sort: Query.Sort?) -> SQL {
    switch sort ?? .date {
    case .name: "r.title IS NULL, r.title"
    case .date, .events: "r.published IS NULL, r.published DESC"
    case .earliest: "r.published IS NULL, r.published"
    }
  }
}
