internal import GRDB

/// A report whose event is another one now.
public struct EventMove: Codable, Sendable, Equatable {
  public var report: TypedID
  public var from: TypedID
  public var to: TypedID
}

extension CivicDatabase {
  /// Works out anew which reports tell of one event, over the whole archive: the same result whatever the order in which
  /// they came.
  ///
  /// - Parameter dryRun: tells what would change, and writes nothing.
  /// - Returns: what has changed; nothing where everything was so already.
  @discardableResult
  public func identifyEvents(dryRun: Bool = false) throws(CivicError) -> [EventMove] {
    try write(dryRun: dryRun) { db in
      let before = try db.rows("SELECT id, event, report FROM event_report ORDER BY id")
      let change = try EventIdentityUpdate(db: db).update(Set(before.map { try $0[0] }))
      let surnames = try Settlement.surnames(at: change.moved, db)
      let moved = try IdentityUpdate(db: db).update(.person, blocks: surnames)
      for eventReport in try DerivedParticipation.eventReports(of: moved, db).sorted() {
        try DerivedParticipation(db: db, eventReport: eventReport).refresh()
      }
      for event in change.events.sorted() { try EventValues(db: db, event: event).choose() }
      return try before.compactMap { row in
        let (id, from, report): (Int, Int, Int) = try (row[0], row[1], row[2])
        let to = try db.value(Int.self, "SELECT event FROM event_report WHERE id = ?", [id])
        guard let to, to != from else { return nil }
        return EventMove(
          report: TypedID(.report, report), from: TypedID(.event, from), to: TypedID(.event, to))
      }
    }
  }
}
