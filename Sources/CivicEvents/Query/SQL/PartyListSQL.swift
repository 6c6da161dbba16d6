internal import GRDB

/// The statement behind the lists of organisations and of people: those at the events that match, each with those
/// events, each of these with what says so.
struct PartyListSQL {
  /// "organization" or "person": the column of `part` that the rows are of.
  let party: SQL
  /// The letter of its ids.
  let letter: SQL
  /// The common table `chosen_event`.
  let chosenEvents: SQL
  /// `SELECT` of the participations `p` (facts `f`) at the chosen events `c`: party, event, fact, report, state,
  /// confidence, in_period, of_kind (1, or 0 where the body's kind is unknown) and what `evidence` names.
  let part: SQL
  /// The fields of one passage in JSON, of `part` and `passages`.
  let evidence: SQL
  /// The fields of a row in JSON but for its id, name, count and events.
  let details: SQL
  /// How found parties `x` are sorted.
  let order: SQL
  let limit: Int?

  var sql: SQL {
    """
    WITH
    \(chosenEvents),
    part AS (
      \(part)),
    found AS (
      SELECT p.\(party), count(DISTINCT p.event) AS count, max(ifnull(e.start_date, e.no_later_than)) AS latest
      FROM part p JOIN event e ON e.id = p.event
      WHERE p.in_period AND p.of_kind
      GROUP BY p.\(party)),
    page AS (
      SELECT x.\(party), x.count, row_number() OVER (ORDER BY \(order), x.\(party)) AS line
      FROM found x JOIN \(party) n ON n.id = x.\(party)
      ORDER BY line LIMIT \(limit ?? -1)),
    told AS (
      SELECT line, \(party), count, event,
        json_group_array(json_object(\(evidence), 'start', start, 'end', "end", 'passage', passage,
          'sentence', sentence)) AS evidence
      FROM (
        SELECT page.line, page.count, p.*, v.start, v."end", v.passage, v.sentence
        FROM page JOIN part p ON p.\(party) = page.\(party) JOIN passages v ON v.fact = p.fact
        WHERE p.in_period AND p.of_kind
        ORDER BY page.line, p.event, p.fact, v.start, v."end")
      GROUP BY line, event),
    listed AS (
      SELECT line, \(party), count,
        json_group_array(json_object('event', json(event), 'evidence', json(evidence))) AS events
      FROM (
        SELECT t.line, t.\(party), t.count, json_object(\(EventSQL.brief)) AS event, t.evidence
        FROM told t JOIN event e ON e.id = t.event
        ORDER BY t.line, ifnull(e.start_date, e.no_later_than) DESC, e.id)
      GROUP BY line),
    totals AS (
      SELECT
        (SELECT count(*) FROM found) AS total,
        count(DISTINCT iif(in_period AND NOT of_kind, \(party), NULL)) AS unknown_kind,
        count(DISTINCT iif(NOT in_period AND of_kind, event, NULL)) AS undated_left_out,
        count(iif(in_period AND of_kind, fact, NULL)) AS facts,
        count(iif(in_period AND of_kind AND state <> 'reviewed', fact, NULL)) AS unreviewed,
        count(DISTINCT iif(in_period AND of_kind, report, NULL)) AS reports
      FROM part)
    SELECT t.*,
      iif(n.id IS NULL, NULL, json_object('id', '\(letter)' || n.id, 'name', n.name, \(details)
        'count', l.count, 'events', json(l.events))) AS row
    FROM totals t
    LEFT JOIN listed l
    LEFT JOIN \(party) n ON n.id = l.\(party)
    ORDER BY l.line
    """
  }
}
