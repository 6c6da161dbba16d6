internal import GRDB

/// Works out anew whatever changes touch: the facts they decide, who is who, names, blocks, and what follows from
/// those. Which changes are in force is known by then; doing and undoing take the same way.
struct Consequences {
  let db: Database

  func workOut(_ changes: Set<Int>) throws {
    let changes = changes.sorted()
    try AddedReports(db: db).settle(changes)
    let facts = try touched("SELECT DISTINCT fact FROM correction WHERE change = ?", by: changes)
    for fact in facts.sorted() { try FactStanding(db: db, fact: fact).settle() }
    var mentions = try touched(
      "SELECT mention_a FROM judgement WHERE change = ?1 UNION SELECT mention_b FROM judgement WHERE change = ?1",
      by: changes)
    for fact in facts {
      // A person's body or post may be what tells who they are.
      mentions.formUnion(
        try db.values(Int.self, "SELECT mention FROM person_participation WHERE fact = ?", [fact]))
    }
    // Events come first, because people are told apart by the events they were at.
    let judged = try touched(
      """
      SELECT event_report_a FROM event_judgement WHERE change = ?1
      UNION SELECT event_report_b FROM event_judgement WHERE change = ?1
      """, by: changes)
    let told = judged.isEmpty ? nil : try EventIdentityUpdate(db: db).update(judged)
    let identity = IdentityUpdate(db: db)
    var moved = try identity.update(mentions: mentions)
    moved.formUnion(try identity.update(.person, blocks: Settlement.surnames(at: told?.moved ?? [], db)))
    let renamed = try rename(changes)
    try hide(changes)
    let eventReports = try touched(
      "SELECT DISTINCT f.event_report FROM correction c JOIN fact f ON f.id = c.fact WHERE c.change = ?",
      by: changes)
    for eventReport in eventReports.union(try DerivedParticipation.eventReports(of: moved, db)).sorted() {
      try DerivedParticipation(db: db, eventReport: eventReport).refresh()
    }
    let events = try touched(
      """
      SELECT DISTINCT er.event FROM correction c JOIN fact f ON f.id = c.fact JOIN event_report er ON er.id = f.event_report
      WHERE c.change = ?
      """, by: changes)
    let parts = try (told?.moved ?? []).flatMap { eventReport in
      // A sitting is part of whatever event its forum is now.
      try db.values(
        Int.self,
        "SELECT o.event FROM event_report er JOIN event_report o ON o.report = er.report WHERE er.id = ?",
        [eventReport])
    }
    for event in events.union(renamed).union(told?.events ?? []).union(parts).sorted() {
      try EventValues(db: db, event: event).choose()
    }
  }

  private func touched(_ sql: String, by changes: [Int]) throws -> Set<Int> {
    Set(try changes.flatMap { try db.values(Int.self, sql, [$0]) })
  }

  /// Shows bodies and people under the names that stand.
  ///
  /// - Returns: the events that are named.
  private func rename(_ changes: [Int]) throws -> Set<Int> {
    for kind in EntityKind.allCases {
      let named = try touched(
        """
        SELECT m.\(kind.rawValue) FROM naming n JOIN mention m ON m.id = n.anchor
        WHERE n.kind = '\(kind.rawValue)' AND n.change = ?
        """, by: changes)
      try EntityRows(db: db, kind: kind).describe(named.sorted())
    }
    return try touched(
      "SELECT er.event FROM naming n JOIN event_report er ON er.id = n.anchor WHERE n.kind = 'event' AND n.change = ?",
      by: changes)
  }

  private func hide(_ changes: [Int]) throws {
    let lifted = try touched("SELECT block_change FROM lifted_block WHERE change = ?", by: changes)
    let rows = BlockRows(db: db)
    for change in lifted.union(changes).sorted() {
      for kind in EntityKind.allCases { try rows.refresh(kind, try rows.meant(kind, by: change)) }
    }
  }
}
