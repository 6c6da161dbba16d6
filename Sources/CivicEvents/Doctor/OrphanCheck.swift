internal import GRDB

/// Rows that stand alone, where the schema's references do not tell.
struct OrphanCheck {
  private struct Question {
    let code: Finding.Code
    let table: String
    var isRepairable = false
    /// The first column is where.
    let sql: String
  }

  /// The table that says what a fact of each kind is of.
  private static let details: [(kind: FactKind, table: String)] = FactKind.allCases.map { kind in
    switch kind {
    case .topic: (kind, "event_topic")
    case .within: (kind, "event_within")
    default: (kind, kind.rawValue)
    }
  }

  private static let questions: [Question] =
    [
      Question(
        code: .factWithoutEvidence, table: "fact",
        sql: "SELECT 'f' || id FROM fact WHERE id NOT IN (SELECT fact FROM evidence) ORDER BY id"),
      Question(
        code: .unmentioned, table: "organization", isRepairable: true,
        sql: """
          SELECT 'o' || id FROM organization
          WHERE id NOT IN (SELECT organization FROM mention WHERE organization IS NOT NULL) ORDER BY id
          """),
      Question(
        code: .unmentioned, table: "person", isRepairable: true,
        sql: """
          SELECT 'p' || id FROM person WHERE id NOT IN (SELECT person FROM mention WHERE person IS NOT NULL)
          ORDER BY id
          """),
      Question(
        code: .unreported, table: "event", isRepairable: true,
        sql: "SELECT 'e' || id FROM event WHERE id NOT IN (SELECT event FROM event_report) ORDER BY id"),
      // Others are put right by what their mentions say.
      Question(
        code: .redirect, table: "redirect",
        sql: """
          SELECT CASE kind WHEN 'event' THEN 'e' WHEN 'organization' THEN 'o' ELSE 'p' END || old_id FROM redirect
          WHERE CASE kind
            WHEN 'event' THEN new_id NOT IN (SELECT id FROM event) AND old_id NOT IN (SELECT id FROM event_report)
            WHEN 'organization' THEN
              new_id NOT IN (SELECT id FROM organization) AND old_id NOT IN (SELECT id FROM mention WHERE kind = 'organization')
            ELSE new_id NOT IN (SELECT id FROM person) AND old_id NOT IN (SELECT id FROM mention WHERE kind = 'person') END
          """),
      Question(
        code: .copy, table: "report",
        sql: """
          SELECT 'r' || c.id FROM report c JOIN report o ON o.id = c.copy_of
          WHERE c.sha256 <> o.sha256 OR c.id = o.id OR o.copy_of IS NOT NULL ORDER BY c.id
          """),
      Question(
        code: .version, table: "report",
        sql: """
          SELECT 'r' || old.id FROM report old JOIN report new ON new.id = old.superseded_by
          WHERE new.key_hash <> old.key_hash OR new.version <= old.version AND (new.id <> old.id OR old.change IS NULL)
          UNION
          SELECT 'r' || min(id) FROM report WHERE superseded_by IS NULL GROUP BY key_hash HAVING count(*) > 1
          """),
    ]
    + details.flatMap { kind, table in
      [
        Question(
          code: .factWithoutDetail, table: table,
          sql: """
            SELECT 'f' || id FROM fact WHERE kind = '\(kind.rawValue)' AND id NOT IN (SELECT fact FROM \(table))
            ORDER BY id
            """),
        Question(
          code: .factOfOtherKind, table: table,
          sql: """
            SELECT 'f' || f.id FROM \(table) d JOIN fact f ON f.id = d.fact WHERE f.kind <> '\(kind.rawValue)'
            ORDER BY f.id
            """),
      ]
    }

  func look(_ db: Database, _ findings: inout Findings) throws {
    for question in Self.questions {
      findings.add(
        question.code, question.table, try String.fetchAll(db, sql: question.sql),
        isRepairable: question.isRepairable)
    }
    findings.add(
      .importUnfinished, "import_run",
      try String.fetchAll(db, sql: "SELECT '#' || id FROM import_run WHERE finished_at IS NULL ORDER BY id"),
      isRepairable: true)
  }
}
