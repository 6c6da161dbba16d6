internal import GRDB

/// What waits for a person's decision, weighed by how many facts are expected to be wrong while it does.
struct ReviewQueue {
  let db: Database

  /// Two of whom it is unsure whether they are the same.
  struct Pair {
    /// "j12", "d3".
    let id: TypedID
    let kind: TypedID.Kind
    /// The two places that were compared, of a body and person mentions, of events event_reports.
    let places: MentionPair
    /// Whose they are, in the order of the ids.
    let owners: MentionPair
    let score: Double
    let reasons: [String]
    /// Whose the first of the places is.
    let ownerOfFirst: Int

    /// Which of the two places is of one of the two.
    func place(of owner: Int) -> Int { owner == ownerOfFirst ? places.first : places.second }
  }

  enum Entry {
    case pair(Pair)
    case fact(Int, confidence: Double)
    /// One that the newest version of its report no longer tells.
    case removed(Int, confidence: Double)

    /// The order of items of one weight.
    var order: (String, Int) {
      switch self {
      case .pair(let pair): (pair.id.kind.rawValue, pair.id.number)
      case .fact(let fact, _), .removed(let fact, _): ("f", fact)
      }
    }
  }

  /// - Parameter limit: at most so many; nil for all.
  /// - Returns: the worst first, and how many there are.
  func entries(below: Double, limit: Int?) throws -> (entries: [(entry: Entry, weight: Double)], count: Int) {
    var entries: [(entry: Entry, weight: Double)] = []
    var count = 0
    // Each row ends with its weight and the number of all.
    func add(_ sql: String, _ arguments: StatementArguments, _ entry: (Row) throws -> Entry) throws {
      let rows = try db.rows(
        """
        SELECT *, count(*) OVER () FROM (\(sql)) ORDER BY weight DESC, 1 LIMIT ?
        """, arguments + [limit.map { max($0, 1) } ?? -1])
      entries += try rows.map { try (entry($0), $0[$0.count - 2]) }
      count += try rows.first.map { try $0[$0.count - 1] } ?? 0
    }
    for events in [false, true] {
      try add(Self.pairs(events: events), []) { try .pair(Self.pair($0, events: events)) }
    }
    try add(
      """
      SELECT s.fact, s.confidence, 1 - s.confidence AS weight FROM shown_fact s JOIN fact f ON f.id = s.fact
      WHERE s.state = 'machine' AND s.confidence < ? AND f.derived_from IS NULL
      """, [below]
    ) { try .fact($0[0], confidence: $0[1]) }
    // It is in no answer meanwhile: a fact that is missing weighs less than a wrong one.
    try add(
      """
      SELECT r.fact, f.confidence, f.confidence / 2 AS weight FROM removed_fact r JOIN fact f ON f.id = r.fact
      WHERE f.state = 'machine'
      """, []
    ) { try .removed($0[0], confidence: $0[1]) }
    entries.sort { $0.weight == $1.weight ? $0.entry.order < $1.entry.order : $0.weight > $1.weight }
    return (Array(entries.prefix(limit ?? entries.count)), count)
  }

  /// The pair of a printed id, where it is still to be decided.
  func pair(_ id: TypedID) throws -> Pair? {
    let events = id.kind == .eventJudgement
    guard id.kind == .judgement || events else { return nil }
    let (table, place) = events ? ("event_judgement", "event_report") : ("judgement", "mention")
    let condition = ["a", "b"].map {
      "j.\(place)_\($0) = (SELECT \(place)_\($0) FROM \(table) WHERE id = \(id.number))"
    }
    return try db.rows(
      Self.pairs(events: events, "AND \(condition.joined(separator: " AND ")) AND first = \(id.number)")
    ).first.map { try Self.pair($0, events: events) }
  }

  /// One for each two bodies, persons or events that people do not keep apart. The number of a pair is that of the first doubt
  /// about it: it stays when the doubt comes back after an undo.
  ///
  /// Were they the same, the facts of one of the two would stand at the wrong one.
  private static func pairs(events: Bool, _ condition: String = "") -> String {
    let (unsure, decided) = events ? (unsureEvents, decidedEvents) : (unsureNames, decidedNames)
    return """
      SELECT min(p.first) AS first, p.place_a, p.place_b, p.score, p.reasons, p.kind, p.one, p.other,
        ifnull(p.score, 0.5) * max(1, min(\(facts("p.one", events: events)), \(facts("p.other", events: events)))) AS weight
      FROM (\(unsure) \(condition)) p
      WHERE (min(p.one, p.other), max(p.one, p.other)) NOT IN (\(decided))
      GROUP BY min(p.one, p.other), max(p.one, p.other)
      """
  }

  private static let unsureNames = """
    SELECT
      (SELECT min(f.id) FROM judgement f
        WHERE f.mention_a = j.mention_a AND f.mention_b = j.mention_b AND f.verdict = 'unsure') AS first,
      j.mention_a AS place_a, j.mention_b AS place_b, j.score, j.reasons, a.kind,
      ifnull(a.organization, a.person) AS one, ifnull(b.organization, b.person) AS other
    FROM judgement j JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
    WHERE j.verdict = 'unsure' AND j.change IS NULL AND j.reasons NOT LIKE 'no-longer-%' AND one <> other
      AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
      AND NOT EXISTS (SELECT 1 FROM block WHERE kind = a.kind AND id IN (one, other))
    """

  private static let unsureEvents = """
    SELECT
      (SELECT min(f.id) FROM event_judgement f WHERE f.event_report_a = j.event_report_a
        AND f.event_report_b = j.event_report_b AND f.verdict = 'unsure') AS first,
      j.event_report_a AS place_a, j.event_report_b AS place_b, j.score, j.reasons, 'event' AS kind,
      a.event AS one, b.event AS other
    FROM event_judgement j JOIN event_report a ON a.id = j.event_report_a
      JOIN event_report b ON b.id = j.event_report_b
    WHERE j.verdict = 'unsure' AND j.change IS NULL AND j.cancels IS NULL AND one <> other
      AND NOT EXISTS (SELECT 1 FROM event_judgement undo WHERE undo.cancels = j.id)
    """

  // Those whom people keep apart, the lower id first.

  private static let decidedNames = """
    SELECT min(ifnull(a.organization, a.person), ifnull(b.organization, b.person)),
      max(ifnull(a.organization, a.person), ifnull(b.organization, b.person))
    FROM change c JOIN judgement j ON j.change = c.id
      JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
    WHERE j.verdict = 'different' AND c.undone_by IS NULL
    """

  private static let decidedEvents = """
    SELECT min(a.event, b.event), max(a.event, b.event) FROM change c JOIN event_judgement j ON j.change = c.id
      JOIN event_report a ON a.id = j.event_report_a JOIN event_report b ON b.id = j.event_report_b
    WHERE j.verdict = 'different' AND c.undone_by IS NULL
    """

  /// How many facts are about one.
  private static func facts(_ id: String, events: Bool) -> String {
    func count(_ table: String, _ column: String) -> String {
      "(SELECT count(*) FROM \(table) WHERE \(column) = \(id))"
    }
    if events {
      return
        "(SELECT count(*) FROM event_report er JOIN fact f ON f.event_report = er.id WHERE er.event = \(id))"
    }
    let person = [("person_participation", "person"), ("statement", "person")].map(count)
    let body = ["organization_participation", "person_participation", "statement"].map {
      count($0, "organization")
    }
    return "iif(p.kind = 'person', \(person.joined(separator: " + ")), \(body.joined(separator: " + ")))"
  }

  private static func pair(_ row: Row, events: Bool) throws -> Pair {
    let reasons: String = try row[4]
    let kind: TypedID.Kind = try events ? .event : (row[5] as String) == "person" ? .person : .organization
    return try Pair(
      id: TypedID(events ? .eventJudgement : .judgement, row[0]), kind: kind,
      places: MentionPair(row[1], row[2]),
      owners: MentionPair(row[6], row[7]), score: row[3] ?? 0.5,
      reasons: reasons.split(separator: " ").map(String.init), ownerOfFirst: row[6])
  }
}
