internal import GRDB

/// The judgements as they are stored: append-only, the machine's and people's.
struct JudgementRows {
  /// Who judged where no person did.
  static let machine = "rules"

  let db: Database

  /// What is a person's and in force.
  private static let standing = """
    (j.change IS NOT NULL OR j.judged_by <> 'rules')
      AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
      AND NOT EXISTS (SELECT 1 FROM change c WHERE c.id = j.change AND c.undone_by IS NOT NULL)
    """

  /// What is a doubt of the machine's that it has not taken back.
  static let doubted = """
    j.verdict = 'unsure' AND j.judged_by = 'rules' AND j.change IS NULL AND j.reasons NOT LIKE 'no-longer-%'
      AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
    """

  /// Marks the mentions of people's judgements in force, so that the others need not be asked.
  func markJudged() throws {
    let isOver = """
      EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        OR EXISTS (SELECT 1 FROM change c WHERE c.id = j.change AND c.undone_by IS NOT NULL)
      """
    // Each part has an index of its own: the machine's judgements are many.
    let parts = ["mention_a", "mention_b"].flatMap { mention in
      ["j.change IS NOT NULL", "j.judged_by <> 'rules'"].map { condition in
        "SELECT j.\(mention) FROM judgement j WHERE \(condition) AND NOT (\(isOver))"
      }
    }
    let judged = "(\(parts.joined(separator: " UNION ")))"
    try db.run(
      "UPDATE mention SET judged = iif(kind = 'organization', 2, 0) WHERE judged > 0 AND id NOT IN \(judged)")
    try db.run("UPDATE mention SET judged = 1 WHERE judged <> 1 AND id IN \(judged)")
  }

  /// The blocks that people's judgements link to a block.
  func linked(_ kind: EntityKind, to block: String) throws -> [String] {
    try db.values(
      String.self,
      """
      SELECT DISTINCT o.block_key
      FROM mention m JOIN judgement j ON j.mention_a = m.id JOIN mention o ON o.id = j.mention_b
      WHERE m.kind = ?1 AND m.block_key = ?2 AND m.judged > 0 AND \(Self.standing)
      UNION
      SELECT DISTINCT o.block_key
      FROM mention m JOIN judgement j ON j.mention_b = m.id JOIN mention o ON o.id = j.mention_a
      WHERE m.kind = ?1 AND m.block_key = ?2 AND m.judged > 0 AND \(Self.standing)
      """, [kind.rawValue, block])
  }

  /// People's judgements in force, the newest first; of two of the same mentions the newer one.
  ///
  /// - Parameter mentions: those that people have judged.
  func judgements(between mentions: [Int]) throws -> [Judgement] {
    var judgements: [MentionPair: (id: Int, judgement: Judgement)] = [:]
    for mention in mentions {
      for row in try db.rows(
        """
        SELECT j.id, j.mention_a, j.mention_b, j.verdict FROM judgement j
        WHERE j.mention_a = ? AND \(Self.standing)
        """, [mention])
      {
        guard let verdict = try Judgement.Verdict(rawValue: row[3]) else { continue }
        let judgement = try Judgement(row[1], row[2], verdict, reasons: [])
        if let earlier = judgements[judgement.pair], try earlier.id > row[0] { continue }
        judgements[judgement.pair] = try (row[0], judgement)
      }
    }
    return judgements.values.sorted { $0.id > $1.id }.map(\.judgement)
  }

  /// Adds the machine's.
  func add(_ judgements: [(judgement: Judgement, cancels: Int?)]) throws {
    if judgements.isEmpty { return }
    var rows = JSONRows()
    for (judgement, cancels) in judgements {
      rows.add(
        .number(judgement.pair.first), .number(judgement.pair.second), .text(judgement.verdict.rawValue),
        .init(judgement.score), .text(judgement.reasons), .init(cancels))
    }
    try db.run(
      """
      INSERT INTO judgement (mention_a, mention_b, verdict, score, reasons, judged_by, judged_at, cancels)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?, ?, value ->> 5 FROM json_each(?)
      """, [Self.machine, Clock.now(), rows.text])
  }

  func add(_ judgements: [Judgement]) throws { try add(judgements.map { ($0, nil) }) }

  /// Adds what the machine judges of the changed ones and did not before, and cancels what it no longer judges.
  func record(_ kind: EntityKind, _ judged: [Judgement], of change: IdentityChange) throws {
    for mention in change.moved.sorted() { try part(kind, mention, at: Clock.now()) }
    let concerned = judged.filter { concerns($0, change) }
    let standing = try standing(concerned.map(\.pair))
    var added: [(judgement: Judgement, cancels: Int?)] = []
    for judgement in concerned {
      let known = standing[judgement.pair]
      if known?.verdict != judgement.verdict.rawValue || known?.isOver == true {
        added.append((judgement, known?.id))
      }
    }
    let doubted = Set(judged.filter { $0.verdict == .unsure }.map(\.pair))
    let cancelled = Set(added.compactMap(\.cancels))
    added += try over(kind, change.owner.keys, doubted).filter { !cancelled.contains($0.doubt) }.map {
      ($0.judgement, $0.doubt)
    }
    try add(added)
  }

  /// The doubts that have become nothing, and what cancels them. Those of two who are one now, or of whom a person has decided,
  /// wait: an undo brings them back.
  private func over(
    _ kind: EntityKind, _ mentions: some Sequence<Int>, _ doubted: Set<MentionPair>
  ) throws -> [(doubt: Int, judgement: Judgement)] {
    let doubts = ["mention_a", "mention_b"].map { mention in
      """
      SELECT j.id, j.mention_a, j.mention_b
      FROM json_each(?1) named CROSS JOIN judgement j ON j.\(mention) = named.value
        JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
      WHERE \(Self.doubted) AND a.\(kind.rawValue) <> b.\(kind.rawValue)
        AND NOT (a.judged = 1 AND b.judged = 1)
      """
    }
    return try db.rows("\(doubts.joined(separator: " UNION ")) ORDER BY 1", [Database.list(mentions)])
      .filter { try !doubted.contains(MentionPair($0[1], $0[2])) }
      .map { try ($0[0], .noLongerDoubted(MentionPair($0[1], $0[2]))) }
  }

  /// What joined a mention to those that are of somebody else now.
  private func part(_ kind: EntityKind, _ mention: Int, at now: String) throws {
    for row in try db.rows(
      """
      SELECT j.id, j.mention_a, j.mention_b
      FROM judgement j JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
      WHERE (j.mention_a = ?1 OR j.mention_b = ?1) AND j.verdict = 'same' AND j.judged_by = 'rules' AND j.change IS NULL
        AND a.\(kind.rawValue) <> b.\(kind.rawValue)
        AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
      """, [mention])
    {
      let parted = try Judgement(row[1], row[2], .unsure, reasons: ["no-longer-same"])
      try insert(parted, by: Self.machine, at: now, cancels: row[0])
    }
  }

  /// What joins a mention that is new or has moved, and what is in doubt of somebody who has changed.
  private func concerns(_ judgement: Judgement, _ change: IdentityChange) -> Bool {
    let pair = judgement.pair
    switch judgement.verdict {
    case .same, .different: return change.touches(pair.first) || change.touches(pair.second)
    case .unsure: return change.owner[pair.first] != nil || change.owner[pair.second] != nil
    }
  }

  /// What the machine judged of mentions last.
  private func standing(
    _ pairs: [MentionPair]
  ) throws -> [MentionPair: (id: Int, verdict: String, isOver: Bool)] {
    if pairs.isEmpty { return [:] }
    var rows = JSONRows()
    for pair in Set(pairs) { rows.add(.number(pair.first), .number(pair.second)) }
    return Dictionary(
      try db.rows(
        """
        SELECT mention_a, mention_b, j.id, verdict, reasons LIKE 'no-longer-%'
        FROM json_each(?) w CROSS JOIN judgement j
          ON j.mention_a = w.value ->> 0 AND j.mention_b = w.value ->> 1
        WHERE judged_by = 'rules' AND change IS NULL
          AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        """, [rows.text]
      ).map { try (MentionPair($0[0], $0[1]), ($0[2], $0[3], $0[4])) },
      uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter change: the person's action that it is part of.
  func insert(
    _ judgement: Judgement, by judge: String, at time: String, cancels: Int?, change: Int? = nil
  ) throws {
    try db.run(
      """
      INSERT INTO judgement (mention_a, mention_b, verdict, score, reasons, judged_by, judged_at, cancels, change)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        judgement.pair.first, judgement.pair.second, judgement.verdict.rawValue, judgement.score,
        judgement.reasons, judge, time, cancels, change,
      ])
  }
}
