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
    if before == value, fact.state == "reviewed" {
      return Change(id: nil, action: .set, target: "f\(id)", before: before, after: value)
    }
    let change = Change(
      id: nil, action: .set, target: "f\(id)", before: before.map { "\(field.name)=\($0)" },
      after: "\(field.name)=\(value)")
    let made = try ChangeLog(db: db, options: options).add(change) { change in
      try FactStanding(db: db, fact: id).keepAsRead(field.name, before)
      try decide(fact, field.name, value, change)
      try decide(fact, "state", "reviewed", change)
    }
    return Change(id: made.id, action: .set, target: made.target, before: before, after: value)
  }

  func reject(_ id: Int) throws -> Change { try decideState(.reject, of: id, "withdrawn") }

  func confirm(_ id: Int) throws -> Change { try decideState(.confirm, of: id, "reviewed") }

  /// - Parameter reply: kept beside the fact.
  func dispute(_ id: Int, reply: String) throws -> Change {
    guard !NameKey.key(reply).isEmpty else { throw CivicError(.replyEmpty, "f\(id)") }
    return try decideState(.dispute, of: id, "disputed", note: reply)
  }

  private func decideState(
    _ action: Change.Action, of id: Int, _ state: String, note: String? = nil
  ) throws -> Change {
    let fact = try correctable(id)
    let change = Change(id: nil, action: action, target: "f\(id)", before: fact.state, after: state)
    let isDecided = try FactStanding(db: db, fact: id).decided("state") == state
    if fact.state == state, isDecided, note == nil { return change }
    return try ChangeLog(db: db, options: options).add(change, note: note) { change in
      try decide(fact, "state", state, change)
    }
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

  private func decide(_ fact: FactRow, _ field: String, _ value: String, _ change: Int) throws {
    if field == "state" { try FactStanding(db: db, fact: fact.id).keepAsRead("state", fact.state) }
    try db.run(
      "INSERT INTO correction (fact, field, value, change) VALUES (?, ?, ?, ?)",
      [fact.id, field, value, change])
  }
}

extension FactField {
  fileprivate var isText: Bool { if case .text = allowed { true } else { false } }
}
