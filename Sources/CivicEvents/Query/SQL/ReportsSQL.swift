internal import GRDB

/// Reports, without older versions and copies, each with the events that it tells of.
enum ReportsSQL {
  static func sql(_ query: Query) throws(CivicError) -> SQL {
    let party = try PartySQL(query)
    let chosenEvents = EventSQL.chosenEvents(
      query, statuses: query.statuses, period: nil, and: party.conditions)
    let tables = (party.tables + [chosenEvents]).joined(separator: ",\n")
    var conditions: [SQL] = ["r.superseded_by IS NULL", "r.copy_of IS NULL"]
    // A report without any event is listed where nothing is asked of events.
    if EventSQL.asks(query) {
      conditions.append(
        "r.id IN (SELECT er.report FROM chosen_event c JOIN event_report er ON er.event = c.id)")
    }
    conditions += try ReportSQL.conditions(query, report: "r.id")
    if query.reviewedOnly {
      conditions.append("EXISTS (SELECT 1 FROM shown_fact f WHERE f.report = r.id AND f.state = 'reviewed')")
    }
    let membership = try PeriodSQL(query.period).membership(
      start: "r.published", end: "r.published", noLaterThan: "NULL")
    return """
      WITH
      \(tables),
      part AS (
        SELECT r.id, \(membership) AS in_period
        FROM report r
        WHERE \(conditions.all())),
      page AS (
        SELECT p.id, row_number() OVER (ORDER BY \(order(query.sort)), p.id) AS line
        FROM part p JOIN report r ON r.id = p.id
        WHERE p.in_period
        ORDER BY line LIMIT \(query.limit ?? -1)),
      totals AS (
        SELECT
          count(iif(in_period, id, NULL)) AS total,
          NULL AS unknown_kind,
          count(iif(in_period = 0, id, NULL)) AS undated_left_out,
          (SELECT count(*) FROM shown_fact WHERE report IN (SELECT id FROM part WHERE in_period)) AS facts,
          (SELECT count(*) FROM shown_fact WHERE report IN (SELECT id FROM part WHERE in_period)
            AND state <> 'reviewed') AS unreviewed,
          count(iif(in_period, id, NULL)) AS reports
        FROM part)
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

  private static func order(_ sort: Query.Sort?) -> SQL {
    switch sort ?? .date {
    case .name: "r.title IS NULL, r.title"
    case .date, .events: "r.published IS NULL, r.published DESC"
    case .earliest: "r.published IS NULL, r.published"
    }
  }
}
