public import CivicReports
internal import CivicText
internal import GRDB

/// What reports do not hold: people add it themselves, and ``CivicDatabase/undo(_:options:)`` takes it back.
extension CivicDatabase {
  /// Attaches a list of who was there to an event: its people and bodies took part, on the basis "attendance".
  ///
  /// - Parameter event: the number of a printed id: 12 of "e12".
  /// - Returns: what was added; with the outcome `.known` where the event has this list already.
  /// - Throws: ``CivicError`` where there is no such event.
  @discardableResult
  public func attach(
    _ sheet: AttendanceSheet, to event: Int, options: CorrectionOptions = CorrectionOptions()
  ) throws(CivicError) -> Addition {
    try add(options) { db in
      let id = try Redirects(db: db).existing(TypedID(.event, event))
      guard
        let anchor = try db.rows(
          """
          SELECT er.id, r.key_hash, er.ordinal FROM event_report er JOIN report r ON r.id = er.report
          WHERE er.event = ? AND r.form <> 'attendance' ORDER BY r.superseded_by IS NOT NULL, er.id LIMIT 1
          """, [id.number]
        ).first
      else { throw CivicError(.unknownID, id.description) }
      let key: String = try anchor[1]
      let reading = try sheet.reading(
        nativeID: "attendance:\(key)#\(anchor[2] as Int):\(sheet.file)", place: try place(of: id.number, db))
      return try store(
        reading, .attach, target: id.description, attachedTo: anchor[0], named: sheet.file, options, db)
    }
  }

  /// Adds an event that no report tells of.
  ///
  /// - Throws: ``CivicError`` where what is typed cannot be stored.
  @discardableResult
  public func add(
    _ note: EventNote, options: CorrectionOptions = CorrectionOptions()
  ) throws -> Addition {
    let reading = try note.reading()
    return try add(options) { db in
      try store(reading, .add, target: nil, attachedTo: nil, named: reading.events.first?.title, options, db)
    }
  }

  private func add(
    _ options: CorrectionOptions, _ body: (Database) throws -> Addition
  ) throws(CivicError) -> Addition {
    var addition = try write(dryRun: options.dryRun, body)
    if options.dryRun { addition.change.id = nil }
    return addition
  }

  /// By which people and bodies are known: the region and the town that the event is known to have been held in.
  private func place(of event: Int, _ db: Database) throws -> PlaceReading {
    let row = try db.rows("SELECT region, district, settlement FROM events WHERE id = ?", [event]).first
    return try PlaceReading(region: row?[0], district: row?[1], settlement: row?[2])
  }

  private func store(
    _ reading: Reading, _ action: Change.Action, target: String?, attachedTo anchor: Int?,
    named name: String?,
    _ options: CorrectionOptions, _ db: Database
  ) throws -> Addition {
    let (change, stored) = try AddedReports(db: db).store(
      PreparedReading(reading), action, named: name, attachedTo: anchor, options: options
    ) { target ?? TypedID(.event, $0.eventIDs.first ?? 0).description }
    var addition = Addition(
      change: change, outcome: stored.outcome, report: TypedID(.report, stored.reportID),
      event: TypedID(.event, stored.eventIDs.first ?? 0), notes: stored.notes)
    let rows = AddedRows(db: db, report: stored.reportID)
    addition.people = try rows.people()
    addition.organizations = try rows.organizations()
    return addition
  }
}
