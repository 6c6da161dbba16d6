internal import GRDB

/// The statement behind the lists of organisations and of people: those at the events that match, each with those events, each of
/// these with what says so.
///
/// Whom there are, and how often, is told by `part`, one row a party, event and report; by the counts that are kept where the query
/// asks for one heading alone. Only for the rows that are shown their facts are looked up.
struct PartyListSQL {
  /// "organization" or "person": the column that the rows are of, and their table.
  let party: SQL
  /// The letter of its ids.
  let letter: SQL
  let query: Query
  /// What is asked of a fact `f` and its participation `p` at an event `e`.
  let conditions: [SQL]
  /// The other tables that they name, each with its join.
  let others: SQL
  /// What `evidence` names, of these tables.
  let columns: SQL
  /// 1, or 0 where the body's kind is unknown: of these tables, and of what is counted, `x`.
  let ofKind: (fact: SQL, counted: SQL)
  /// The fields of one passage in JSON.
  let evidence: SQL
  /// The fields of a row in JSON but for its id, name, count and events.
  let details: SQL
  /// How found parties `x` are sorted.
  let order: SQL

  /// The common tables `part`, `found` and `totals`, or what stands for them.
  enum Source {
    /// `chosen_event`, and what is asked of facts.
    case facts(chosenEvents: SQL)
    /// `chosen_event`, and what is asked of `organization_took_part` or `person_took_part` `x`.
    /// The search begins with the events where `isDriven`, else where SQLite sees fit.
    case counted(chosenEvents: SQL, isDriven: Bool, conditions: [SQL])
    /// All that stands under it, of organisations of a kind.
    case heading(HeadingPartySQL)
  }

  func sql(_ source: Source) -> SQL {
    let tables: [SQL] =
      switch source {
      case .facts(let chosenEvents): [chosenEvents, partOfFacts, found, page, shown, totals]
      case .counted(let chosenEvents, let isDriven, let conditions):
        [chosenEvents, partCounted(conditions, isDriven ? "CROSS JOIN" : "JOIN"), found, page, shown, totals]
      case .heading(let heading):
        [heading.page(order, limit: query.limit), heading.shown(query.passages), heading.totals]
      }
    return """
      WITH
      \((tables + [told, listed]).joined(separator: ",\n"))
      SELECT t.*,
        iif(n.id IS NULL, NULL, json_object('id', '\(letter)' || n.id, 'name', n.name, \(details)
          'count', l.count, 'events', json(l.events))) AS row
      FROM totals t
      LEFT JOIN listed l
      LEFT JOIN \(party) n ON n.id = l.\(party)
      ORDER BY l.line
      """
  }

  private var partOfFacts: SQL {
    """
    part AS (
      SELECT p.\(party), f.event, f.report, c.day, 1 AS facts,
        f.state <> 'reviewed' AS unreviewed, c.in_period, \(ofKind.fact) AS of_kind
      FROM chosen_event c
      JOIN shown_fact f ON f.event = c.id AND f.kind = '\(party)_participation'
      JOIN event e ON e.id = c.id
      JOIN \(party)_participation p ON p.fact = f.fact
      \(others)
      WHERE \((["c.in_period IS NOT NULL"] + conditions).all()))
    """
  }

  private func partCounted(_ conditions: [SQL], _ join: SQL) -> SQL {
    """
    part AS (
      SELECT x.\(party), x.event, x.report, x.day, x.facts, x.unreviewed, c.in_period,
        \(ofKind.counted) AS of_kind
      FROM chosen_event c
      \(join) \(party)_took_part x ON x.event = c.id
      WHERE \((["c.in_period IS NOT NULL"] + conditions).all()))
    """
  }

  private var found: SQL {
    """
    found AS (
      SELECT p.\(party), count(DISTINCT p.event) AS count, nullif(max(p.day), '') AS latest
      FROM part p
      WHERE p.in_period AND p.of_kind
      GROUP BY p.\(party))
    """
  }

  private var page: SQL {
    """
    page AS (
      SELECT x.\(party), x.count, row_number() OVER (ORDER BY \(order), x.\(party)) AS line
      FROM found x JOIN \(party) n ON n.id = x.\(party)\(often)
      ORDER BY line LIMIT \(query.limit ?? -1))
    """
  }

  /// Names are looked up of those alone that may be among the rows.
  private var often: SQL {
    guard let limit = query.limit, query.sort == nil || query.sort == .events else { return "" }
    return """

        WHERE x.count >= (SELECT min(count) FROM (SELECT count FROM found ORDER BY count DESC LIMIT \(limit)))
      """
  }

  /// The events that rows list: all, or the latest.
  private var shown: SQL {
    let latest: SQL = query.passages.map { " WHERE place <= \($0)" } ?? ""
    return """
      shown AS (
        SELECT * FROM (
          SELECT g.line, g.\(party), g.count, p.event, row_number() OVER (PARTITION BY g.line ORDER BY p.day DESC, p.event) AS place
          FROM part p CROSS JOIN page g ON g.\(party) = p.\(party)
          WHERE p.in_period AND p.of_kind
          GROUP BY g.line, p.event)\(latest))
      """
  }

  private var totals: SQL {
    """
    totals AS (
      SELECT
        (SELECT count(*) FROM found) AS total,
        count(DISTINCT iif(in_period AND NOT of_kind, \(party), NULL)) AS unknown_kind,
        count(DISTINCT iif(NOT in_period AND of_kind, event, NULL)) AS undated_left_out,
        ifnull(sum(iif(in_period AND of_kind, facts, 0)), 0) AS facts,
        ifnull(sum(iif(in_period AND of_kind, unreviewed, 0)), 0) AS unreviewed,
        count(DISTINCT iif(in_period AND of_kind, report, NULL)) AS reports
      FROM part)
    """
  }

  private var told: SQL {
    let first: SQL = query.passages.map { "\n  WHERE place <= \($0)" } ?? ""
    let place: SQL =
      query.passages == nil
      ? "1"
      : """
      row_number() OVER (PARTITION BY s.line ORDER BY ifnull(e.start_date, e.no_later_than) DESC, e.id, f.fact, v.start, v."end")
      """
    return """
      told AS (
        SELECT line, \(party), count, event,
          json_group_array(json_object(\(evidence), 'start', start, 'end', "end", 'passage', passage,
            'sentence', sentence)) AS evidence
        FROM (
          SELECT s.line, s.count, p.\(party), f.event, f.fact, f.report, f.state, f.confidence, \(columns), v.start, v."end",
            v.passage, v.sentence, \(place) AS place
          FROM shown s
          CROSS JOIN event e ON e.id = s.event
          CROSS JOIN shown_fact f ON f.event = s.event AND f.kind = '\(party)_participation'
          CROSS JOIN \(party)_participation p ON p.fact = f.fact
          \(others)
          JOIN passages v ON v.fact = f.fact
          WHERE \((["p.\(party) = s.\(party)"] + conditions + [ofKind.fact]).all())
          ORDER BY s.line, f.event, f.fact, v.start, v."end")\(first)
        GROUP BY line, event)
      """
  }

  private var listed: SQL {
    """
    listed AS (
      SELECT line, \(party), count,
        json_group_array(json_object('event', json(event), 'evidence', json(evidence))) AS events
      FROM (
        SELECT t.line, t.\(party), t.count, json_object(\(EventSQL.brief)) AS event, t.evidence
        FROM told t JOIN event e ON e.id = t.event
        ORDER BY t.line, ifnull(e.start_date, e.no_later_than) DESC, e.id)
      GROUP BY line)
    """
  }
}
