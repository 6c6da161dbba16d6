internal import CivicText
internal import GRDB

/// A person's decision about who is who, and which event is which, within a transaction.
struct IdentityCorrection {
  let db: Database
  let options: CorrectionOptions

  private var log: ChangeLog { ChangeLog(db: db, options: options) }

  /// - Parameters:
  ///   - pair: the two places that are judged; else the first ones of each.
  ///   - force: goes on where a person has judged two of them to be different.
  func merge(_ ids: [TypedID], pair: MentionPair? = nil, force: Bool) throws -> Change {
    let current = try ids.map { try Redirects(db: db).existing($0) }
    guard current.count > 1, let first = current.first, let places = IdentityPlaces(db: db, kind: first.kind),
      current.allSatisfy({ $0.kind == first.kind })
    else { throw CivicError(.notMergeable, Self.list(ids)) }
    let distinct = Set(current).sorted { $0.number < $1.number }
    guard distinct.count > 1 else { throw CivicError(.alreadyOne, first.description) }
    if !force { try refuseContradiction(distinct, places) }
    let told = try distinct.map { try places.of($0.number) }
    let names = try distinct.map { try Redirects(db: db).name(of: $0) }
    let change = Change(
      id: nil, action: .merge, target: Self.list(distinct), before: names.joined(separator: " + "),
      after: distinct[0].description)
    let made = try log.add(change, note: force ? "--force" : nil) { change in
      let pairs = pair.map { [$0] } ?? told.dropFirst().map { MentionPair(told[0][0], $0[0]) }
      for pair in pairs { try places.judge(pair, .same, by: options.by, change: change) }
    }
    try hold([told.flatMap(\.self)], places, made)
    return made
  }

  func split(_ id: TypedID, _ parts: [SplitPart]) throws -> Change {
    let entity = try Redirects(db: db).existing(id)
    guard let places = IdentityPlaces(db: db, kind: entity.kind) else {
      throw CivicError(.unknownID, id.description)
    }
    let parting = try parts.reduce(into: Set<Int>()) { parting, part in
      let found = try places.of(entity.number, part)
      if found.isEmpty { throw CivicError(.notOfEntity, part.description, entity.description) }
      parting.formUnion(found)
    }
    let gone = parting.sorted()
    let staying = try places.of(entity.number).filter { !parting.contains($0) }
    guard let first = staying.first, let other = gone.first else {
      throw CivicError(.nothingStays, entity.description)
    }
    let change = Change(
      id: nil, action: .split, target: entity.description, before: try Redirects(db: db).name(of: entity),
      after: "\(TypedID(entity.kind, first)) + \(TypedID(entity.kind, other))")
    let made = try log.add(change) { change in
      for place in gone.dropFirst() {
        try places.judge(MentionPair(other, place), .same, by: options.by, change: change)
      }
      for place in staying {
        try places.judge(MentionPair(other, place), .different, by: options.by, change: change)
      }
    }
    try hold([staying, gone], places, made)
    return made
  }

  /// Keeps two apart.
  ///
  /// - Parameter pair: the two places that were in doubt.
  func keepApart(_ one: TypedID, _ other: TypedID, pair: MentionPair) throws -> Change {
    guard let places = IdentityPlaces(db: db, kind: one.kind) else {
      throw CivicError(.notMergeable, Self.list([one, other]))
    }
    let change = Change(
      id: nil, action: .different, target: Self.list([one, other]), before: "unsure", after: "different")
    return try log.add(change) { change in
      for pair in Set([pair, MentionPair(one.number, other.number)]) {
        try places.judge(pair, .different, by: options.by, change: change)
      }
    }
  }

  func rename(_ id: TypedID, to name: String, language: Language?) throws -> Change {
    let entity = try Redirects(db: db).existing(id)
    let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !NameKey.key(name).isEmpty else { throw CivicError(.nameEmpty, id.description) }
    let before = try Redirects(db: db).name(of: entity)
    let change = Change(
      id: nil, action: .rename, target: entity.description, before: before.isEmpty ? nil : before, after: name
    )
    if before == name { return change }
    return try log.add(change) { change in
      try NamingRows(db: db).add(
        entity.kind, anchor: entity.number, name, language: language, change: change)
    }
  }

  // MARK: -

  private static func list(_ ids: [TypedID]) -> String { ids.map(\.description).joined(separator: " ") }

  /// Each group is whole afterwards: what the rules would let go of is held by a judgement of its own.
  private func hold(_ groups: [[Int]], _ places: IdentityPlaces, _ made: Change) throws {
    guard let change = made.id else { return }
    var isHeld = true
    for group in groups {
      guard let first = group.first, let whole = try places.owner(of: first) else { continue }
      for place in group where try places.owner(of: place) != whole {
        try places.judge(MentionPair(first, place), .same, by: options.by, change: change)
        isHeld = false
      }
    }
    if !isHeld { try Consequences(db: db).workOut([change]) }
  }

  /// - Throws: ``CivicError`` where a person has judged two of them to be different.
  private func refuseContradiction(_ ids: [TypedID], _ places: IdentityPlaces) throws {
    for (index, one) in ids.enumerated() {
      for other in ids[(index + 1)...] {
        guard let judged = try places.apart(one.number, other.number) else { continue }
        throw CivicError(
          .judgedDifferent, one.description, other.description, judged.by, String(judged.at.prefix(10)),
          String(judged.change))
      }
    }
  }
}
