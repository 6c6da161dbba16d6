internal import GRDB

/// What follows from reports that were just written: who is who, which bodies were represented, and the values of their
/// events. Names that many reports bear are gone through once for all of them.
struct Settlement {
  /// Reports whose mentions are new.
  var reports: [Int] = []
  /// Events of which something new is told.
  var events: Set<Int> = []

  func settle(_ db: Database) throws {
    let moved = try IdentityUpdate(db: db).update(namedIn: reports)
    var eventReports = Set(
      try events.flatMap { try db.values(Int.self, "SELECT id FROM event_report WHERE event = ?", [$0]) })
    // A body that has become two may be represented now where it organised before.
    for mention in moved {
      eventReports.formUnion(
        try db.values(
          Int.self,
          """
          SELECT f.event_report FROM organization_participation p JOIN fact f ON f.id = p.fact WHERE p.mention = ?1
          UNION
          SELECT f.event_report FROM person_participation p JOIN fact f ON f.id = p.fact
          WHERE p.organization_mention = ?1
          """, [mention]))
    }
    for eventReport in eventReports.sorted() {
      try DerivedParticipation(db: db, eventReport: eventReport).refresh()
    }
    for event in events.sorted() { try EventValues(db: db, event: event).choose() }
  }
}
