internal import GRDB

/// The places that judgements are of: mentions of bodies and persons, event_reports of events.
struct IdentityPlaces {
  let db: Database
  let kind: TypedID.Kind
  private let table: String

  /// nil for what is never merged or parted.
  init?(db: Database, kind: TypedID.Kind) {
    guard let table = kind.table else { return nil }
    self.db = db
    self.kind = kind
    self.table = table
  }

  /// The earliest first: its number is the id.
  func of(_ id: Int) throws -> [Int] {
    try db.values(Int.self, "SELECT id FROM \(places) WHERE \(table) = ? ORDER BY id", [id])
  }

  /// Those that a part names; of an event with the copies and versions of the report, which never part.
  func of(_ id: Int, _ part: SplitPart) throws -> [Int] {
    let named = try db.values(
      Int.self, "SELECT id FROM \(places) WHERE \(table) = ?1 AND \(condition(part))", [id, part.number])
    if kind != .event { return named }
    let all = Set(try of(id))
    return Set(try named.flatMap { try EventReportLine.of($0, db) }).intersection(all).sorted()
  }

  func owner(of place: Int) throws -> Int? {
    try db.value(Int.self, "SELECT \(table) FROM \(places) WHERE id = ?", [place])
  }

  func judge(_ pair: MentionPair, _ verdict: Judgement.Verdict, by person: String, change: Int) throws {
    if kind == .event {
      try EventIdentityUpdate(db: db).judge(pair.first, pair.second, verdict, by: person, change: change)
    } else {
      try JudgementRows(db: db).insert(
        Judgement(pair.first, pair.second, verdict, reasons: ["person"]), by: person, at: Clock.now(),
        cancels: nil, change: change)
    }
  }

  /// The last judgement in force by which a person keeps two apart.
  func apart(_ one: Int, _ other: Int) throws -> (by: String, at: String, change: Int)? {
    let (judgement, a, b) =
      kind == .event
      ? ("event_judgement", "event_report_a", "event_report_b") : ("judgement", "mention_a", "mention_b")
    return try db.rows(
      """
      SELECT c.made_by, c.made_at, c.id
      FROM \(places) m JOIN \(judgement) j ON j.\(a) = m.id OR j.\(b) = m.id
        JOIN \(places) o ON o.id = iif(j.\(a) = m.id, j.\(b), j.\(a)) JOIN change c ON c.id = j.change
      WHERE m.\(table) = ? AND o.\(table) = ? AND j.verdict = 'different' AND c.undone_by IS NULL
      ORDER BY c.id DESC LIMIT 1
      """, [one, other]
    ).first.map { try ($0[0], $0[1], $0[2]) }
  }

  private var places: String { kind == .event ? "event_report" : "mention" }

  private func condition(_ part: SplitPart) -> String {
    switch (part, kind) {
    case (.report, .event): "report = ?2"
    case (.fact, .event): "id = (SELECT event_report FROM fact WHERE id = ?2)"
    case (.mention, .event): "?2 IS NULL"
    case (.report, _): "report = ifnull((SELECT copy_of FROM report WHERE id = ?2), ?2)"
    case (.mention, _): "id = ?2"
    case (.fact, _):
      """
      id IN (
        SELECT mention FROM organization_participation WHERE fact = ?2
        UNION SELECT mention FROM person_participation WHERE fact = ?2
        UNION SELECT organization_mention FROM person_participation WHERE fact = ?2
        UNION SELECT mention FROM statement WHERE fact = ?2)
      """
    }
  }
}
