internal import GRDB

/// The judgements as they are stored: append-only, the machine's and people's.
struct JudgementRows {
  /// Who judged where no person did.
  static let machine = "rules"

  let db: Database

  /// People's judgements in force within the blocks, the newest first, and the blocks they reach.
  func linked(_ kind: EntityKind, to blocks: Set<String>) throws -> (
    blocks: [String], judgements: [Judgement]
  ) {
    var seen: Set<String> = []
    var pending = blocks
    var verdicts: [MentionPair: (id: Int, judgement: Judgement)] = [:]
    while let block = pending.popFirst() {
      guard seen.insert(block).inserted else { continue }
      for row in try db.rows(
        """
        SELECT j.id, j.mention_a, j.mention_b, j.verdict, a.block_key, b.block_key
        FROM judgement j JOIN mention a ON a.id = j.mention_a JOIN mention b ON b.id = j.mention_b
        WHERE j.id IN (
            SELECT j.id FROM mention m JOIN judgement j ON j.mention_a = m.id WHERE m.kind = ?1 AND m.block_key = ?2
            UNION
            SELECT j.id FROM mention m JOIN judgement j ON j.mention_b = m.id WHERE m.kind = ?1 AND m.block_key = ?2)
          AND (j.change IS NOT NULL OR j.judged_by <> ?3)
          AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
          AND NOT EXISTS (SELECT 1 FROM change c WHERE c.id = j.change AND c.undone_by IS NOT NULL)
        ORDER BY j.id
        """, [kind.rawValue, block, Self.machine])
      {
        guard let verdict = Judgement.Verdict(rawValue: row[3]) else { continue }
        let judgement = Judgement(row[1], row[2], verdict, reasons: [])
        // A later judgement of the same two takes the earlier one's place.
        verdicts[judgement.pair] = (row[0], judgement)
        pending.formUnion([row[4], row[5]])
      }
    }
    return (seen.sorted(), verdicts.values.sorted { $0.id > $1.id }.map(\.judgement))
  }

  /// Adds what the machine judges of the changed ones and did not before, and cancels what it no longer judges.
  func record(_ judged: [Judgement], of change: IdentityChange) throws {
    let now = Clock.now()
    for mention in change.moved.sorted() {
      for row in try db.rows(
        """
        SELECT id, mention_a, mention_b FROM judgement j
        WHERE (mention_a = ?1 OR mention_b = ?1) AND verdict = 'same' AND judged_by = ?2 AND change IS NULL
          AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        """, [mention, Self.machine])
      {
        let pair = MentionPair(row[1], row[2])
        guard change.owner[pair.first] != change.owner[pair.second] else { continue }
        let doubt = Judgement(pair.first, pair.second, .unsure, reasons: ["no-longer-same"])
        try insert(doubt, by: Self.machine, at: now, cancels: row[0])
      }
    }
    for judgement in judged where concerns(judgement, change) {
      let standing = try standing(judgement.pair)
      if standing?.verdict != judgement.verdict.rawValue {
        try insert(judgement, by: Self.machine, at: now, cancels: standing?.id)
      }
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

  /// What the machine judged of two mentions last.
  private func standing(_ pair: MentionPair) throws -> (id: Int, verdict: String)? {
    try db.rows(
      """
      SELECT id, verdict FROM judgement j WHERE mention_a = ? AND mention_b = ? AND judged_by = ? AND change IS NULL
        AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
      """, [pair.first, pair.second, Self.machine]
    ).first.map { ($0[0], $0[1]) }
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
        judgement.reasons,
        judge,
        time, cancels, change,
      ])
  }
}
