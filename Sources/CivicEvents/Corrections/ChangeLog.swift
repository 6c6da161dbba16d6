internal import GRDB

/// The log of people's actions.
struct ChangeLog {
  let db: Database
  let options: CorrectionOptions

  func add(_ action: Change.Action, target: String, before: String?, after: String?) throws -> Int {
    try db.insert(
      "INSERT INTO change (made_at, made_by, action, target, before, after) VALUES (?, ?, ?, ?, ?, ?)",
      [Clock.now(), options.by, action.rawValue, target, before, after])
  }
}
