internal import GRDB

/// Rows that follow from others, by what they mean: the numbers that their tables give them are left out.
struct DerivedRows {
  let code: Finding.Code
  let table: String
  /// The first column says where.
  let sql: String

  init(_ code: Finding.Code, _ table: String, _ sql: String) {
    self.code = code
    self.table = table
    self.sql = sql
  }
}

/// Derived rows as they stood, to tell what working them out anew has changed.
struct DerivedSnapshot {
  let db: Database
  private let rows: [DerivedRows]

  init(_ db: Database, _ rows: [DerivedRows]) throws {
    self.db = db
    self.rows = rows
    for (index, rows) in rows.enumerated() {
      try db.execute(
        sql:
          "DROP TABLE IF EXISTS temp.\(Self.name(index)); CREATE TEMP TABLE \(Self.name(index)) AS \(rows.sql)"
      )
    }
  }

  private static func name(_ index: Int) -> String { "doctor_rows_\(index)" }

  /// Tells of every row that was otherwise, is there now, or is there no longer; and forgets what stood.
  func compare(_ findings: inout Findings) throws {
    for (index, rows) in rows.enumerated() {
      let places = try String.fetchAll(
        db,
        sql: """
          WITH stood AS (SELECT * FROM temp.\(Self.name(index))), stands AS (\(rows.sql)),
            differs AS (
              SELECT * FROM (SELECT * FROM stood EXCEPT SELECT * FROM stands)
              UNION ALL SELECT * FROM (SELECT * FROM stands EXCEPT SELECT * FROM stood))
          SELECT DISTINCT place FROM differs ORDER BY length(place), place
          """)
      findings.add(rows.code, rows.table, places, isRepairable: true)
      try db.execute(sql: "DROP TABLE temp.\(Self.name(index))")
    }
  }
}

extension DerivedRows {
  /// All that ``DerivedRebuild`` makes, but for the search index.
  static let all: [DerivedRows] =
    corrections + nearCopies + events + identity + names + participation + counts

  private static let corrections = [
    DerivedRows(
      .corrections, "fact", "SELECT 'f' || id AS place, state FROM fact WHERE derived_from IS NULL"),
    DerivedRows(
      .corrections, "correction",
      """
      SELECT 'f' || c.fact AS place, v.value, t.topic, w.text AS frame, o.role AS body_role, o.presence AS body_presence, o.support,
        p.role, p.presence, p.position, g.kind, g.count, s.occasion, x.kind AS outcome
      FROM (SELECT DISTINCT fact FROM correction) c
        LEFT JOIN event_value v USING (fact) LEFT JOIN event_topic t USING (fact) LEFT JOIN event_within w USING (fact)
        LEFT JOIN organization_participation o USING (fact) LEFT JOIN person_participation p USING (fact)
        LEFT JOIN participant_group g USING (fact) LEFT JOIN statement s USING (fact) LEFT JOIN outcome x USING (fact)
      """),
  ]

  private static let nearCopies = [
    DerivedRows(
      .nearCopies, "text_band",
      """
      SELECT 'r' || report AS place, hash FROM text_band WHERE report NOT IN \(DamagedTexts.reports)
      """),
    DerivedRows(
      .nearCopies, "near_copy",
      """
      SELECT 'r' || report AS place, original, round(share, 6) FROM near_copy
      WHERE report NOT IN \(DamagedTexts.reports)
        AND original NOT IN \(DamagedTexts.reports)
      """),
  ]

  private static let events = [
    DerivedRows(
      .eventTraits, "event_trait",
      """
      SELECT ifnull('r' || er.report, 'd' || t.event_report) AS place, t.event_report, t.version
      FROM event_trait t LEFT JOIN event_report er ON er.id = t.event_report
      """),
    DerivedRows(
      .eventTraits, "event_key",
      """
      SELECT ifnull('r' || er.report, 'd' || k.event_report) AS place, k.event_report, k.key, k.day
      FROM event_key k LEFT JOIN event_report er ON er.id = k.event_report
      """),
    DerivedRows(
      .eventPairs, "event_pair",
      """
      SELECT ifnull('r' || er.report, 'd' || p.event_report_a) AS place, p.event_report_a, p.event_report_b, p.verdict,
        round(p.score, 6), p.reasons
      FROM event_pair p LEFT JOIN event_report er ON er.id = p.event_report_a
      """),
    DerivedRows(
      .eventPairs, "event_link",
      """
      SELECT ifnull('r' || er.report, 'd' || l.event_report) AS place, l.event_report, l.other, l.kind
      FROM event_link l LEFT JOIN event_report er ON er.id = l.event_report
      """),
    DerivedRows(.eventIdentity, "event_report", "SELECT 'r' || report AS place, id, event FROM event_report"),
    DerivedRows(
      .redirect, "redirect",
      """
      SELECT CASE kind WHEN 'event' THEN 'e' WHEN 'organization' THEN 'o' ELSE 'p' END || old_id AS place, new_id
      FROM redirect
      """),
    DerivedRows(
      .eventValues, "event",
      """
      SELECT 'e' || id AS place, kind, status, title, start_date, end_date, no_later_than, place AS at, region_derived, venue,
        format, part_of FROM event
      """),
  ]

  /// Where a usage is first used.
  private static let first =
    "(SELECT 'm' || min(u.first_mention) FROM organization_usage u WHERE u.variant = v.id)"

  private static let identity = [
    DerivedRows(
      .identityKeys, "organization_variant",
      "SELECT ifnull(\(first), 'm0') AS place, v.name, v.language, v.block_key FROM organization_variant v"),
    DerivedRows(
      .identityKeys, "organization_variant_key",
      """
      SELECT ifnull(\(first), 'm0') AS place, v.name, v.language, k.key
      FROM organization_variant_key k LEFT JOIN organization_variant v ON v.id = k.variant
      """),
    DerivedRows(
      .identityKeys, "organization_variant_pair",
      """
      SELECT ifnull(\(first), 'm0') AS place, v.name, v.language, o.name AS other, o.language AS other_language, p.decision,
        round(p.score, 6), p.reasons
      FROM organization_variant_pair p LEFT JOIN organization_variant v ON v.id = p.variant
        LEFT JOIN organization_variant o ON o.id = p.other
      """),
    DerivedRows(
      .identityKeys, "organization_usage",
      """
      SELECT 'm' || u.first_mention AS place, v.name, v.language, u.block_key, u.place AS at, u.kind, u.family,
        u.legal_form, u.identifier, u.tied_to IS NOT NULL, u.organization, u.reports, u.first_seen, u.last_seen
      FROM organization_usage u LEFT JOIN organization_variant v ON v.id = u.variant
      """),
    DerivedRows(
      .identityKeys, "person_spelling",
      "SELECT 'p' || person AS place, block_key, name, language, name_class FROM person_spelling"),
    DerivedRows(
      .identityKeys, "person_sign",
      "SELECT 'p' || person AS place, block, name_class, sign, first FROM person_sign"),
    DerivedRows(
      .identity, "mention",
      """
      SELECT 'm' || id AS place, organization, person, name_key, block_key, name_region, judged = 1, usage IS NULL FROM mention
      """),
    DerivedRows(
      .identity, "organization_participation",
      """
      SELECT 'f' || p.fact AS place, p.organization FROM organization_participation p JOIN fact f ON f.id = p.fact
      WHERE f.derived_from IS NULL
      """),
    DerivedRows(
      .identity, "person_participation",
      "SELECT 'f' || fact AS place, person, organization FROM person_participation"),
    DerivedRows(.identity, "statement", "SELECT 'f' || fact AS place, person, organization FROM statement"),
  ]

  private static let names = [
    DerivedRows(
      .names, "organization",
      "SELECT 'o' || id AS place, name, language, legal_form, kind, kind_basis, region FROM organization"),
    DerivedRows(
      .names, "organization_name",
      """
      SELECT 'o' || organization AS place, name, name_key, language, script, kind, first_seen, last_seen, mention
      FROM organization_name
      """),
    DerivedRows(
      .names, "organization_identifier",
      "SELECT 'o' || organization AS place, scheme, identifier FROM organization_identifier"),
    DerivedRows(
      .names, "organization_whole",
      "SELECT 'o' || organization AS place, relation, whole FROM organization_whole"),
    DerivedRows(.names, "person", "SELECT 'p' || id AS place, name, language FROM person"),
    DerivedRows(
      .names, "person_name",
      """
      SELECT 'p' || person AS place, name, name_key, language, script, kind, first_seen, last_seen, mention FROM person_name
      """),
    DerivedRows(
      .blocks, "block", "SELECT iif(kind = 'person', 'p', 'o') || id AS place, change FROM block"),
  ]

  private static let counts = [
    DerivedRows(
      .counts, "heading_event",
      """
      SELECT 'e' || x.event AS place, h.dimension, h.value, x.day FROM heading_event x JOIN heading h ON h.id = x.heading
      """),
    DerivedRows(
      .counts, "heading_report",
      """
      SELECT 'r' || x.report AS place, h.dimension, h.value, x.day FROM heading_report x JOIN heading h ON h.id = x.heading
      """),
    DerivedRows(.counts, "event_told", "SELECT 'e' || event AS place, * FROM event_told"),
    DerivedRows(.counts, "statement_told", "SELECT 'e' || event AS place, * FROM statement_told"),
    DerivedRows(
      .counts, "organization_took_part", "SELECT 'e' || event AS place, * FROM organization_took_part"),
    DerivedRows(.counts, "person_took_part", "SELECT 'e' || event AS place, * FROM person_took_part"),
    DerivedRows(
      .counts, "organization_count",
      """
      SELECT 'o' || x.organization AS place, h.dimension, h.value, x.kind, x.events
      FROM organization_count x JOIN heading h ON h.id = x.heading
      """),
    DerivedRows(
      .counts, "person_count",
      """
      SELECT 'p' || x.person AS place, h.dimension, h.value, x.events FROM person_count x JOIN heading h ON h.id = x.heading
      """),
    DerivedRows(
      .counts, "heading_total",
      """
      SELECT h.dimension || ' ' || h.value AS place, x.subject, x.kind, x.count, x.facts, x.unreviewed, x.reports
      FROM heading_total x JOIN heading h ON h.id = x.heading
      """),
  ]

  private static let participation = [
    DerivedRows(
      .participation, "organization_participation",
      """
      SELECT 'f' || ifnull(f.derived_from, f.id) AS place, f.derived_from IS NULL, p.organization, p.basis, p.presence,
        CASE WHEN f.derived_from IS NOT NULL THEN f.state END
      FROM organization_participation p JOIN fact f ON f.id = p.fact
      """)
  ]
}
