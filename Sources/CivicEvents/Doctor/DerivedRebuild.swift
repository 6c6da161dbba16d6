internal import CivicText
internal import GRDB

/// Works out anew all that follows from reports, from what was read in them, and from what people have decided, in the
/// order in which an import does: decisions, near copies, events, who is who, who took part, the values of events, what answers count.
///
/// Nothing that a person has decided is written to. Texts are taken one at a time.
struct DerivedRebuild {
  let db: Database

  /// Needs ``DamagedTexts``.
  func run() throws {
    try settleCorrections()
    try findNearCopies()
    try identifyEvents()
    try identifyNames()
    try removeUnnamed()
    try settleRedirects()
    for eventReport in try db.values(Int.self, "SELECT id FROM event_report ORDER BY id") {
      try DerivedParticipation(db: db, eventReport: eventReport).refresh()
    }
    for event in try db.values(Int.self, "SELECT id FROM event ORDER BY id") {
      try EventValues(db: db, event: event).choose()
    }
    try CountUpdate(db: db).rebuild()
  }

  private static let isCurrent =
    "report IN (SELECT id FROM report WHERE superseded_by IS NULL AND copy_of IS NULL)"

  // MARK: - Facts

  private func settleCorrections() throws {
    for fact in try db.values(Int.self, "SELECT DISTINCT fact FROM correction ORDER BY fact") {
      try FactStanding(db: db, fact: fact).settle()
    }
    try db.run(
      """
      UPDATE fact SET state = 'machine'
      WHERE state <> 'machine' AND derived_from IS NULL AND id NOT IN (SELECT fact FROM correction)
      """)
  }

  // MARK: - Texts

  private func findNearCopies() throws {
    let damaged = DamagedTexts.reports
    try db.run("DELETE FROM text_band WHERE report NOT IN \(damaged)")
    try db.run("DELETE FROM near_copy WHERE report NOT IN \(damaged) AND original NOT IN \(damaged)")
    let reports = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, text, language FROM report
        WHERE superseded_by IS NULL AND copy_of IS NULL AND id NOT IN \(damaged)
          AND form NOT IN ('register', 'attendance', 'note') ORDER BY id
        """)
    while let row = try reports.next() {
      let language = try Language(rawValue: row[2]) ?? .ru
      let shingles = try TextShingles(Document(row[1], language: language))
      try NearCopyRows(db: db).add(row[0], shingles, language: language)
    }
  }

  // MARK: - Events

  private func identifyEvents() throws {
    try db.run(
      """
      INSERT OR IGNORE INTO event (id, kind, status)
      SELECT DISTINCT event, 'other', 'unknown' FROM event_report WHERE event NOT IN (SELECT id FROM event)
      """)
    let current = "event_report IN (SELECT id FROM event_report WHERE \(Self.isCurrent))"
    try db.run("DELETE FROM event_trait WHERE NOT \(current)")
    try db.run("DELETE FROM event_key")
    try db.run("DELETE FROM event_pair")
    try db.run("DELETE FROM event_link")
    let rebuild = EventRebuild(db: db)
    try rebuild.rebuild(rebuild.outdated())
    try rebuild.markDone()
    let rows = EventTraitRows(db: db)
    let update = EventIdentityUpdate(db: db)
    let recognised = try db.values(Int.self, "SELECT event_report FROM event_trait ORDER BY 1")
    for eventReport in recognised {
      if let traits = try rows.traits(of: eventReport) { try rows.write(traits, of: eventReport) }
    }
    for eventReport in recognised { try update.compare(eventReport) }
    try Self.inParts(db.values(Int.self, "SELECT id FROM event_report ORDER BY id")) { part in
      _ = try update.update(Set(part))
    }
    try db.run("UPDATE event SET part_of = NULL WHERE part_of NOT IN (SELECT event FROM event_report)")
    try db.run("DELETE FROM event WHERE id NOT IN (SELECT event FROM event_report)")
  }

  /// What is worked out together is held in memory together.
  private static func inParts(_ ids: [Int], _ body: ([Int]) throws -> Void) rethrows {
    for start in stride(from: 0, to: ids.count, by: 500) {
      try body(Array(ids[start..<min(start + 500, ids.count)]))
    }
  }

  // MARK: - Names

  private func identifyNames() throws {
    try writePersonKeys()
    // The row of a mention says whose it is.
    for (table, column, mention) in [
      ("organization_participation", "organization", "mention"),
      ("person_participation", "person", "mention"),
      ("person_participation", "organization", "organization_mention"), ("statement", "person", "mention"),
      ("statement", "organization", "mention"), ("register_entry", "organization", "mention"),
    ] {
      try db.run(
        """
        UPDATE \(table) SET \(column) = (SELECT m.\(column) FROM mention m WHERE m.id = \(table).\(mention))
        WHERE \(column) IS NOT (SELECT m.\(column) FROM mention m WHERE m.id = \(table).\(mention))
        """)
    }
    // Going through every name writes them anew.
    try db.run("DELETE FROM person_spelling")
    try db.run("DELETE FROM person_sign")
    _ = try IdentityRebuild(db: db).rebuild()
  }

  private func writePersonKeys() throws {
    let mentions = try Row.fetchCursor(
      db, sql: "SELECT id, name, name_key FROM mention WHERE kind = 'person' ORDER BY id")
    while let row = try mentions.next() {
      guard let key = try PersonKey(row[1])?.key, try key != row[2] else { continue }
      try db.run("UPDATE mention SET name_key = ? WHERE id = ?", [key, row[0] as Int])
    }
  }

  /// Bodies and persons whom nobody names go, the others are described as their mentions have them.
  private func removeUnnamed() throws {
    try db.run("DELETE FROM organization_whole")
    for kind in EntityKind.allCases {
      let table = kind.rawValue
      let isNobody = "NOT IN (SELECT \(table) FROM mention WHERE \(table) IS NOT NULL)"
      if kind == .organization {
        try db.run("DELETE FROM organization_identifier WHERE organization \(isNobody)")
      }
      try db.run("DELETE FROM \(table)_name WHERE \(table) \(isNobody)")
      try db.run("DELETE FROM \(table) WHERE id \(isNobody)")
      let ids = try db.values(Int.self, "SELECT id FROM \(table) ORDER BY id")
      try Self.inParts(ids) { try EntityRows(db: db, kind: kind).describe($0) }
      let hidden = try db.values(Int.self, "SELECT id FROM block WHERE kind = ?", [table])
      try BlockRows(db: db).refresh(kind, Set(ids).union(hidden).sorted())
    }
    try Self.inParts(db.values(Int.self, "SELECT id FROM organization ORDER BY id")) {
      try OrganizationRelations(db: db).write($0)
    }
  }

  /// An id that was printed leads to whom its mention is of; to nobody where that is itself.
  private func settleRedirects() throws {
    for (kind, table, owner) in [
      ("event", "event_report", "event"), ("organization", "mention", "organization"),
      ("person", "mention", "person"),
    ] {
      let current =
        "(SELECT t.\(owner) FROM \(table) t WHERE t.id = redirect.old_id AND t.\(owner) IS NOT NULL)"
      try db.run(
        "UPDATE redirect SET new_id = \(current) WHERE kind = ? AND new_id <> ifnull(\(current), new_id)",
        [kind])
      try db.run("DELETE FROM redirect WHERE kind = ? AND old_id IN (SELECT id FROM \(kind))", [kind])
    }
  }
}
