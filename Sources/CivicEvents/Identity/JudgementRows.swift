internal import GRDB

/// The judgements as they are stored: append-only, the machine's and people's.
struct JudgementRows {
  /// Who judged where no person did.
  static let machine = "rules"

  let db: Database

  /// People's judgements within the blocks, and the blocks they reach.
  func linked(_ kind: EntityKind, to blocks: Set<String>) throws -> (
    blocks: [String], judgements: [Judgement]
  ) {
    var seen: Set<String> = []
    var pending = blocks
    var verdicts: [[Int]: Judgement] = [:]
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
          AND j.judged_by <> ?3 AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        ORDER BY j.id
        """, [kind.rawValue, block, Self.machine])
      {
        guard let verdict = Judgement.Verdict(rawValue: row[3]) else { continue }
        let judgement = Judgement(row[1], row[2], verdict, reasons: [])
        // A later judgement of the same two takes the earlier one's place.
        verdicts[[judgement.first, judgement.second]] = judgement
        pending.formUnion([row[4], row[5]])
      }
    }
    return (
      seen.sorted(), verdicts.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    )
  }

  /// Adds what the machine judges now and did not before, and cancels what it no longer judges.
  func record(_ judged: [Judgement], of kind: EntityKind, blocks: [String]) throws {
    var standing: [[Int]: (id: Int, verdict: String)] = [:]
    for block in blocks {
      for row in try db.rows(
        """
        SELECT j.id, j.mention_a, j.mention_b, j.verdict FROM mention m JOIN judgement j ON j.mention_a = m.id
        WHERE m.kind = ? AND m.block_key = ? AND j.judged_by = ?
          AND NOT EXISTS (SELECT 1 FROM judgement undo WHERE undo.cancels = j.id)
        """, [kind.rawValue, block, Self.machine])
      {
        standing[[row[1], row[2]]] = (row[0], row[3])
      }
    }
    let now = Clock.now()
    for judgement in judged {
      let pair = [judgement.first, judgement.second]
      let old = standing.removeValue(forKey: pair)
      if old?.verdict == judgement.verdict.rawValue { continue }
      try insert(judgement, by: Self.machine, at: now, cancels: old?.id)
    }
    for (pair, old) in standing.sorted(by: { $0.value.id < $1.value.id }) where old.verdict == "same" {
      let doubt = Judgement(pair[0], pair[1], .unsure, reasons: ["no-longer-same"])
      try insert(doubt, by: Self.machine, at: now, cancels: old.id)
    }
  }

  func insert(_ judgement: Judgement, by judge: String, at time: String, cancels: Int?) throws {
    try db.run(
      """
      INSERT INTO judgement (mention_a, mention_b, verdict, score, reasons, judged_by, judged_at, cancels)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        judgement.first, judgement.second, judgement.verdict.rawValue, judgement.score, judgement.reasons,
        judge,
        time, cancels,
      ])
  }
}
