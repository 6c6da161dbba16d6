internal import CivicText
internal import GRDB

/// Erases a person within a transaction. What the file's free pages still hold afterwards goes with them: see
/// ``CivicDatabase/erase(_:options:)``.
struct PersonErasure {
  let db: Database
  let options: CorrectionOptions

  func erase(_ id: Int) throws -> ErasureReceipt {
    let target = try Redirects(db: db).existing(TypedID(.person, id))
    let person = try ErasedPerson(db: db, id: target.number)
    let mask = NameMask(person.names)
    var receipt = ErasureReceipt(
      id: nil, person: target, erasedAt: Clock.now(), erasedBy: options.by, reports: 0, scalars: 0,
      mentions: person.places.count, facts: 0, rows: 0, originals: 0, scopes: 0)
    let erasure = try db.insert(
      "INSERT INTO erasure (erased_at, erased_by, person, reports, scalars, mentions, facts, rows, originals, scopes) VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 0)",
      [receipt.erasedAt, receipt.erasedBy, target.description])
    receipt.id = erasure
    receipt.scopes = try SuppressionRows(writing: db).add(person, erasure: erasure)
    let texts = try ErasedTexts(db: db, person: person, mask: mask, erasure: erasure).erase()
    let facts = try ErasedFacts(db: db, person: person).erase()
    receipt.originals = try dropOriginals(of: texts.reports)
    receipt.reports = texts.reports.count
    receipt.scalars = texts.scalars
    receipt.facts = facts.facts
    try renew(texts.reports, facts.eventReports)
    try BlockRows(db: db).refresh(.person, facts.unhidden)
    receipt.rows = texts.rows + facts.rows + (try ColumnSweep(db: db, mask: mask).sweep())
    try SearchRebuild(db: db).run()
    try db.run(
      """
      UPDATE erasure SET reports = ?, scalars = ?, mentions = ?, facts = ?, rows = ?, originals = ?, scopes = ?
      WHERE id = ?
      """,
      [
        receipt.reports, receipt.scalars, receipt.mentions, receipt.facts, receipt.rows, receipt.originals,
        receipt.scopes, erasure,
      ])
    return receipt
  }

  /// The bytes as they came hold the name: they go whole.
  private func dropOriginals(of reports: [Int]) throws -> Int {
    var dropped = 0
    for report in reports {
      try db.run("DELETE FROM original WHERE report = ?", [report])
      dropped += db.changesCount
    }
    return dropped
  }

  /// What is worked out of texts and facts is worked out anew: what events are recognised by, who was
  /// represented, and the values of events.
  private func renew(_ reports: [Int], _ touched: Set<Int>) throws {
    var eventReports = touched
    for report in reports {
      eventReports.formUnion(
        try db.values(Int.self, "SELECT id FROM event_report WHERE report = ?", [report]))
    }
    let current = try reports.filter { report in
      try db.value(Int.self, "SELECT report FROM replaced_report WHERE report = ?", [report]) == nil
    }
    let rebuilt = try EventRebuild(db: db).rebuild(current)
    let change = try EventIdentityUpdate(db: db).update(eventReports, new: rebuilt)
    // Where a report comes among all follows from its text: everybody whom it names is told apart by that.
    let named = try db.values(
      String.self,
      "SELECT DISTINCT block_key FROM mention WHERE kind = 'person' AND report IN (SELECT value FROM json_each(?))",
      [Database.list(reports)])
    let moved = try IdentityUpdate(db: db).update(
      .person, blocks: Settlement.surnames(at: change.moved, db).union(named))
    eventReports.formUnion(try DerivedParticipation.eventReports(of: moved, db))
    for eventReport in eventReports.sorted() {
      try DerivedParticipation(db: db, eventReport: eventReport).refresh()
    }
    var events = change.events
    for eventReport in eventReports {
      events.formUnion(try db.values(Int.self, "SELECT event FROM event_report WHERE id = ?", [eventReport]))
    }
    for event in events.sorted() { try EventValues(db: db, event: event).choose() }
  }
}
