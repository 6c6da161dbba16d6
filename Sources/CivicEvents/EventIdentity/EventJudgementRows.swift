internal import GRDB

/// The judgements of events as they are stored: append-only, the machine's and people's.
struct EventJudgementRows {
  let db: Database

  /// People's judgements in force of an event_report, each with its number.
  func standing(of eventReport: Int) throws -> [(id: Int, judgement: Judgement)] {
    var standing: [(id: Int, judgement: Judgement)] = []
    for row in try db.rows(
      """
      SELECT j.id, event_report_a, event_report_b, verdict FROM (
        SELECT * FROM event_judgement WHERE event_report_a = ?1
        UNION ALL
        SELECT * FROM event_judgement WHERE event_report_b = ?1) j
      JOIN change c ON c.id = j.change AND c.undone_by IS NULL
      """, [eventReport])
    {
      guard let verdict = try Judgement.Verdict(rawValue: row[3]) else { continue }
      try standing.append((row[0], Judgement(row[1], row[2], verdict, reasons: [])))
    }
    return standing
  }

  /// Adds what the machine judges of events that are new or have changed and did not before, and cancels what it no
  /// longer judges.
  ///
  /// - Parameters:
  ///   - owner: the event of each member of the components that were worked out.
  ///   - changed: members that are new or whose event is another now.
  func record(_ judged: [Judgement], owner: [Int: Int], changed: Set<Int>) throws {
    let now = Clock.now()
    let current = Dictionary(judged.map { ($0.pair, $0) }, uniquingKeysWith: { first, _ in first })
    for member in changed.sorted() {
      for row in try db.rows(
        """
        SELECT id, event_report_a, event_report_b, verdict FROM event_judgement j
        WHERE (event_report_a = ?1 OR event_report_b = ?1) AND judged_by = ?2 AND change IS NULL AND cancels IS NULL
          AND NOT EXISTS (SELECT 1 FROM event_judgement undo WHERE undo.cancels = j.id)
        """, [member, JudgementRows.machine])
      {
        let pair = try MentionPair(row[1], row[2])
        let isOne = owner[pair.first] != nil && owner[pair.first] == owner[pair.second]
        let verdict = try Judgement.Verdict(rawValue: row[3])
        if verdict == .same ? isOne : !isOne && current[pair]?.verdict == verdict { continue }
        let doubt = Judgement(pair.first, pair.second, isOne ? .same : .unsure, reasons: ["no-longer"])
        try insert(doubt, by: JudgementRows.machine, at: now, change: nil, cancels: row[0])
      }
    }
    for judgement in judged {
      let pair = judgement.pair
      guard changed.contains(pair.first) || changed.contains(pair.second), try !isJudged(judgement) else {
        continue
      }
      try insert(judgement, by: JudgementRows.machine, at: now, change: nil, cancels: nil)
    }
  }

  private func isJudged(_ judgement: Judgement) throws -> Bool {
    try db.value(
      Int.self,
      """
      SELECT 1 FROM event_judgement j WHERE event_report_a = ? AND event_report_b = ? AND verdict = ? AND judged_by = ?
        AND change IS NULL AND cancels IS NULL AND NOT EXISTS (SELECT 1 FROM event_judgement undo WHERE undo.cancels = j.id)
      """,
      [judgement.pair.first, judgement.pair.second, judgement.verdict.rawValue, JudgementRows.machine]) != nil
  }

  func insert(
    _ judgement: Judgement, by judge: String, at time: String, change: Int?, cancels: Int?
  ) throws {
    try db.run(
      """
      INSERT INTO event_judgement (event_report_a, event_report_b, verdict, score, reasons, judged_by, judged_at,
        change, cancels)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        judgement.pair.first, judgement.pair.second, judgement.verdict.rawValue, judgement.score,
        judgement.reasons, judge, time, change, cancels,
      ])
  }
}
