internal import GRDB

/// Outcomes of events, or unnamed parties that were there.
enum EventFactsSQL {
  static func outcomes(_ query: Query) throws(CivicError) -> SQL {
    try sql(
      query, table: "outcome", kind: "outcome",
      fields: """
        'kind', d.kind, 'text', d.text, 'by', d.by, 'count', NULL, 'count_basis', NULL, \
        'total', json('false')
        """)
  }

  static func groups(_ query: Query) throws(CivicError) -> SQL {
    try sql(
      query, table: "participant_group", kind: "participant_group",
      fields: """
        'kind', d.kind, 'text', d.text, 'by', NULL, 'count', d.count, 'count_basis', d.count_basis, \
        'total', json(iif(d.total, 'true', 'false'))
        """)
  }

  /// - Parameters:
  ///   - table: of the facts' own rows `d`.
  ///   - kind: of the facts.
  ///   - fields: of a row in JSON, of `d`.
  private static func sql(_ query: Query, table: SQL, kind: String, fields: SQL) throws(CivicError) -> SQL {
    let party = try PartySQL(query)
    let chosenEvents = EventSQL.chosenEvents(
      query, statuses: query.statuses, period: try PeriodSQL(query.period), and: party.conditions)
    let tables = (party.tables + [chosenEvents]).joined(separator: ",\n")
    var conditions = ["c.in_period IS NOT NULL"] + (try FactSQL.conditions(query))
    if !query.outcomeKinds.isEmpty {
      conditions.append(
        "f.fact IN (SELECT fact FROM outcome WHERE kind IN \(query.outcomeKinds.map(\.rawValue)))")
    }
    return """
      WITH
      \(tables),
      part AS (
        SELECT f.fact, f.event, f.report, f.state, f.confidence, c.in_period
        FROM chosen_event c JOIN shown_fact f ON f.event = c.id AND f.kind = \(kind)
        WHERE \(conditions.all())),
      page AS (
        SELECT p.*, row_number() OVER (ORDER BY \(EventSQL.order(query.sort, name: "e.title")), p.event, p.fact) AS line
        FROM part p JOIN event e ON e.id = p.event
        WHERE p.in_period
        ORDER BY line LIMIT \(query.limit ?? -1)),
      told AS (
        SELECT g.fact, v.start, v."end", v.passage, v.sentence,
          row_number() OVER (PARTITION BY g.fact ORDER BY v.start, v."end") AS place
        FROM page g CROSS JOIN passages v ON v.fact = g.fact),
      \(FactSQL.totals)
      SELECT t.*,
        iif(g.fact IS NULL, NULL, json_object('id', 'f' || g.fact, \(fields),
          'event', json_object(\(EventSQL.brief)),
          'report', json_object('id', 'r' || r.id, 'sha256', r.sha256, 'title',
            (SELECT h.title FROM shown_title h WHERE h.report = r.id)),
          'state', g.state, 'confidence', g.confidence, 'start', v.start, 'end', v."end",
          'passage', v.passage, 'sentence', v.sentence)) AS row
      FROM totals t
      LEFT JOIN page g
      LEFT JOIN \(table) d ON d.fact = g.fact
      LEFT JOIN event e ON e.id = g.event
      LEFT JOIN report r ON r.id = g.report
      LEFT JOIN told v ON v.fact = g.fact AND v.place = 1
      ORDER BY g.line
      """
  }
}
