internal import GRDB

/// A person's decision about a fact, within a transaction.
struct FactCorrection {
  let db: Database
  let options: CorrectionOptions

  /// - Parameter value: a value of the fact's kind, or "field=value" where it has several.
  func set(_ id: Int, to value: String) throws -> Change {
    let fact = try correctable(id)
    guard fact.derivedFrom == nil else { throw CivicError(.factNotSettable, "f\(id)", fact.kind.rawValue) }
    let (field, value) = try choose(value, for: fact)
    let before = try field.read(db, id)
    let change = Change(id: nil, action: .set, target: "f\(id)", before: before, after: value)
    if before == value, fact.state == "reviewed" { return change }
    let row = try log(change, as: before.map { "\(field.name)=\($0)" }, "\(field.name)=\(value)")
    try store(id, field: field.name, value: value, before: before, change: row)
    try store(id, field: "state", value: "reviewed", before: before, change: row)
    try field.write(db, id, value)
    try db.run("UPDATE fact SET state = 'reviewed' WHERE id = ?", [id])
    try settle(fact)
    return Change(id: row, action: .set, target: change.target, before: before, after: value)
  }

  func reject(_ id: Int) throws -> Change {
    let fact = try correctable(id)
    let change = Change(id: nil, action: .reject, target: "f\(id)", before: fact.state, after: "withdrawn")
    let isDecided = try db.value(
      Bool.self,
      "SELECT EXISTS (SELECT 1 FROM correction WHERE fact = ? AND field = 'state' AND value = 'withdrawn')",
      [id])
    if fact.state == "withdrawn", isDecided == true { return change }
    let row = try log(change, as: fact.state, "withdrawn")
    try store(id, field: "state", value: "withdrawn", before: try fact.reading(db), change: row)
    try db.run("UPDATE fact SET state = 'withdrawn' WHERE id = ?", [id])
    try settle(fact)
    return Change(id: row, action: .reject, target: change.target, before: fact.state, after: "withdrawn")
  }

  private func correctable(_ id: Int) throws -> FactRow {
    let fact = try FactRow(db: db, id: id)
    if fact.isSuperseded { throw CivicError(.factSuperseded, "f\(id)") }
    return fact
  }

  private func choose(_ value: String, for fact: FactRow) throws -> (FactField, String) {
    let fields = try fact.fields(db)
    let halves = value.split(separator: "=", maxSplits: 1).map(String.init)
    if halves.count == 2, let field = fields.first(where: { $0.name == halves[0] }) {
      guard field.accepts(halves[1]) else {
        throw CivicError(.valueNotAllowed, "f\(fact.id) \(field.name)", halves[1], field.allowedText)
      }
      return (field, halves[1])
    }
    // A position is set by its name only: any word would be one.
    let bare = fields.enumerated().filter { $0.offset == 0 || !$0.element.isText }.map(\.element)
    if let field = bare.first(where: { $0.accepts(value) }) { return (field, value) }
    let allowed =
      fields.count == 1
      ? fields[0].allowedText : fields.map { "\($0.name)=\($0.allowedText)" }.joined(separator: "; ")
    throw CivicError(.valueNotAllowed, "f\(fact.id)", value, allowed)
  }

  private func log(_ change: Change, as before: String?, _ after: String) throws -> Int {
    try ChangeLog(db: db, options: options).add(
      change.action, target: change.target, before: before, after: after)
  }

  /// A later decision takes the earlier one's place; what had been read stays on record.
  private func store(_ fact: Int, field: String, value: String, before: String?, change: Int) throws {
    try db.run(
      """
      INSERT INTO correction (fact, field, value, before, change) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (fact, field) DO UPDATE SET value = excluded.value, change = excluded.change
      """, [fact, field, value, before, change])
  }

  /// What follows from the fact.
  private func settle(_ fact: FactRow) throws {
    if fact.kind == .personParticipation {
      // A person's body or post may have been what told who they are.
      let surnames = try db.values(
        String.self,
        "SELECT m.block_key FROM person_participation p JOIN mention m ON m.id = p.mention WHERE p.fact = ?",
        [fact.id])
      try IdentityUpdate(db: db).update(.person, blocks: Set(surnames))
    }
    try DerivedParticipation(db: db, eventReport: fact.eventReport).refresh()
    try EventValues(db: db, event: fact.event).choose()
  }
}

extension FactField {
  fileprivate var isText: Bool { if case .text = allowed { true } else { false } }
}
