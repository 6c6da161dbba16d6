import CivicEvaluation
import CivicEvents
import CivicReports
import CivicText
import GRDB
import TestSupport

/// A database in memory with rows as `store` writes them, for what reads them.
final class Sample {
  let queue: DatabaseQueue

  /// An event as one report reads it.
  struct Told {
    let id: Int
    let event: Int
    let report: Int
    let text: MarkedText
  }

  init() throws {
    queue = try DatabaseQueue(
      configuration: ConnectionSettings.configuration(readonly: false, busyTimeout: 1))
    try SchemaMigrator.migrate(queue)
  }

  @discardableResult
  private func insert(_ sql: SQL) throws -> Int {
    try queue.write { db in
      try db.execute(literal: sql)
      return Int(db.lastInsertedRowID)
    }
  }

  /// The first report is replaced by the second, its newer version.
  func supersede(_ older: Int, by newer: Int) throws {
    try insert("UPDATE report SET superseded_by = \(newer) WHERE id = \(older)")
  }

  /// - Parameter marked: its passages are marked: `⟦who:Қор⟧ келді.`
  func report(
    _ marked: String, language: Language = .kk, title: String? = nil, published: String? = nil,
    source: String? = nil, creditedTo: String? = nil, copyOf: Int? = nil
  ) throws -> (id: Int, text: MarkedText) {
    let text = MarkedText(marked)
    let key = "k\(try queue.read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM report") ?? 0 })"
    if let source { try insert("INSERT OR IGNORE INTO source (name) VALUES (\(source))") }
    let id = try insert(
      """
      INSERT INTO report (key, key_hash, source, title, language, published, credited_to, copy_of, text, sha256)
      VALUES (\(key), \(key), (SELECT id FROM source WHERE name = \(source)), \(title), \(language.rawValue),
        \(published), \(creditedTo), \(copyOf), \(text.text), \(Digest.sha256(text.text)))
      """)
    return (id, text)
  }

  func event(
    _ kind: EventKind = .roundtable, _ status: EventStatus = .held, title: String? = nil,
    start: String? = nil,
    end: String? = nil, noLaterThan: String? = nil, place: Int? = nil, venue: Int? = nil,
    format: EventFormat? = nil
  ) throws -> Int {
    try insert(
      """
      INSERT INTO event (kind, status, title, start_date, end_date, no_later_than, place, venue, format)
      VALUES (\(kind.rawValue), \(status.rawValue), \(title), \(start), \(end), \(noLaterThan), \(place), \(venue),
        \(format?.rawValue))
      """)
  }

  /// Lets a report tell of an event.
  func tell(_ event: Int, in report: (id: Int, text: MarkedText)) throws -> Told {
    let id = try insert(
      """
      INSERT INTO event_report (event, report, ordinal)
      SELECT \(event), \(report.id), count(*) FROM event_report WHERE report = \(report.id)
      """)
    return Told(id: id, event: event, report: report.id, text: report.text)
  }

  /// An event, a report of one sentence about it, and that it tells of it.
  func told(
    _ marked: String, language: Language = .kk, kind: EventKind = .roundtable, status: EventStatus = .held,
    title: String? = nil, start: String? = nil, place: Int? = nil
  ) throws -> Told {
    let event = try event(kind, status, title: title, start: start, place: place)
    return try tell(event, in: try report(marked, language: language))
  }

  /// A fact that stands at the passages of this label; the whole text is their sentence.
  func fact(
    _ kind: String, _ told: Told, at label: String, state: FactState = .machine, confidence: Double = 0.9,
    derivedFrom: Int? = nil
  ) throws -> Int {
    let fact = try insert(
      """
      INSERT INTO fact (kind, report, event_report, state, confidence, rule, fact_key, derived_from)
      VALUES (\(kind), \(told.report), \(told.id), \(state.rawValue), \(confidence), 'test', '', \(derivedFrom))
      """)
    let length = told.text.text.unicodeScalars.count
    for span in told.text.spans(label) {
      try insert(
        """
        INSERT INTO evidence (fact, report, start, "end", sentence_start, sentence_end)
        VALUES (\(fact), \(told.report), \(span.range.lowerBound), \(span.range.upperBound), 0, \(length))
        """)
    }
    return fact
  }

  func organization(_ name: String, _ kind: OrganizationKind = .ngo) throws -> Int {
    let id = try insert(
      """
      INSERT INTO organization (name, language, kind, kind_basis)
      VALUES (\(name), 'kk', \(kind.rawValue), \(kind == .unknown ? nil : "legal-form"))
      """)
    try insert(
      "INSERT INTO organization_name (organization, name, name_key, language, script) VALUES (\(id), \(name), \(NameKey.key(name)), 'kk', 'Cyrl')"
    )
    return id
  }

  func person(_ name: String) throws -> Int {
    let id = try insert("INSERT INTO person (name, language) VALUES (\(name), 'kk')")
    let key = PersonKey(name)?.key
    try insert(
      "INSERT INTO person_name (person, name, name_key, language, script) VALUES (\(id), \(name), \(key), 'kk', 'Cyrl')"
    )
    return id
  }

  /// The mention at the first passage of this label.
  private func mention(_ told: Told, at label: String, organization: Int? = nil, person: Int? = nil) throws
    -> Int
  {
    let range = told.text.spans(label).first?.range ?? 0..<0
    return try insert(
      """
      INSERT INTO mention (report, start, "end", kind, name, name_key, block_key, language, script, organization,
        person)
      VALUES (\(told.report), \(range.lowerBound), \(range.upperBound),
        \(person == nil ? "organization" : "person"), '',
        (SELECT count(*) FROM mention), '', 'kk', 'Cyrl', \(organization), \(person))
      """)
  }

  /// That an organisation took part; the passage is labelled "who" unless it says otherwise.
  @discardableResult
  func took(
    _ organization: Int, _ told: Told, at label: String = "who", role: OrganizationRole = .participant,
    support: Support? = nil, presence: Presence? = .present, basis: ParticipationBasis? = .listed,
    state: FactState = .machine, derivedFrom: Int? = nil
  ) throws -> Int {
    let fact = try fact(
      "organization_participation", told, at: label, state: state, derivedFrom: derivedFrom)
    let mention = try mention(told, at: label, organization: organization)
    try insert(
      """
      INSERT INTO organization_participation (fact, organization, mention, role, support, presence, basis)
      VALUES (\(fact), \(organization), \(mention), \(role.rawValue), \(support?.rawValue),
        \(presence?.rawValue), \(basis?.rawValue))
      """)
    return fact
  }

  /// That a person was there; the passage is labelled "person" unless it says otherwise.
  @discardableResult
  func came(
    _ person: Int, _ told: Told, at label: String = "person", role: PersonRole = .speaker,
    presence: Presence? = .present, position: String? = nil, organization: Int? = nil,
    state: FactState = .machine
  ) throws -> Int {
    let fact = try fact("person_participation", told, at: label, state: state)
    let mention = try mention(told, at: label, person: person)
    try insert(
      """
      INSERT INTO person_participation (fact, person, mention, role, presence, position, organization)
      VALUES (\(fact), \(person), \(mention), \(role.rawValue), \(presence?.rawValue), \(position),
        \(organization))
      """)
    return fact
  }

  /// That something was said, at the passages labelled "said".
  @discardableResult
  func said(
    _ told: Told, at label: String = "said", by person: Int? = nil, organization: Int? = nil,
    group: String? = nil, direct: Bool = true, occasion: Occasion = .this, state: FactState = .machine
  ) throws -> Int {
    let fact = try fact("statement", told, at: label, state: state)
    let kind = person != nil ? "person" : organization != nil ? "organization" : group != nil ? "group" : nil
    try insert(
      """
      INSERT INTO statement (fact, speaker_kind, person, organization, speaker, direct, occasion)
      VALUES (\(fact), \(kind), \(person), \(organization), \(group), \(direct ? 1 : 0), \(occasion.rawValue))
      """)
    return fact
  }

  @discardableResult
  func topic(_ topic: String, _ told: Told, at label: String = "topic", state: FactState = .machine) throws
    -> Int
  {
    let fact = try fact("topic", told, at: label, state: state)
    try insert("INSERT OR IGNORE INTO topic VALUES (\(topic))")
    try insert("INSERT INTO event_topic (fact, topic) VALUES (\(fact), \(topic))")
    return fact
  }

  /// That an event has this value: "title", "kind", "start" …; the passage is labelled like the field.
  @discardableResult
  func value(
    _ field: String, _ value: String, _ told: Told, state: FactState = .machine, confidence: Double = 0.9
  ) throws -> Int {
    let fact = try fact("event_value", told, at: field, state: state, confidence: confidence)
    try insert("INSERT INTO event_value (fact, field, value) VALUES (\(fact), \(field), \(value))")
    return fact
  }

  @discardableResult
  func group(
    _ kind: GroupKind, _ text: String, _ told: Told, at label: String = "group", count: Int? = nil,
    basis: CountBasis? = nil, total: Bool = false
  ) throws -> Int {
    let fact = try fact("participant_group", told, at: label)
    try insert(
      """
      INSERT INTO participant_group (fact, kind, text, count, count_basis, total)
      VALUES (\(fact), \(kind.rawValue), \(text), \(count), \(basis?.rawValue), \(total ? 1 : 0))
      """)
    return fact
  }

  func place(
    _ kind: String, _ name: String, code: String? = nil, in parent: Int? = nil, region: Int? = nil
  ) throws -> Int {
    let id = try insert(
      """
      INSERT INTO place (kind, code, name_key, name_kk, parent, region)
      VALUES (\(kind), \(code), \(NameKey.key(name)), \(name), \(parent), \(region))
      """)
    if kind == "region" { try insert("UPDATE place SET region = id WHERE id = \(id)") }
    return id
  }

  func venue(_ name: String, in place: Int? = nil) throws -> Int {
    try insert("INSERT INTO venue (name, name_key, place) VALUES (\(name), \(NameKey.key(name)), \(place))")
  }

  /// Hides a person or an organisation.
  func block(person: Int? = nil, organization: Int? = nil) throws {
    let change = try insert(
      "INSERT INTO change (made_at, made_by, action, target) VALUES ('2026-02-14', 'test', 'block', '')")
    let kind = person == nil ? "organization" : "person"
    try insert("INSERT INTO block (kind, id, change) VALUES (\(kind), \(person ?? organization), \(change))")
  }

  /// An id that was merged away.
  func redirect(_ kind: TypedID.Kind, from old: Int, to new: Int) throws {
    try insert("INSERT INTO redirect VALUES (\("\(kind)"), \(old), \(new))")
  }

  /// Runs a query.
  func ask<Row: Codable & Sendable & Equatable>(_ query: Query, as row: Row.Type = Row.self) throws -> Answer<
    Row
  > {
    try count()
    return try queue.read { db in try query.run(in: db) }
  }

  /// What the end of a transaction does.
  private func count() throws { try queue.write { db in try CountUpdate(db: db).run() } }

  /// The statement that a query compiles to, with its values.
  func statement(_ query: Query) throws -> (sql: String, values: String) {
    try count()
    return try queue.read { db in
      let (sql, arguments) = try query.statement(in: db)
      return (sql, arguments.description)
    }
  }

  func rows(_ sql: String) throws -> [Row] { try queue.read { db in try Row.fetchAll(db, sql: sql) } }
}
