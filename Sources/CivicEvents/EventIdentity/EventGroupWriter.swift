internal import GRDB

/// Writes which events of reports are one event. An event bears the id of its earliest event_report; an id that is no
/// longer an event's leads to the event that its event_report is of now.
struct EventGroupWriter {
  let db: Database

  /// - Parameters:
  ///   - components: whole, each the ids of its event_reports in order.
  ///   - standing: the event of each.
  func write(_ components: [[Int]], standing: [Int: Int]) throws -> EventIdentityUpdate.Change {
    var change = EventIdentityUpdate.Change()
    var gone: Set<Int> = []
    for component in components {
      let event = component[0]
      change.events.insert(event)
      let moved = component.filter { standing[$0] != event }
      if moved.isEmpty { continue }
      // Its values are chosen from its facts once all of them are its own.
      try db.run("INSERT OR IGNORE INTO event (id, kind, status) VALUES (?, 'other', 'unknown')", [event])
      try db.run("DELETE FROM redirect WHERE kind = 'event' AND old_id = ?", [event])
      for eventReport in moved {
        try db.run("UPDATE event_report SET event = ? WHERE id = ?", [event, eventReport])
        change.moved.insert(eventReport)
        if let old = standing[eventReport] { gone.insert(old) }
      }
    }
    for id in gone.subtracting(change.events).sorted() { try remove(id) }
    for id in change.moved.sorted() {
      // An older id whose event_report has gone elsewhere since.
      try db.run(
        """
        UPDATE redirect SET new_id = (SELECT event FROM event_report WHERE id = ?1)
        WHERE kind = 'event' AND old_id = ?1
        """, [id])
    }
    return change
  }

  private func remove(_ old: Int) throws {
    guard let new = try db.value(Int.self, "SELECT event FROM event_report WHERE id = ?", [old]) else {
      return
    }
    try db.run("UPDATE event SET part_of = nullif(?1, id) WHERE part_of = ?2", [new, old])
    try db.run("DELETE FROM event WHERE id = ?", [old])
    try db.run("INSERT OR REPLACE INTO redirect (kind, old_id, new_id) VALUES ('event', ?, ?)", [old, new])
  }
}
