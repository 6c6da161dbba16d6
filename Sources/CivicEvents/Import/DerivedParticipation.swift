internal import CivicReports
internal import GRDB

/// The participations that follow from others: a body took part when a person who was there is named with it, unless
/// it organised or is listed itself. Worked out anew whenever a fact of the event's report changes.
struct DerivedParticipation {
  let db: Database
  let eventReport: Int

  /// The reports of events at which mentions that are of somebody else now stand: a body that has become two may be
  /// represented now where it organised before.
  static func eventReports(of moved: Set<Int>, _ db: Database) throws -> Set<Int> {
    var eventReports: Set<Int> = []
    for mention in moved {
      eventReports.formUnion(
        try db.values(
          Int.self,
          """
          SELECT f.event_report FROM organization_participation p JOIN fact f ON f.id = p.fact WHERE p.mention = ?1
          UNION
          SELECT f.event_report FROM person_participation p JOIN fact f ON f.id = p.fact
          WHERE p.organization_mention = ?1
          """, [mention]))
    }
    return eventReports
  }

  func refresh() throws {
    let status = try statusAsRead()
    try refreshBasis(status)
    let stated = Set(
      try db.values(
        Int.self,
        """
        SELECT p.organization FROM organization_participation p JOIN fact f ON f.id = p.fact
        WHERE f.event_report = ? AND f.derived_from IS NULL AND f.state <> 'withdrawn'
          AND p.basis IN ('organised', 'listed', 'attendance')
        """, [eventReport]))
    for person in try persons() {
      let isDerived =
        person.state != "withdrawn" && !stated.contains(person.organization)
        && ParticipationBasis.represents(role: person.role, presence: person.presence, status: status)
      if let derived = person.derived {
        try update(derived, of: person, isDerived: isDerived)
      } else if isDerived {
        try insert(person)
      }
    }
  }

  /// As this report has it: a later report that confirms an announced event does not inherit its participants.
  private func statusAsRead() throws -> EventStatus {
    let status = try db.value(
      String.self,
      """
      SELECT v.value FROM event_value v JOIN fact f ON f.id = v.fact
      WHERE f.event_report = ? AND v.field = 'status' AND f.state <> 'withdrawn'
      """, [eventReport])
    return status.flatMap(EventStatus.init) ?? .unknown
  }

  private func refreshBasis(_ status: EventStatus) throws {
    for row in try db.rows(
      """
      SELECT p.fact, p.role, p.presence, p.basis, r.form
      FROM organization_participation p JOIN fact f ON f.id = p.fact JOIN report r ON r.id = f.report
      WHERE f.event_report = ? AND f.derived_from IS NULL
      """, [eventReport])
    {
      guard let role = try OrganizationRole(rawValue: row[1]) else { continue }
      let presence = try (row[2] as String?).flatMap(Presence.init)
      let basis = try ParticipationBasis.of(
        role: role, presence: presence, status: status, form: ReportForm(rawValue: row[4]) ?? .news)
      if try basis?.rawValue == row[3] { continue }
      try db.run(
        "UPDATE organization_participation SET basis = ? WHERE fact = ?", [basis?.rawValue, row[0] as Int])
    }
  }

  private struct Person {
    let fact: Int
    let state: String
    let role: PersonRole
    let presence: Presence?
    let organization: Int
    let mention: Int
    /// The fact that follows already.
    let derived: Int?
  }

  private func persons() throws -> [Person] {
    try db.rows(
      """
      SELECT p.fact, f.state, p.role, p.presence, p.organization, p.organization_mention,
        (SELECT d.id FROM fact d WHERE d.derived_from = p.fact)
      FROM person_participation p JOIN fact f ON f.id = p.fact
      WHERE f.event_report = ? AND p.organization IS NOT NULL AND p.organization_mention IS NOT NULL
      ORDER BY p.fact
      """, [eventReport]
    ).compactMap { row in
      guard let role = try PersonRole(rawValue: row[2]) else { return nil }
      return try Person(
        fact: row[0], state: row[1], role: role, presence: (row[3] as String?).flatMap(Presence.init),
        organization: row[4], mention: row[5], derived: row[6])
    }
  }

  /// As sure as the person and as what the event says of the body.
  private func insert(_ person: Person) throws {
    let fact = try db.insert(
      """
      INSERT INTO fact (kind, report, event_report, confidence, rule, fact_key, derived_from)
      SELECT 'organization_participation', report, event_report,
        min(confidence, ifnull((
          SELECT max(named.confidence) FROM organization_participation o JOIN fact named ON named.id = o.fact
          WHERE o.organization = ? AND named.event_report = fact.event_report AND named.state <> 'withdrawn'), 0.85)),
        'represented',
        'organization:represented:' || (SELECT name_key FROM mention WHERE id = ?) || ':' || fact_key, id
      FROM fact WHERE id = ?
      """, [person.organization, person.mention, person.fact])
    try db.run(
      """
      INSERT INTO organization_participation (fact, organization, mention, role, presence, basis)
      VALUES (?, ?, ?, 'participant', ?, 'represented')
      """, [fact, person.organization, person.mention, person.presence?.rawValue])
    try db.run(
      """
      INSERT INTO evidence (fact, report, start, "end", sentence_start, sentence_end)
      SELECT ?, report, start, "end", sentence_start, sentence_end FROM evidence WHERE fact = ?
      """, [fact, person.fact])
    // The body's own words, where they stand in the same sentence.
    try db.run(
      """
      INSERT OR IGNORE INTO evidence (fact, report, start, "end", sentence_start, sentence_end)
      SELECT e.fact, e.report, m.start, m."end", e.sentence_start, e.sentence_end
      FROM evidence e JOIN mention m ON m.id = ?
      WHERE e.fact = ? AND m.start >= e.sentence_start AND m."end" <= e.sentence_end
      """, [person.mention, fact])
  }

  /// What a person has decided of the derived fact itself stays. What follows from a disputed fact is in dispute.
  private func update(_ fact: Int, of person: Person, isDerived: Bool) throws {
    try db.run(
      "UPDATE organization_participation SET presence = ? WHERE fact = ?", [person.presence?.rawValue, fact])
    try db.run(
      """
      UPDATE fact SET state = ? WHERE id = ?
        AND NOT EXISTS (SELECT 1 FROM standing_correction c WHERE c.fact = fact.id AND c.field = 'state')
      """, [isDerived ? person.state == "disputed" ? "disputed" : "machine" : "withdrawn", fact])
  }
}
