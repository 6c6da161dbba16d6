internal import CivicReports
internal import CivicText
internal import GRDB

/// Writes one report within a transaction. What follows from it is worked out by ``Settlement`` afterwards, for
/// several reports at once.
struct ReportWriter {
  let db: Database
  var prepared: PreparedReading
  let importRun: Int?
  /// The person's action that adds it.
  var change: Int?
  /// The event_report whose event a list is attached to.
  var attachedTo: Int?

  private var header: ReportHeader { prepared.reading.report }

  func store(_ settlement: inout Settlement) throws -> StoredReport {
    let (prepared, notes) = try Suppression(db: db).applied(to: prepared)
    var writer = self
    writer.prepared = prepared
    let stored = try writer.write(&settlement)
    return StoredReport(
      outcome: stored.outcome, reportID: stored.reportID, eventIDs: stored.eventIDs,
      notes: stored.notes + notes)
  }

  private func write(_ settlement: inout Settlement) throws -> StoredReport {
    let known = try db.value(
      Int.self,
      "SELECT id FROM report WHERE key_hash = ? AND sha256 = ? AND superseded_by IS NOT id",
      [prepared.key.hash, prepared.sha256])
    if let known, !prepared.isReread {
      // A text that was damaged on the disk: its hash is the one that it was stored with.
      try db.run(
        "UPDATE report SET text = ?1, bytes_sha256 = ?2 WHERE id = ?3 AND text <> ?1",
        [prepared.text, header.bytesSHA256, known])
      return StoredReport(outcome: .known, reportID: known, eventIDs: try events(of: known), notes: [])
    }
    let previous = try db.value(
      Int.self, "SELECT id FROM report WHERE key_hash = ? AND superseded_by IS NULL", [prepared.key.hash])
    // A feed that is read again does not take the place of the page it leads to.
    if let previous, header.form == .teaser, try form(of: previous) != .teaser {
      return StoredReport(outcome: .known, reportID: previous, eventIDs: try events(of: previous), notes: [])
    }
    let original = try original()
    let report = try insertReport(copyOf: original)
    if let kept = prepared.original { try OriginalRows(db: db).keep(kept, of: report) }
    let copies = try prepared.isReread ? takeCopies(of: previous, to: report) : []
    if let previous {
      let heirs = try ReportSuccession(db: db).retire(previous, for: report)
      settlement.newEventReports.formUnion(heirs)
      if header.form == .register { settlement.registers.append(previous) }
    }
    let notes: [CivicNote]
    if let original {
      try attachCopy(report, published: header.published, to: original)
      notes = []
    } else {
      notes = try writeContents(report, after: previous)
      settlement.reports.append(report)
      settlement.newEventReports.formUnion(
        try db.values(Int.self, "SELECT id FROM event_report WHERE report = ?", [report]))
    }
    for copy in copies {
      try db.run("DELETE FROM event_report WHERE report = ?", [copy.report])
      try attachCopy(copy.report, published: copy.published, to: report)
    }
    settlement.eventReports.formUnion(
      try db.values(Int.self, "SELECT id FROM event_report WHERE report IN (?, ?)", [report, previous]))
    let outcome: StoredReport.Outcome = previous != nil ? .newVersion : original != nil ? .copy : .new
    return StoredReport(outcome: outcome, reportID: report, eventIDs: try events(of: report), notes: notes)
  }

  /// The report whose text it is. A list or a register that looks like another is of another event all the same.
  private func original() throws -> Int? {
    if let form = header.form, [.register, .attendance, .note].contains(form) { return nil }
    return try db.value(
      Int.self,
      """
      SELECT id FROM report WHERE sha256 = ? AND key_hash <> ? AND superseded_by IS NULL AND copy_of IS NULL
        AND form NOT IN ('register', 'attendance', 'note')
      ORDER BY id LIMIT 1
      """, [prepared.sha256, prepared.key.hash])
  }

  private func form(of report: Int) throws -> ReportForm {
    try db.value(String.self, "SELECT form FROM report WHERE id = ?", [report]).flatMap {
      ReportForm(rawValue: $0)
    }
      ?? .news
  }

  private func events(of report: Int) throws -> [Int] {
    try db.values(Int.self, "SELECT event FROM event_report WHERE report = ? ORDER BY ordinal", [report])
  }

  private func insertReport(copyOf original: Int?) throws -> Int {
    var source: Int?
    if let name = header.source, !name.isEmpty {
      try db.run("INSERT OR IGNORE INTO source (name) VALUES (?)", [name])
      source = try db.value(Int.self, "SELECT id FROM source WHERE name = ?", [name])
    }
    return try db.insert(
      """
      INSERT INTO report (key, key_hash, version, copy_of, form, source, url, title, language, published, author, views,
        credited_to, text, sha256, bytes_sha256, native_id, reading_sha256, read_by, import_run, change)
      VALUES (?, ?, (SELECT ifnull(max(version), 0) + 1 FROM report WHERE key_hash = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        prepared.key.text, prepared.key.hash, prepared.key.hash, original, (header.form ?? .news).rawValue,
        source, header.url, header.title,
        header.language.rawValue, header.published, header.author, header.views, header.creditedTo,
        prepared.text, prepared.sha256, header.bytesSHA256, header.nativeID, prepared.readingSHA256,
        prepared.isReadHere ? "civic" : "reading", importRun, change,
      ])
  }

  /// A copy is one more report of the same events; their facts stand in the report it copies.
  private func attachCopy(_ report: Int, published: String?, to original: Int) throws {
    try db.run(
      """
      INSERT INTO event_report (event, report, ordinal, no_later_than, continues)
      SELECT event, ?, ordinal, CASE WHEN no_later_than IS NULL THEN NULL ELSE ifnull(?, no_later_than) END, id
      FROM event_report WHERE report = ?
      """, [report, published, original])
  }

  /// Copies of the text that is read anew are of its new reading; so is what was kept of it as it came.
  private func takeCopies(of previous: Int?, to report: Int) throws -> [(report: Int, published: String?)] {
    guard let previous else { return [] }
    try db.run("UPDATE original SET report = ? WHERE report = ?", [report, previous])
    let copies = try db.rows("SELECT id, published FROM report WHERE copy_of = ? ORDER BY id", [previous])
    try db.run("UPDATE report SET copy_of = ? WHERE copy_of = ?", [report, previous])
    return try copies.map { try ($0[0], $0[1]) }
  }

  private func writeContents(_ report: Int, after previous: Int?) throws -> [CivicNote] {
    if header.form?.isCopied ?? true {
      try NearCopyRows(db: db).add(report, prepared.shingles, language: header.language)
    }
    let continued = try attached() ?? continuedEvents(of: previous)
    var mentions = MentionWriter(
      db: db, report: report, document: prepared.document, language: header.language)
    var notes: [CivicNote] = []
    for (ordinal, event) in prepared.reading.events.enumerated() {
      let eventReport = try insertEventReport(report, ordinal, event, after: continued[ordinal])
      // What is attached by a person's word is recognised by nothing else.
      if header.form != .attendance {
        try EventTraitRows(db: db).write(prepared.traits[ordinal], of: eventReport)
      }
      var writer = EventWriter(
        db: db, report: report, eventReport: eventReport, event: event, prepared: prepared, mentions: mentions
      )
      mentions = try writer.write()
      notes += writer.notes
      try CorrectionCarrier(db: db).carry(to: eventReport)
    }
    try RegisterWriter(db: db, report: report).write(prepared.reading.register ?? [], &mentions)
    try SearchIndex(db: db).addNew(report, words: prepared.words)
    if previous != nil { notes += try VersionChanges(db: db).notes(of: report, named: prepared.key.hash) }
    if prepared.reading.events.isEmpty, prepared.reading.register == nil {
      notes.append(CivicNote(.noEvent, prepared.key.hash))
    }
    return notes
  }

  /// - Parameter continued: the event_report of the older version that this one tells again, and its event.
  private func insertEventReport(
    _ report: Int, _ ordinal: Int, _ reading: EventReading, after continued: (id: Int, event: Int)?
  ) throws -> Int {
    let noLaterThan = reading.start == nil ? reading.noLaterThan ?? header.published : nil
    let eventReport = try db.insert(
      "INSERT INTO event_report (event, report, ordinal, no_later_than, continues) VALUES (?, ?, ?, ?, ?)",
      [continued?.event ?? 0, report, ordinal, noLaterThan, continued?.id])
    if continued == nil {
      try db.run(
        "INSERT INTO event (id, kind, status) VALUES (?, ?, ?)",
        [eventReport, reading.kind.rawValue, reading.status.rawValue])
      try db.run("UPDATE event_report SET event = id WHERE id = ?", [eventReport])
    }
    return eventReport
  }

  /// The event that a list is attached to.
  private func attached() throws -> [Int: (id: Int, event: Int)]? {
    guard let attachedTo else { return nil }
    let event = try db.value(Int.self, "SELECT event FROM event_report WHERE id = ?", [attachedTo])
    return event.map { [0: (attachedTo, $0)] }
  }

  /// The events that a newer version of a report tells of again, by the newer version's ordinals.
  private func continuedEvents(of previous: Int?) throws -> [Int: (id: Int, event: Int)] {
    guard let previous else { return [:] }
    var old: [EventSketch] = []
    var events: [Int: (id: Int, event: Int)] = [:]
    for row in try db.rows("SELECT id, event, ordinal FROM event_report WHERE report = ?", [previous]) {
      old.append(try EventSketch(db: db, eventReport: row[0], ordinal: row[2]))
      try events[row[2]] = (row[0], row[1])
    }
    let new = prepared.reading.events.enumerated().map { EventSketch($1, ordinal: $0) }
    let oldText = try db.value(String.self, "SELECT text FROM report WHERE id = ?", [previous]) ?? ""
    let isEdited = EventSketch.isEdited(oldText, prepared.text)
    return EventSketch.match(new, with: old, isEdited: isEdited).compactMapValues { events[$0] }
  }
}
