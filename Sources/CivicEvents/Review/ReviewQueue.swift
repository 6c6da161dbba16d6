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

  /// The worst first.
  func entries(below: Double) throws -> [(entry: Entry, weight: Double)] {
    var facts: [TypedID: Int] = [:]
    func count(_ kind: TypedID.Kind, _ id: Int) throws -> Int {
      let entity = TypedID(kind, id)
      if let known = facts[entity] { return known }
      let counted = try ReviewSides(db: db).facts(entity)
      facts[entity] = counted
      return counted
    }
    var entries: [(entry: Entry, weight: Double)] = []
    for pair in try pairs() {
      // Were they the same, the facts of one of the two would stand at the wrong one.
      let stake = min(try count(pair.kind, pair.owners.first), try count(pair.kind, pair.owners.second))
      entries.append((.pair(pair), pair.score * Double(max(stake, 1))))
    }
    for row in try db.rows(
      """
      SELECT s.fact, s.confidence FROM shown_fact s JOIN fact f ON f.id = s.fact
      WHERE s.state = 'machine' AND s.confidence < ? AND f.derived_from IS NULL
      """, [below])
    {
      entries.append((.fact(row[0], confidence: row[1]), 1 - (row[1] as Double)))
    }
    for row in try db.rows(
      "SELECT r.fact, f.confidence FROM removed_fact r JOIN fact f ON f.id = r.fact WHERE f.state = 'machine'"
    ) {
      // It is in no answer meanwhile: a fact that is missing weighs less than a wrong one.
      entries.append((.removed(row[0], confidence: row[1]), (row[1] as Double) / 2))
    }
    return entries.sorted {
      $0.weight == $1.weight ? $0.entry.order < $1.entry.order : $0.weight > $1.weight
    }
  }

  /// One for each two bodies, persons or events.
  func pairs() throws -> [Pair] {
    try pairs(events: false, "") + pairs(events: true, "")
  }

  private func pairs(events: Bool, _ condition: String) throws -> [Pair] {
    let decided = try decided(events: events)
    var seen: Set<MentionPair> = []
    let unsure = events ? try unsureEvents(condition) : try unsureNames(condition)
    return unsure.filter { !decided.contains($0.owners) && seen.insert($0.owners).inserted }
  }

  /// The pair of a printed id, where it is still to be decided.
  func pair(_ id: TypedID) throws -> Pair? {
    guard id.kind == .judgement || id.kind == .eventJudgement else { return nil }
    return try pairs(events: id.kind == .eventJudgement, "AND first = \(id.number)").first
  }

  // The number of a pair is that of the first doubt about it: it stays when the doubt comes back after an undo.

  private func unsureNames(_ condition: String) throws -> [Pair] {
    try db.rows(
      """
      SELECT
        (SELECT min(f.id) FROM judgement f
          WHERE f.mention_a = j.mention_a AND f.mention_b = j.mention_b AND f.verdict = 'unsure') AS first,
        j.mention_a, j.mention_b, j.score, j.reasons, a.kind,
        ifnull(a.organization, a.person) AS one, ifnull(b.organization, b.person) AS other
      FROM judgement j JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
      WHERE j.verdict = 'unsure' AND j.change IS NULL AND j.reasons NOT LIKE 'no-longer-%' AND one <> other \(condition)
        AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        AND NOT EXISTS (SELECT 1 FROM block WHERE kind = a.kind AND id IN (one, other))
      ORDER BY first
      """
    ).map { Self.pair($0, .judgement, ($0[5] as String) == "person" ? .person : .organization) }
  }

  private func unsureEvents(_ condition: String) throws -> [Pair] {
    try db.rows(
      """
      SELECT
        (SELECT min(f.id) FROM event_judgement f WHERE f.event_report_a = j.event_report_a
          AND f.event_report_b = j.event_report_b AND f.verdict = 'unsure') AS first,
        j.event_report_a, j.event_report_b, j.score, j.reasons, NULL, a.event AS one, b.event AS other
      FROM event_judgement j JOIN event_report a ON a.id = j.event_report_a
        JOIN event_report b ON b.id = j.event_report_b
      WHERE j.verdict = 'unsure' AND j.change IS NULL AND j.cancels IS NULL AND one <> other \(condition)
        AND NOT EXISTS (SELECT 1 FROM event_judgement undo WHERE undo.cancels = j.id)
      ORDER BY first
      """
    ).map { Self.pair($0, .eventJudgement, .event) }
  }

  private static func pair(_ row: Row, _ item: TypedID.Kind, _ kind: TypedID.Kind) -> Pair {
    let reasons: String = row[4]
    return Pair(
      id: TypedID(item, row[0]), kind: kind, places: MentionPair(row[1], row[2]),
      owners: MentionPair(row[6], row[7]), score: row[3] ?? 0.5,
      reasons: reasons.split(separator: " ").map(String.init), ownerOfFirst: row[6])
  }

  /// Those whom people keep apart.
  private func decided(events: Bool) throws -> Set<MentionPair> {
    let sql =
      events
      ? """
      SELECT a.event, b.event FROM change c JOIN event_judgement j ON j.change = c.id
        JOIN event_report a ON a.id = j.event_report_a JOIN event_report b ON b.id = j.event_report_b
      WHERE j.verdict = 'different' AND c.undone_by IS NULL
      """
      : """
      SELECT ifnull(a.organization, a.person), ifnull(b.organization, b.person)
      FROM change c JOIN judgement j ON j.change = c.id
        JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
      WHERE j.verdict = 'different' AND c.undone_by IS NULL
      """
    return Set(try db.rows(sql).map { MentionPair($0[0], $0[1]) })
  }
}
