internal import CivicReports
internal import CivicText
internal import GRDB

/// Reports that people have added themselves: each counts while the action that added it is in force.
struct AddedReports {
  let db: Database

  /// Stores a report that a person adds.
  ///
  /// - Parameters:
  ///   - name: of what is added, for the log.
  ///   - anchor: the event_report whose event a list is attached to.
  ///   - target: the printed id of what it is about, once it is stored.
  /// - Returns: the action, without a number where the report is known.
  func store(
    _ prepared: PreparedReading, _ action: Change.Action, named name: String?, attachedTo anchor: Int? = nil,
    options: CorrectionOptions, target: (StoredReport) -> String
  ) throws -> (change: Change, stored: StoredReport) {
    let id = try ChangeLog(db: db, options: options).insert(
      Change(id: nil, action: action, target: "", before: nil, after: name))
    var settlement = Settlement()
    let written = try ReportWriter(
      db: db, prepared: prepared, importRun: nil, change: id, attachedTo: anchor
    ).store(&settlement)
    try settlement.settle(db)
    let stored = try written.settled(db)
    var change = Change(id: nil, action: action, target: target(stored), before: nil, after: name)
    if stored.outcome == .known {
      try db.run("DELETE FROM change WHERE id = ?", [id])
    } else {
      try db.run("UPDATE change SET target = ? WHERE id = ?", [change.target, id])
      change.id = id
    }
    return (change, stored)
  }

  /// Takes reports out, or back in, as their changes are undone or not.
  func settle(_ changes: [Int]) throws {
    var settlement = Settlement()
    for change in changes {
      for row in try db.rows(
        """
        SELECT r.id, r.superseded_by, c.undone_by IS NOT NULL, r.form = 'register' FROM report r JOIN change c ON c.id = r.change
        WHERE c.id = ?
        """, [change])
      {
        let (report, isUndone): (Int, Bool) = try (row[0], row[2])
        let superseded: Int? = try row[1]
        if isUndone, superseded == nil {
          _ = try ReportSuccession(db: db).retire(report, for: report)
          if let older = try older(than: report) {
            try bringBack(older, &settlement)
            if try row[3] { settlement.registers.append(older) }
          }
        } else if !isUndone, superseded == report {
          try restore(report, &settlement)
        } else {
          continue
        }
        settlement.eventReports.formUnion(try eventReports(of: report))
        if try row[3] { settlement.registers.append(report) }
      }
    }
    if !settlement.isEmpty { try settlement.settle(db) }
  }

  /// The version that it took the place of, where the action that added that one is in force.
  private func older(than report: Int) throws -> Int? {
    try db.value(
      Int.self,
      """
      SELECT r.id FROM report r JOIN change c ON c.id = r.change
      WHERE r.superseded_by = ?1 AND r.id <> ?1 AND c.undone_by IS NULL ORDER BY r.version DESC LIMIT 1
      """, [report])
  }

  /// Of several versions the newest counts.
  private func restore(_ report: Int, _ settlement: inout Settlement) throws {
    let other = try db.rows(
      """
      SELECT o.id, o.version > r.version FROM report r JOIN report o ON o.key_hash = r.key_hash AND o.superseded_by IS NULL
      WHERE r.id = ?
      """, [report]
    ).first
    if let other, try other[1] {
      try db.run("UPDATE report SET superseded_by = ? WHERE id = ?", [other[0] as Int, report])
      return
    }
    if let other {
      let older: Int = try other[0]
      _ = try ReportSuccession(db: db).retire(older, for: report)
      settlement.eventReports.formUnion(try eventReports(of: older))
      settlement.registers += try db.values(
        Int.self, "SELECT id FROM report WHERE id = ? AND form = 'register'", [older])
    }
    try bringBack(report, &settlement)
  }

  private func bringBack(_ report: Int, _ settlement: inout Settlement) throws {
    try db.run("UPDATE report SET superseded_by = NULL WHERE id = ?", [report])
    try SearchIndex(db: db).add(report)
    settlement.newEventReports.formUnion(try EventRebuild(db: db).rebuild([report]))
    settlement.eventReports.formUnion(try eventReports(of: report))
  }

  private func eventReports(of report: Int) throws -> [Int] {
    try db.values(Int.self, "SELECT id FROM event_report WHERE report = ?", [report])
  }
}
