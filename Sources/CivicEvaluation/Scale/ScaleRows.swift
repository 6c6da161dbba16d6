internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import GRDB

/// Writes rows of a made database with ids given out here, as importing would give them.
struct ScaleRows {
  private(set) var reports = 0
  private(set) var eventReports = 0
  private(set) var mentions = 0
  private(set) var facts = 0
  private(set) var changes = 0
  private(set) var participations = 0

  typealias Place = ScaleText.Place

  mutating func report(
    _ text: String, sha256: String, title: String, language: Language, published: String, source: Int,
    copyOf: Int?,
    _ db: Database
  ) throws -> Int {
    reports += 1
    let url = "https://made.example/\(reports)"
    let key = "url:\(url)"
    try db.run(
      """
      INSERT INTO report (id, key, key_hash, version, copy_of, form, source, url, title, language, published, text, sha256, read_by)
      VALUES (?, ?, ?, 1, ?, 'news', ?, ?, ?, ?, ?, ?, ?, 'reading')
      """,
      [
        reports, key, String(Digest.sha256(key).prefix(16)), copyOf, source, url, title, language.rawValue,
        published, text, sha256,
      ])
    return reports
  }

  /// - Parameter event: nil for the event that this one tells of first.
  mutating func eventReport(
    of event: Int?, report: Int, noLaterThan: String?, continues: Int?, _ db: Database
  ) throws -> Int {
    eventReports += 1
    try db.run(
      "INSERT INTO event_report (id, event, report, ordinal, no_later_than, continues) VALUES (?, ?, ?, 0, ?, ?)",
      [eventReports, event ?? eventReports, report, noLaterThan, continues])
    return eventReports
  }

  mutating func mention(
    _ kind: EntityKind, _ name: String, key: String, block: String, of id: Int64?, report: Int,
    at range: Range<Int>,
    language: Language, organizationKind: OrganizationKind?, region: String?, locality: String?,
    _ db: Database
  ) throws -> Int {
    mentions += 1
    let entity = id ?? Int64(mentions)
    try db.run(
      """
      INSERT INTO mention (id, report, start, "end", kind, name, name_key, block_key, language, script, organization_kind,
        event_region, event_locality, organization, person)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        mentions, report, range.lowerBound, range.upperBound, kind.rawValue, name, key, block,
        language.rawValue, ScriptCode.of(name), organizationKind?.rawValue, region, locality,
        kind == .organization ? entity : nil, kind == .person ? entity : nil,
      ])
    return mentions
  }

  mutating func fact(
    _ kind: FactKind, key: String, report: Int, eventReport: Int, state: String = "machine",
    confidence: Double,
    rule: String = "rules", derivedFrom: Int? = nil, at places: [Place], _ db: Database
  ) throws -> Int {
    facts += 1
    try db.run(
      """
      INSERT INTO fact (id, kind, report, event_report, state, confidence, rule, fact_key, derived_from)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [facts, kind.rawValue, report, eventReport, state, confidence, rule, key, derivedFrom])
    for place in places {
      try db.run(
        """
        INSERT OR IGNORE INTO evidence (fact, report, start, "end", sentence_start, sentence_end) VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          facts, report, place.range.lowerBound, place.range.upperBound, place.sentence.lowerBound,
          place.sentence.upperBound,
        ])
    }
    if state != "machine", derivedFrom == nil { try decide(facts, state, db) }
    return facts
  }

  mutating func organization(
    _ fact: Int, _ organization: Int64, mention: Int, role: OrganizationRole, presence: Presence?,
    basis: ParticipationBasis?, _ db: Database
  ) throws {
    participations += 1
    try db.run(
      """
      INSERT INTO organization_participation (fact, organization, mention, role, presence, basis) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [fact, organization, mention, role.rawValue, presence?.rawValue, basis?.rawValue])
  }

  mutating func person(
    _ fact: Int, _ person: Int64, mention: Int, role: PersonRole, presence: Presence?, position: String?,
    organization: Int64?, organizationMention: Int?, _ db: Database
  ) throws {
    participations += 1
    try db.run(
      """
      INSERT INTO person_participation (fact, person, mention, role, presence, position, organization, organization_mention)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        fact, person, mention, role.rawValue, presence?.rawValue, position, organization, organizationMention,
      ])
  }

  /// What a person has decided of a fact.
  private mutating func decide(_ fact: Int, _ state: String, _ db: Database) throws {
    changes += 1
    let action = ["reviewed": "confirm", "disputed": "dispute", "withdrawn": "reject"][state] ?? "confirm"
    try db.run(
      """
      INSERT INTO change (id, made_at, made_by, action, target, before, after, note)
      VALUES (?, '2026-01-05T09:00:00Z', 'Айгүл Серікова', ?, ?, 'machine', ?, ?)
      """,
      [changes, action, "f\(fact)", state, state == "disputed" ? "Біз қатысқан жоқпыз." : nil])
    try db.run(
      "INSERT INTO correction (fact, field, value, change) VALUES (?, 'state', ?, ?)", [fact, state, changes])
    try db.run("INSERT INTO as_read (fact, field, value) VALUES (?, 'state', 'machine')", [fact])
  }
}
