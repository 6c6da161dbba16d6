import CivicEvents
import CivicReports
import CivicText
import TestSupport
import Testing

/// The statements and what they answer, asserted together: a change of one shows in the other.
struct QuerySQLTests {
  let sample: Sample
  let alliance: Int
  let speaker: Int

  init() throws {
    sample = try Sample()
    let told = try sample.told(
      "⟦who:Альянс⟧: ⟦person:Шөкеева⟧ – ⟦said:реформа⟧. ⟦topic:Реформа⟧.", title: "Рөл", start: "2026-02-13")
    alliance = try sample.organization("Азаматтық альянс")
    speaker = try sample.person("Гүлжанар Шөкеева")
    try sample.took(alliance, told, role: .organizer, basis: .organised)
    try sample.came(speaker, told, organization: alliance)
    try sample.said(told, by: speaker)
    try sample.topic("constitutional-reform", told)
  }

  /// One common table of a statement.
  private func table(_ name: String, of query: Query) throws -> String {
    let lines = try sample.statement(query).sql.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("\(name) AS (") })
    let rest = lines[(first + 1)...]
    let end = rest.firstIndex { !$0.hasPrefix(" ") && $0.hasSuffix(" (") } ?? rest.endIndex
    return rest[..<end].joined(separator: "\n")
  }

  @Test func `which NGOs took part in discussions of the reform since 2026`() throws {
    var query = Query(.organizations)
    query.topics.any = ["constitutional-reform"]
    query.period.since = "2026"
    query.organizationKinds.any = [.ngo]
    let statement = try sample.statement(query)
    #expect(
      statement.sql == """
        WITH
        chosen_event AS (
          SELECT d.event AS id, d.day, CASE
            WHEN e.start_date IS NULL THEN CASE
              WHEN 0 THEN 1 WHEN (e.no_later_than IS NULL OR e.no_later_than >= ?) THEN 0 END
            WHEN length(e.start_date) = 10 AND length(ifnull(e.end_date, e.start_date)) = 10 THEN iif(CASE length(ifnull(e.end_date, e.start_date)) WHEN 4 THEN ifnull(e.end_date, e.start_date) || '-12-31' WHEN 7 THEN ifnull(e.end_date, e.start_date) || '-31' ELSE ifnull(e.end_date, e.start_date) END >= ?, 1, NULL)
            WHEN substr(e.start_date || '-01-01', 1, 10) >= ? THEN 1
            WHEN CASE length(ifnull(e.end_date, e.start_date)) WHEN 4 THEN ifnull(e.end_date, e.start_date) || '-12-31' WHEN 7 THEN ifnull(e.end_date, e.start_date) || '-31' ELSE ifnull(e.end_date, e.start_date) END >= ? THEN 0
          END AS in_period
          FROM (SELECT event, day FROM heading_event WHERE heading = (SELECT id FROM heading WHERE dimension = ? AND value = ?)) d CROSS JOIN event e ON e.id = d.event
          WHERE 1),
        part AS (
          SELECT x.organization, x.event, x.report, x.day, x.facts, x.unreviewed, c.in_period,
            x.kind IN (?) AS of_kind
          FROM chosen_event c
          CROSS JOIN organization_took_part x ON x.event = c.id
          WHERE c.in_period IS NOT NULL
            AND x.is_held
            AND x.kind IN (?,?)),
        found AS (
          SELECT p.organization, count(DISTINCT p.event) AS count, nullif(max(p.day), '') AS latest
          FROM part p
          WHERE p.in_period AND p.of_kind
          GROUP BY p.organization),
        page AS (
          SELECT x.organization, x.count, row_number() OVER (ORDER BY x.count DESC, ifnull((SELECT min(k.name_key) FROM organization_name k WHERE k.organization = n.id AND k.name = n.name), n.name), x.organization) AS line
          FROM found x JOIN organization n ON n.id = x.organization
          ORDER BY line LIMIT ?),
        shown AS (
          SELECT * FROM (
            SELECT g.line, g.organization, g.count, p.event, row_number() OVER (PARTITION BY g.line ORDER BY p.day DESC, p.event) AS place
            FROM part p CROSS JOIN page g ON g.organization = p.organization
            WHERE p.in_period AND p.of_kind
            GROUP BY g.line, p.event)),
        totals AS (
          SELECT
            (SELECT count(*) FROM found) AS total,
            count(DISTINCT iif(in_period AND NOT of_kind, organization, NULL)) AS unknown_kind,
            count(DISTINCT iif(NOT in_period AND of_kind, event, NULL)) AS undated_left_out,
            ifnull(sum(iif(in_period AND of_kind, facts, 0)), 0) AS facts,
            ifnull(sum(iif(in_period AND of_kind, unreviewed, 0)), 0) AS unreviewed,
            count(DISTINCT iif(in_period AND of_kind, report, NULL)) AS reports
          FROM part),
        told AS (
          SELECT line, organization, count, event,
            json_group_array(json_object('fact', 'f' || fact, 'role', role, 'support', support, 'presence', presence, 'basis', basis, 'state', state, 'confidence', confidence, 'report', 'r' || report, 'start', start, 'end', "end", 'passage', passage,
              'sentence', sentence)) AS evidence
          FROM (
            SELECT s.line, s.count, p.organization, f.event, f.fact, f.report, f.state, f.confidence, p.role, p.support, p.presence, p.basis, v.start, v."end",
              v.passage, v.sentence, 1 AS place
            FROM shown s
            CROSS JOIN event e ON e.id = s.event
            CROSS JOIN shown_fact f ON f.event = s.event AND f.kind = 'organization_participation'
            CROSS JOIN organization_participation p ON p.fact = f.fact
            JOIN organization o ON o.id = p.organization
            JOIN passages v ON v.fact = f.fact
            WHERE p.organization = s.organization
            AND p.organization NOT IN blocked_organization
            AND ((ifnull(p.presence, 'present') IN ('present', 'online') AND p.basis <> 'hosted') OR (e.status <> 'held' AND p.role IN (?,?)))
            AND o.kind IN (?,?)
            AND o.kind IN (?)
            ORDER BY s.line, f.event, f.fact, v.start, v."end")
          GROUP BY line, event),
        listed AS (
          SELECT line, organization, count,
            json_group_array(json_object('event', json(event), 'evidence', json(evidence))) AS events
          FROM (
            SELECT t.line, t.organization, t.count, json_object('id', 'e' || e.id, 'title', e.title, 'kind', e.kind, 'status', e.status, 'start', e.start_date, 'end', e.end_date, 'no_later_than', e.no_later_than) AS event, t.evidence
            FROM told t JOIN event e ON e.id = t.event
            ORDER BY t.line, ifnull(e.start_date, e.no_later_than) DESC, e.id)
          GROUP BY line)
        SELECT t.*,
          iif(n.id IS NULL, NULL, json_object('id', 'o' || n.id, 'name', n.name, 'legal_form', n.legal_form, 'kind', n.kind, 'kind_basis', n.kind_basis,
            'count', l.count, 'events', json(l.events))) AS row
        FROM totals t
        LEFT JOIN listed l
        LEFT JOIN organization n ON n.id = l.organization
        ORDER BY l.line
        """)
    #expect(
      statement.values == """
        ["2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01", "topic", "constitutional-reform", "ngo", "ngo", "unknown", -1, "organizer", "co-organizer", "ngo", "unknown", "ngo"]
        """)
    #expect(try sample.ask(query, as: OrganizationRow.self).rows.map(\.name) == ["Азаматтық альянс"])
  }

  @Test func `events that an organization organized`() throws {
    var query = Query(.events)
    query.organizations.any = [.id(alliance)]
    query.roles.any = [.organizer]
    #expect(
      try table("organization_party", of: query) == """
          SELECT f.event, f.fact, o.name
        FROM organization_participation p
        JOIN shown_fact f ON f.fact = p.fact
        JOIN event e ON e.id = f.event
        JOIN organization o ON o.id = p.organization
        WHERE ((p.role IN (?,?) AND ifnull(p.presence, 'present') IN ('present', 'online') AND p.basis <> 'hosted') OR (e.status <> 'held' AND p.role IN (?,?)))
            AND p.organization NOT IN blocked_organization
            AND p.organization IN (SELECT ifnull((SELECT new_id FROM redirect WHERE kind = ? AND old_id = ?), ?))),
        """)
    #expect(try sample.ask(query, as: EventRow.self).rows.map(\.title) == ["Рөл"])
  }

  @Test func `people of an organization who spoke`() throws {
    var query = Query(.people)
    query.organizations.any = [.name("Азаматтық альянс")]
    query.roles.any = [.speaker]
    #expect(
      try table("part", of: query) == """
          SELECT p.person, f.event, f.report, c.day, 1 AS facts,
            f.state <> 'reviewed' AS unreviewed, c.in_period, 1 AS of_kind
          FROM chosen_event c
          JOIN shown_fact f ON f.event = c.id AND f.kind = 'person_participation'
          JOIN event e ON e.id = c.id
          JOIN person_participation p ON p.fact = f.fact
          LEFT JOIN organization o ON o.id = p.organization AND o.id NOT IN blocked_organization
          WHERE c.in_period IS NOT NULL
            AND p.person NOT IN blocked_person
            AND ((p.role IN (?) AND CASE ifnull((SELECT r.status FROM status_as_read r WHERE r.event_report = f.event_report), e.status) WHEN 'held' THEN ifnull(p.presence IN ('present', 'online'), p.role <> 'mentioned') WHEN 'unknown' THEN ifnull(p.presence IN ('present', 'online'), 0) ELSE 0 END) OR (e.status <> 'held' AND p.role IN (?)))
            AND p.organization IN (SELECT organization FROM organization_name WHERE name_key = ? UNION SELECT organization FROM (SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM organization_name WHERE name_key = ?)) CROSS JOIN organization_name WHERE instr(' ' || name_key, ?) > 0 AND instr(' ' || name_key, ?) > 0)
            AND o.id IS NOT NULL),
        """)
    #expect(try sample.ask(query, as: PersonRow.self).rows.map(\.name) == ["Гүлжанар Шөкеева"])
  }

  @Test func `what a person said`() throws {
    var query = Query(.statements)
    query.people.any = [.id(speaker)]
    query.statuses = [.held]
    #expect(
      try table("part", of: query) == """
          SELECT f.fact, f.event, f.event_report, f.report, f.state, f.confidence, c.day, c.in_period
          FROM chosen_event c JOIN shown_fact f ON f.event = c.id AND f.kind = 'statement' JOIN statement s ON s.fact = f.fact
          WHERE c.in_period IS NOT NULL
            AND s.occasion <> 'other'
            AND (s.person IS NULL OR s.person NOT IN blocked_person)
            AND (s.organization IS NULL OR s.organization NOT IN blocked_organization)
            AND s.person IN (SELECT ifnull((SELECT new_id FROM redirect WHERE kind = ? AND old_id = ?), ?))),
        """)
    #expect(try sample.ask(query, as: StatementRow.self).rows.map(\.text) == ["реформа"])
  }

  @Test func `reports in Kazakh that tell of a topic`() throws {
    var query = Query(.reports)
    query.topics.any = ["constitutional-reform"]
    query.languages.any = [.kk]
    #expect(
      try table("part", of: query) == """
          SELECT d.report AS id, d.day, 1 AS in_period
          FROM heading_report d
          WHERE d.heading = (SELECT id FROM heading WHERE dimension = ? AND value = ?)
            AND EXISTS (SELECT 1 FROM heading_report h WHERE h.heading = (SELECT id FROM heading WHERE dimension = ? AND value = ?) AND h.day = d.day AND h.report = d.report)),
        """)
    #expect(try sample.ask(query, as: ReportRow.self).total == 1)
  }

  @Test func `every value is bound, none is written into the statement`() throws {
    let hostile = "x') OR 1=1 --"
    var query = Query(.organizations)
    query.topics.any = [hostile]
    query.organizations.any = [.name(hostile)]
    query.regions.any = [hostile]
    query.places.none = [hostile]
    query.texts.any = [hostile]
    #expect(!(try sample.statement(query).sql.contains("1=1")))
    #expect(try sample.ask(query, as: OrganizationRow.self).rows == [])
  }
}
