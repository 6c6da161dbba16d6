internal import CivicReports
internal import GRDB

/// Events counted by topic, kind, month or place, the most first.
enum GroupedEventsSQL {
  static func sql(_ query: Query, by grouping: Query.Grouping) throws(CivicError) -> SQL {
    let party = try PartySQL(query)
    let chosenEvents = EventSQL.chosenEvents(
      query, statuses: query.statuses, period: try PeriodSQL(query.period),
      and: party.conditions + (try EventsSQL.reports(query)) + FactSQL.exists(query, where: "f.event = e.id"))
    let tables = (party.tables + [chosenEvents]).joined(separator: ",\n")
    return """
      WITH
      \(tables),
      found AS (
        SELECT id FROM chosen_event WHERE in_period),
      valued AS (
        \(values(query, grouping))),
      grouped AS (
        SELECT value, count(DISTINCT event) AS count, min(fact) AS fact FROM valued
        WHERE value IS NOT NULL GROUP BY value),
      page AS (
        SELECT value, count, fact, row_number() OVER (ORDER BY \(order(query.sort, grouping))) AS line
        FROM grouped ORDER BY line LIMIT \(query.limit ?? -1)),
      totals AS (
        SELECT
          (SELECT count(*) FROM grouped) AS total,
          NULL AS unknown_kind,
          (SELECT count(*) FROM chosen_event WHERE in_period = 0) AS undated_left_out,
          count(DISTINCT f.fact) AS facts,
          count(DISTINCT iif(f.state <> 'reviewed', f.fact, NULL)) AS unreviewed,
          (SELECT count(DISTINCT er.report) FROM found x JOIN event_report er ON er.event = x.id
            WHERE er.report NOT IN (SELECT report FROM replaced_report)) AS reports
        FROM valued v JOIN shown_fact f ON f.fact = v.fact
        WHERE v.value IS NOT NULL)
      SELECT t.*,
        iif(g.value IS NULL, NULL, json_object('value', \(value(grouping)), 'name', json(\(name(grouping))),
          'count', g.count, 'events', json((SELECT json_group_array('e' || event) FROM (
            SELECT DISTINCT event FROM valued WHERE value = g.value ORDER BY event))),
          'evidence', json((SELECT json_group_array(json_object('fact', 'f' || f.fact, 'state', f.state,
            'confidence', f.confidence, 'report', 'r' || f.report, 'start', v.start, 'end', v."end",
            'passage', v.passage, 'sentence', v.sentence))
            FROM shown_fact f JOIN passages v ON v.fact = f.fact WHERE f.fact = g.fact)))) AS row
      FROM totals t
      LEFT JOIN page g
      ORDER BY g.line
      """
  }

  /// `SELECT event, value, fact` of the found events.
  private static func values(_ query: Query, _ grouping: Query.Grouping) -> SQL {
    switch grouping {
    case .topic:
      """
      SELECT x.id AS event, t.topic AS value, f.fact
          FROM found x JOIN shown_fact f ON f.event = x.id AND f.kind = 'topic'
          JOIN event_topic t ON t.fact = f.fact
          WHERE \(FactSQL.standing(query).all())
      """
    case .kind: stated("e.kind", field: "kind")
    case .status: stated("e.status", field: "status")
    case .format: stated("e.format", field: "format")
    case .year: stated("substr(e.start_date, 1, 4)", field: "start")
    case .month: stated("iif(length(e.start_date) >= 7, substr(e.start_date, 1, 7), NULL)", field: "start")
    case .region: stated("(SELECT p.region FROM place p WHERE p.id = e.place)", field: "region", "settlement")
    case .settlement:
      stated(
        "(SELECT p.id FROM place p WHERE p.id = e.place AND p.kind = 'settlement')", field: "settlement")
    }
  }

  private static func stated(_ value: SQL, field names: String...) -> SQL {
    """
    SELECT x.id AS event, \(value) AS value, (
            SELECT min(f.fact) FROM shown_fact f JOIN event_value v ON v.fact = f.fact
            WHERE f.event = x.id AND f.kind = 'event_value' AND v.field IN \(names)) AS fact
          FROM found x JOIN event e ON e.id = x.id
    """
  }

  private static func isPlace(_ grouping: Query.Grouping) -> Bool {
    grouping == .region || grouping == .settlement
  }

  private static func value(_ grouping: Query.Grouping) -> SQL {
    isPlace(grouping)
      ? "(SELECT coalesce(p.code, p.name_kk, p.name_ru, p.name_en) FROM place p WHERE p.id = g.value)"
      : "g.value"
  }

  /// Of places: in the three languages.
  private static func name(_ grouping: Query.Grouping) -> SQL {
    isPlace(grouping)
      ? """
      (SELECT json_object('kk', p.name_kk, 'ru', p.name_ru, 'en', p.name_en) FROM place p WHERE p.id = g.value)
      """ : "NULL"
  }

  private static func order(_ sort: Query.Sort?, _ grouping: Query.Grouping) -> SQL {
    switch sort {
    case .date: "value DESC"
    case .earliest, .name: "value"
    case .events, nil: "count DESC, value"
    }
  }
}
