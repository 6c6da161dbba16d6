internal import CivicReports
internal import GRDB

/// The facts of a card, from the views: nothing withdrawn, replaced or blocked is among them.
struct CardFacts {
  let db: Database

  /// - Parameters:
  ///   - wanted: a SELECT that gives the facts' ids.
  ///   - ids: its arguments.
  func sections(of wanted: String, _ ids: StatementArguments) throws -> [CardSection] {
    var sections: [CardSection.Name: [CardFact]] = [:]
    for row in try db.rows(Self.sql(wanted), ids) {
      guard let name = try CardSection.Name(rawValue: row["section"]) else { continue }
      sections[name, default: []].append(try Self.fact(row))
    }
    return CardSection.Name.allCases.compactMap { name in
      sections[name].map { CardSection(name: name, facts: $0) }
    }
  }

  private static func fact(_ row: Row) throws -> CardFact {
    let event: Int = try row["event"]
    let organization: Int? = try row["organization"]
    let about: String? = try row["about"]
    let title: String? = try row["event_title"]
    return try CardFact(
      id: TypedID(.fact, row["fact"]), field: row["field"], value: row["value"],
      about: about.flatMap { TypedID($0) },
      role: row["role"], support: row["support"], presence: row["presence"], basis: row["basis"],
      position: row["position"],
      organization: organization.map {
        try NamedID(id: TypedID(.organization, $0), name: row["organization_name"] ?? "")
      },
      speaker: row["speaker"], event: NamedID(id: TypedID(.event, event), name: title ?? ""),
      state: FactState(rawValue: row["state"]) ?? .machine, dispute: dispute(row),
      confidence: row["confidence"],
      report: TypedID(.report, row["report"]), passage: row["passage"] ?? "", sentence: row["sentence"] ?? "")
  }

  private static func dispute(_ row: Row) throws -> Dispute? {
    let reply: String? = try row["reply"]
    return try reply.map { try Dispute(reply: $0, by: row["reply_by"] ?? "", at: row["reply_at"] ?? "") }
  }

  /// One row a fact, whatever it is of.
  private static func sql(_ wanted: String) -> String {
    """
    WITH wanted (fact) AS MATERIALIZED (\(wanted)),
    found (section, fact, field, value, about, role, support, presence, basis, position, organization,
      organization_name, speaker) AS (
      SELECT 'values', v.fact, v.field, v.value, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM event_value v WHERE v.fact IN wanted
      UNION ALL
      SELECT CASE p.role WHEN 'organizer' THEN 'organizers' WHEN 'co-organizer' THEN 'organizers'
          WHEN 'host' THEN 'hosts' WHEN 'partner' THEN 'partners' WHEN 'participant' THEN 'participants'
          ELSE 'mentioned' END,
        p.fact, NULL, p.name, 'o' || p.organization, p.role, p.support, p.presence, p.basis, NULL, NULL, NULL, NULL
      FROM participation p WHERE p.fact IN wanted
      UNION ALL
      SELECT CASE WHEN a.role IN ('speaker', 'moderator') THEN 'speakers' ELSE 'people' END,
        a.fact, NULL, a.name, 'p' || a.person, a.role, NULL, a.presence, NULL, a.position, a.organization,
        a.organization_name, NULL
      FROM appearances a WHERE a.fact IN wanted
      UNION ALL
      SELECT 'groups', g.fact, NULL, g.text, NULL, g.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM participant_groups g WHERE g.fact IN wanted
      UNION ALL
      SELECT 'statements', q.fact, NULL, q.statement, ifnull('p' || q.person, 'o' || q.organization),
        CASE q.direct WHEN 1 THEN 'direct' ELSE 'reported' END, NULL, NULL, NULL, NULL, NULL, NULL, q.speaker
      FROM quotes q WHERE q.fact IN wanted
      UNION ALL
      SELECT 'outcomes', x.fact, NULL, x.text, NULL, x.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM outcomes x WHERE x.fact IN wanted
      UNION ALL
      SELECT 'topics', t.fact, NULL, t.topic, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM topics t WHERE t.fact IN wanted
      UNION ALL
      SELECT 'within', w.fact, NULL, w.text, NULL, w.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL
      FROM event_within w WHERE w.fact IN wanted)
    SELECT found.*, f.event, e.title AS event_title, f.state, f.confidence, f.report,
      d.reply, d.by AS reply_by, d.at AS reply_at,
      (SELECT v.passage FROM passages v WHERE v.fact = f.fact ORDER BY v.start, v."end" LIMIT 1) AS passage,
      (SELECT group_concat(sentence, ' ') FROM (
        SELECT v.sentence FROM passages v WHERE v.fact = f.fact
        GROUP BY v.sentence ORDER BY min(v.start))) AS sentence
    FROM found JOIN shown_fact f ON f.fact = found.fact JOIN event e ON e.id = f.event
      LEFT JOIN disputes d ON d.fact = found.fact
    ORDER BY f.event, found.fact
    """
  }
}
