internal import CivicReports
internal import CivicText
internal import GRDB

/// What is stored of one event, as far as a summary may tell it: no withdrawn or disputed facts, nothing blocked, nothing
/// below ``DoubtfulConfidence/bound``.
struct SummaryFacts {
  struct BodyName {
    let name: String
    let legalForm: String?
    let language: Language?
  }

  struct Body {
    /// What it is shown by.
    let name: BodyName
    /// As most reports in a language have it, where that is another one.
    let translations: [Language: BodyName]
    let role: OrganizationRole
    let presence: Presence?
    let tookPart: Bool
    let isDerived: Bool
    let fact: Int
  }

  struct Appearance {
    let name: String
    let position: String?
    let organization: String?
    let role: PersonRole
    let fact: Int
  }

  struct Text {
    let text: String
    /// Who said it.
    let speaker: String?
    let fact: Int
    /// Of the report.
    let language: Language?
  }

  let kind: EventKind
  let status: EventStatus
  let title: String?
  let start: String?
  let end: String?
  let noLaterThan: String?
  /// Hall, town, district, region, from the nearest to the widest.
  let place: [PlaceName]
  let venue: String?
  /// The facts of the event's own values, by field.
  let values: [String: [Int]]
  let bodies: [Body]
  let appearances: [Appearance]
  let groups: [Text]
  let quotes: [Text]
  let outcomes: [Text]
  let topics: [Text]
  /// The state of each fact.
  let isReviewed: [Int: Bool]
  let sources: [Summary.Source]
  /// The language of the earliest report.
  let language: Language

  private static let ofReport = "(SELECT language FROM report r WHERE r.id = report)"
  private static let told =
    "event = ? AND state <> 'disputed' AND confidence >= \(DoubtfulConfidence.bound)"

  init?(_ event: Int, in db: Database) throws {
    guard
      let row = try db.rows(
        """
        SELECT v.kind, v.status, v.title, v.start_date, v.end_date, v.no_later_than, v.venue, e.region_derived
        FROM events v JOIN event e ON e.id = v.id WHERE v.id = ?
        """,
        [event]
      ).first
    else { return nil }
    let disputed = try Self.disputedFields(of: event, db)
    func undisputed<Value>(_ field: String, _ value: Value?) -> Value? {
      disputed.contains(field) ? nil : value
    }
    kind = undisputed("kind", EventKind(rawValue: row[0])) ?? .other
    status = undisputed("status", EventStatus(rawValue: row[1])) ?? .unknown
    title = undisputed("title", row[2])
    start = undisputed("start", row[3])
    end = undisputed("start", undisputed("end", row[4]))
    noLaterThan = row[5]
    venue = undisputed("venue", row[6])
    let isRegionDerived: Bool = row[7]
    place = try db.rows(
      """
      WITH RECURSIVE chain (id, kind, kk, ru, en, parent, depth) AS (
        SELECT p.id, p.kind, p.name_kk, p.name_ru, p.name_en, p.parent, 0
        FROM event e JOIN place p ON p.id = e.place WHERE e.id = ?
        UNION ALL
        SELECT p.id, p.kind, p.name_kk, p.name_ru, p.name_en, p.parent, depth + 1
        FROM chain JOIN place p ON p.id = chain.parent WHERE depth < 5)
      SELECT kk, ru, en, kind FROM chain WHERE kind <> 'country' ORDER BY depth
      """, [event]
    ).filter { row in
      let kind: String = row[3]
      let isFromTown = kind == "region" && isRegionDerived && disputed.contains("settlement")
      return !disputed.contains(kind) && !isFromTown
    }.map { PlaceName(kk: $0[0], ru: $0[1], en: $0[2]) }
    let values = try db.rows(
      """
      SELECT v.field, f.fact FROM shown_fact f JOIN event_value v ON v.fact = f.fact
      WHERE f.event = ? AND f.state <> 'disputed' ORDER BY f.fact
      """, [event])
    self.values = Dictionary(grouping: values, by: { $0[0] as String }).mapValues { $0.map { $0[1] } }
    let translations = try Self.translations(event, db)
    bodies = try db.rows(
      """
      SELECT p.name, o.legal_form, o.language, p.role, p.presence, p.took_part, f.derived_from IS NOT NULL, p.fact,
        p.organization
      FROM participation p JOIN organization o ON o.id = p.organization JOIN fact f ON f.id = p.fact
      WHERE p.event = ? AND p.state <> 'disputed' AND p.confidence >= \(DoubtfulConfidence.bound) ORDER BY p.fact
      """, [event]
    ).map { row in
      Body(
        name: BodyName(
          name: row[0], legalForm: row[1], language: (row[2] as String?).flatMap(Language.init)),
        translations: translations[row[8]] ?? [:],
        role: OrganizationRole(rawValue: row[3]) ?? .mentioned,
        presence: (row[4] as String?).flatMap(Presence.init),
        tookPart: row[5], isDerived: row[6], fact: row[7])
    }
    appearances = try db.rows(
      "SELECT name, position, organization_name, role, fact FROM appearances WHERE \(Self.told) ORDER BY fact",
      [event]
    ).map { row in
      Appearance(
        name: row[0], position: row[1], organization: row[2],
        role: PersonRole(rawValue: row[3]) ?? .mentioned,
        fact: row[4])
    }
    groups = try Self.texts(
      "SELECT text, NULL, fact, \(Self.ofReport) FROM participant_groups WHERE \(Self.told) ORDER BY fact",
      event, db)
    quotes = try Self.texts(
      """
      SELECT statement, speaker, fact, \(Self.ofReport) FROM quotes
      WHERE \(Self.told) AND direct AND occasion = 'this' AND speaker_kind = 'person' ORDER BY fact
      """, event, db)
    outcomes = try Self.texts(
      "SELECT text, NULL, fact, \(Self.ofReport) FROM outcomes WHERE \(Self.told) ORDER BY fact", event, db)
    topics = try Self.texts(
      "SELECT topic, NULL, min(fact), NULL FROM topics WHERE \(Self.told) GROUP BY topic ORDER BY min(fact)",
      event,
      db)
    isReviewed = Dictionary(
      try db.rows("SELECT fact, state = 'reviewed' FROM shown_fact WHERE event = ?", [event]).map {
        ($0[0], $0[1])
      },
      uniquingKeysWith: { $1 })
    let reports = try db.rows(
      """
      SELECT DISTINCT r.id, h.title, r.published, r.url, r.language
      FROM event_report er JOIN report r ON r.id = er.report JOIN shown_title h ON h.report = r.id
      WHERE er.event = ? AND r.superseded_by IS NULL AND r.copy_of IS NULL
      ORDER BY r.published IS NULL, r.published, r.id
      """, [event])
    sources = reports.map { row in
      Summary.Source(report: TypedID(.report, row[0]), title: row[1], published: row[2], url: row[3])
    }
    language = reports.first.flatMap { Language(rawValue: $0[4]) } ?? .kk
  }

  /// The names of the event's bodies, by body and language; none for one that a person has named.
  private static func translations(_ event: Int, _ db: Database) throws -> [Int: [Language: BodyName]] {
    let named = try NamingRows(db: db).names(.organization)
    var translations: [Int: [Language: BodyName]] = [:]
    for row in try db.rows(
      """
      SELECT u.organization, v.language, v.name, u.legal_form
      FROM organization_usage u JOIN organization_variant v ON v.id = u.variant
      WHERE u.tied_to IS NULL AND u.organization IN (SELECT organization FROM participation WHERE event = ?)
      GROUP BY u.organization, v.language, v.name, u.legal_form
      ORDER BY sum(u.reports) DESC, v.name, u.legal_form
      """, [event])
    {
      let name: String = row[2]
      guard let language = Language(rawValue: row[1]), named[row[0]] == nil, !NameShape.isAbbreviation(name),
        translations[row[0]]?[language] == nil
      else { continue }
      translations[row[0], default: [:]][language] = BodyName(
        name: name, legalForm: row[3], language: language)
    }
    return translations
  }

  /// The event's own values that every report which gives them is disputed in. A name that a person has given is not.
  private static func disputedFields(of event: Int, _ db: Database) throws -> Set<String> {
    var fields = Set(
      try db.values(
        String.self,
        """
        SELECT v.field FROM shown_fact f JOIN event_value v ON v.fact = f.fact WHERE f.event = ?
        GROUP BY v.field HAVING min(f.state = 'disputed')
        """, [event]))
    if try NamingRows(db: db).name(ofEvent: event) != nil { fields.remove("title") }
    return fields
  }

  private static func texts(_ sql: String, _ event: Int, _ db: Database) throws -> [Text] {
    try db.rows(sql, [event]).map { row in
      Text(
        text: row[0], speaker: row[1], fact: row[2], language: (row[3] as String?).flatMap(Language.init))
    }
  }
}
