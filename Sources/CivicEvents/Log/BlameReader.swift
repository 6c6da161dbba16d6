internal import CivicReports
internal import GRDB

/// Reads where a fact comes from: also of one that is withdrawn, which no view shows.
struct BlameReader {
  let db: Database
  let fact: Int

  /// - Throws: ``CivicError`` where there is no such fact, or it is about somebody who is hidden.
  func blame() throws -> Blame {
    guard let row = try db.rows(Self.sql, [fact]).first else { throw CivicError(.unknownID, "f\(fact)") }
    if try row["is_hidden"] as Bool { throw CivicError(.factHidden, "f\(fact)") }
    let derivedFrom: Int? = try row["derived_from"]
    let newer: Int? = try row["superseded_by"]
    return try Blame(
      fact: TypedID(.fact, fact), kind: row["kind"], value: row["value"] ?? "",
      about: (row["about"] as String?).flatMap { TypedID($0) },
      details: ((row["details"] as String?) ?? "").split(separator: "|").map(String.init),
      state: FactState(rawValue: row["state"]) ?? .machine, confidence: row["confidence"], rule: row["rule"],
      event: TypedID(.event, row["event"]), derivedFrom: derivedFrom.map { TypedID(.fact, $0) },
      sentence: row["sentence"] ?? "", report: TypedID(.report, row["report"]), reportTitle: row["title"],
      source: row["source"], published: row["published"], url: row["url"],
      newerReport: newer.map { TypedID(.report, $0) }, decisions: try decisions(), identity: try identity())
  }

  /// The fact of a report's older version, in a few words.
  func inBrief() throws -> CardFact {
    let blame = try blame()
    return CardFact(
      id: blame.fact, field: nil, value: blame.value, about: nil, role: nil, support: nil, presence: nil,
      basis: nil,
      position: nil, organization: nil, speaker: nil,
      event: NamedID(id: blame.event, name: try Redirects(db: db).name(of: blame.event)), state: blame.state,
      dispute: nil, confidence: blame.confidence, report: blame.report, passage: "", sentence: blame.sentence)
  }

  private func decisions() throws -> [LoggedChange] {
    try db.rows(
      """
      WITH RECURSIVE own (id) AS (
        SELECT change FROM correction WHERE fact = ?
        UNION SELECT c.id FROM own JOIN change c ON c.cancels = own.id)
      SELECT \(CivicDatabase.changeColumns) FROM change c WHERE c.id IN own ORDER BY c.id
      """, [fact]
    ).compactMap(CivicDatabase.logged)
  }

  private func identity() throws -> [BlameJudgement] {
    try db.rows(
      """
      WITH named (mention) AS (
        SELECT mention FROM organization_participation WHERE fact = ?1
        UNION SELECT mention FROM person_participation WHERE fact = ?1
        UNION SELECT organization_mention FROM person_participation WHERE fact = ?1
        UNION SELECT mention FROM statement WHERE fact = ?1)
      SELECT m.id, m.name, o.id, o.name, o.report, j.verdict, j.score, j.reasons, j.judged_by, j.judged_at, j.change,
        NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
          AND NOT EXISTS (SELECT 1 FROM change c WHERE c.id = j.change AND c.undone_by IS NOT NULL)
      FROM named JOIN mention m ON m.id = named.mention
        JOIN judgement j ON j.mention_a = m.id OR j.mention_b = m.id
        JOIN mention o ON o.id = iif(j.mention_a = m.id, j.mention_b, j.mention_a)
      ORDER BY m.id, j.id
      """, [fact]
    ).map { row in
      let reasons: String = try row[7]
      return try BlameJudgement(
        mention: TypedID(.mention, row[0]), name: row[1], other: TypedID(.mention, row[2]), otherName: row[3],
        otherReport: TypedID(.report, row[4]), verdict: row[5], score: row[6],
        reasons: reasons.split(separator: " ").map(String.init), by: row[8], at: row[9], change: row[10],
        isInForce: row[11])
    }
  }

  private static let sql = """
    SELECT f.kind, f.state, f.confidence, f.rule, f.derived_from, er.event, f.report, r.superseded_by, r.published,
      r.url, s.name AS source, (SELECT t.title FROM shown_title t WHERE t.report = r.id) AS title,
      (SELECT group_concat(sentence, ' ') FROM (
        SELECT v.sentence FROM passages v WHERE v.fact = f.id GROUP BY v.sentence ORDER BY min(v.start))) AS sentence,
      CASE f.kind
        WHEN 'event_value' THEN (SELECT field || '=' || value FROM event_value WHERE fact = f.id)
        WHEN 'topic' THEN (SELECT topic FROM event_topic WHERE fact = f.id)
        WHEN 'within' THEN (SELECT text FROM event_within WHERE fact = f.id)
        WHEN 'organization_participation' THEN (
          SELECT o.name FROM organization_participation p JOIN organization o ON o.id = p.organization WHERE p.fact = f.id)
        WHEN 'person_participation' THEN (
          SELECT n.name FROM person_participation p JOIN person n ON n.id = p.person WHERE p.fact = f.id)
        WHEN 'participant_group' THEN (SELECT text FROM participant_group WHERE fact = f.id)
        WHEN 'statement' THEN (SELECT text FROM statement_text WHERE fact = f.id)
        WHEN 'outcome' THEN (SELECT text FROM outcome WHERE fact = f.id)
      END AS value,
      coalesce((SELECT 'o' || organization FROM organization_participation WHERE fact = f.id),
        (SELECT 'p' || person FROM person_participation WHERE fact = f.id)) AS about,
      coalesce(
        (SELECT role || ifnull('|' || presence, '') FROM organization_participation WHERE fact = f.id),
        (SELECT role || ifnull('|' || presence, '') || ifnull('|' || position, '')
          FROM person_participation WHERE fact = f.id)) AS details,
      EXISTS (
        SELECT 1 FROM organization_participation p WHERE p.fact = f.id
          AND p.organization IN (SELECT organization FROM blocked_organization)
        UNION ALL
        SELECT 1 FROM person_participation p WHERE p.fact = f.id
          AND p.person IN (SELECT person FROM blocked_person)
        UNION ALL
        SELECT 1 FROM statement p WHERE p.fact = f.id AND (
          p.person IN (SELECT person FROM blocked_person)
          OR p.organization IN (SELECT organization FROM blocked_organization))) AS is_hidden
    FROM fact f JOIN event_report er ON er.id = f.event_report JOIN report r ON r.id = f.report
      LEFT JOIN source s ON s.id = r.source
    WHERE f.id = ?
    """
}

extension CivicDatabase {
  /// Where a fact comes from, and who has decided what about it.
  ///
  /// - Parameter fact: the number of a printed id: 88 of "f88".
  public func blame(_ fact: Int) throws(CivicError) -> Blame {
    try read { db in try BlameReader(db: db, fact: fact).blame() }
  }
}
