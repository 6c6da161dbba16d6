internal import GRDB

/// What waits for a person's decision, weighed by how many facts are expected to be wrong while it does.
struct ReviewQueue {
  let db: Database

  /// Two of whom it is unsure whether they are the same.
  struct Pair {
    let id: Int
    let kind: EntityKind
    let mentions: MentionPair
    let owners: MentionPair
    let score: Double
    let reasons: [String]
  }

  enum Entry {
    case pair(Pair)
    case fact(Int, confidence: Double)

    /// The order of items of one weight.
    var number: (Int, Int) {
      switch self {
      case .pair(let pair): (0, pair.id)
      case .fact(let fact, _): (1, fact)
      }
    }
  }

  /// The worst first.
  func entries(below: Double) throws -> [(entry: Entry, weight: Double)] {
    var facts: [Int: Int] = [:]
    func count(_ kind: EntityKind, _ id: Int) throws -> Int {
      if let known = facts[id] { return known }
      let counted = try ReviewSides(db: db).facts(kind, id)
      facts[id] = counted
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
    return entries.sorted {
      $0.weight == $1.weight ? $0.entry.number < $1.entry.number : $0.weight > $1.weight
    }
  }

  /// One for each two bodies or persons.
  func pairs() throws -> [Pair] {
    let decided = try decided()
    var seen: Set<MentionPair> = []
    return try unsure("").filter { !decided.contains($0.owners) && seen.insert($0.owners).inserted }
  }

  /// The pair of a printed id, where it is still to be decided.
  func pair(_ id: Int) throws -> Pair? {
    guard let pair = try unsure("AND j.id = \(id)").first, try !decided().contains(pair.owners) else {
      return nil
    }
    return pair
  }

  private func unsure(_ condition: String) throws -> [Pair] {
    try db.rows(
      """
      SELECT j.id, j.mention_a, j.mention_b, j.score, j.reasons, a.kind,
        ifnull(a.organization, a.person) AS one, ifnull(b.organization, b.person) AS other
      FROM judgement j JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
      WHERE j.verdict = 'unsure' AND j.change IS NULL AND one <> other \(condition)
        AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        AND NOT EXISTS (SELECT 1 FROM block WHERE kind = a.kind AND id IN (one, other))
      ORDER BY j.id
      """
    ).compactMap { row in
      guard let kind = EntityKind(rawValue: row[5]) else { return nil }
      let reasons: String = row[4]
      return Pair(
        id: row[0], kind: kind, mentions: MentionPair(row[1], row[2]), owners: MentionPair(row[6], row[7]),
        score: row[3] ?? 0.5, reasons: reasons.split(separator: " ").map(String.init))
    }
  }

  /// Those whom people keep apart.
  private func decided() throws -> Set<MentionPair> {
    Set(
      try db.rows(
        """
        SELECT ifnull(a.organization, a.person), ifnull(b.organization, b.person)
        FROM change c JOIN judgement j ON j.change = c.id
          JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
        WHERE j.verdict = 'different' AND c.undone_by IS NULL
        """
      ).map { MentionPair($0[0], $0[1]) })
  }
}
