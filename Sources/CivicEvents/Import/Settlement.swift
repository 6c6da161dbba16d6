internal import GRDB

/// What follows from reports that were just written: which events are one, who is who, which bodies were represented,
/// and the values of their events. Events come first, because people are told apart by the events they were at. Names
/// that many reports bear are gone through once for all of them.
struct Settlement {
  /// Reports whose mentions are new.
  var reports: [Int] = []
  /// Of those reports: events that were not compared with others yet.
  var newEventReports: Set<Int> = []
  /// Of those reports and of the versions that they replace.
  var eventReports: Set<Int> = []
  /// Registers that were stored before: what they say of bodies counts no longer, or again.
  var registers: [Int] = []

  var isEmpty: Bool {
    reports.isEmpty && newEventReports.isEmpty && eventReports.isEmpty && registers.isEmpty
  }

  func settle(_ db: Database) throws {
    let new = newEventReports.union(try EventRebuild(db: db).rebuildOutdated())
    let change = try EventIdentityUpdate(db: db).update(eventReports, new: new)
    let identity = IdentityUpdate(db: db)
    var moved = try identity.update(namedIn: reports)
    for register in registers { moved.formUnion(try identity.update(register: register)) }
    moved.formUnion(try identity.update(.person, blocks: surnames(at: change.moved, db)))
    var eventReports = eventReports.union(newEventReports)
    eventReports.formUnion(try DerivedParticipation.eventReports(of: moved, db))
    for eventReport in eventReports.sorted() {
      try DerivedParticipation(db: db, eventReport: eventReport).refresh()
    }
    for event in try change.events.union(parts(of: change.events, db)).sorted() {
      try EventValues(db: db, event: event).choose()
    }
  }

  /// Those of the new reports have been told by the events that theirs have become.
  private func surnames(at moved: Set<Int>, _ db: Database) throws -> Set<String> {
    if moved.isEmpty { return [] }
    let new = try db.values(
      Int.self,
      "SELECT er.id FROM json_each(?) w CROSS JOIN event_report er ON er.report = w.value",
      [Database.list(reports)])
    return try Self.surnames(at: moved.subtracting(new), db)
  }

  /// Events that were held in those.
  private func parts(of events: Set<Int>, _ db: Database) throws -> Set<Int> {
    var parts: Set<Int> = []
    for event in events {
      parts.formUnion(
        try db.values(
          Int.self,
          """
          SELECT part.event FROM event_report er JOIN event_link l ON l.other = er.id
            JOIN event_report part ON part.id = l.event_report
          WHERE er.event = ? AND l.kind = 'part-of'
          """, [event]))
    }
    return parts
  }

  /// Whoever was at an event that has become another's may be known by those who were there.
  static func surnames(at eventReports: Set<Int>, _ db: Database) throws -> Set<String> {
    var surnames: Set<String> = []
    for eventReport in eventReports {
      surnames.formUnion(
        try db.values(
          String.self,
          """
          SELECT m.block_key FROM person_participation p JOIN fact f ON f.id = p.fact JOIN mention m ON m.id = p.mention
          WHERE f.event_report = ?
          """, [eventReport]))
    }
    return surnames
  }
}
