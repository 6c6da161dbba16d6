internal import CivicText
internal import GRDB

/// A person's decision about who is who, within a transaction.
struct IdentityCorrection {
  let db: Database
  let options: CorrectionOptions

  private var log: ChangeLog { ChangeLog(db: db, options: options) }

  /// - Parameters:
  ///   - pair: the two mentions that are judged; else the entities' first ones.
  ///   - force: goes on where a person has judged two of them to be different.
  func merge(_ ids: [TypedID], pair: MentionPair? = nil, force: Bool) throws -> Change {
    let (kind, ids) = try entities(ids)
    let known = Set(ids)
    guard known.count > 1 else { throw CivicError(.alreadyOne, ids[0].description) }
    let distinct = known.sorted { $0.number < $1.number }
    if !force { try refuseContradiction(distinct, kind) }
    let mentions = try distinct.map { try self.mentions(kind, of: $0.number) }
    let names = try distinct.map { try Redirects(db: db).name(of: $0) }
    let change = Change(
      id: nil, action: .merge, target: Self.list(distinct), before: names.joined(separator: " + "),
      after: distinct[0].description)
    return try log.add(change, note: force ? "--force" : nil) { change in
      let pairs = pair.map { [$0] } ?? mentions.dropFirst().map { MentionPair(mentions[0][0], $0[0]) }
      for pair in pairs { try judge(pair, .same, change) }
      try hold([mentions.flatMap(\.self)], kind, change)
    }
  }

  func split(_ id: TypedID, _ parts: [SplitPart]) throws -> Change {
    let entity = try Redirects(db: db).existing(id)
    guard let kind = entity.kind.entity else { throw CivicError(.notSplittable, id.description) }
    let all = try mentions(kind, of: entity.number)
    let parting = try parts.reduce(into: Set<Int>()) { parting, part in
      let found = try self.mentions(kind, of: entity.number, part)
      if found.isEmpty { throw CivicError(.notOfEntity, part.description, entity.description) }
      parting.formUnion(found)
    }
    let staying = all.filter { !parting.contains($0) }
    guard let first = staying.first else { throw CivicError(.nothingStays, entity.description) }
    let gone = parting.sorted()
    let change = Change(
      id: nil, action: .split, target: entity.description, before: try Redirects(db: db).name(of: entity),
      after: "\(kind.letter)\(first) + \(kind.letter)\(gone[0])")
    return try log.add(change) { change in
      for mention in gone.dropFirst() { try judge(MentionPair(gone[0], mention), .same, change) }
      for mention in staying { try judge(MentionPair(gone[0], mention), .different, change) }
      try hold([staying, gone], kind, change)
    }
  }

  /// Keeps two apart.
  ///
  /// - Parameter pair: the two mentions that were in doubt.
  func keepApart(_ one: TypedID, _ other: TypedID, pair: MentionPair) throws -> Change {
    let change = Change(
      id: nil, action: .different, target: Self.list([one, other]), before: "unsure", after: "different")
    return try log.add(change) { change in
      for pair in Set([pair, MentionPair(one.number, other.number)]) { try judge(pair, .different, change) }
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

  private func entities(_ ids: [TypedID]) throws -> (EntityKind, [TypedID]) {
    let current = try ids.map { try Redirects(db: db).existing($0) }
    guard let first = current.first, let kind = first.kind.entity,
      current.allSatisfy({ $0.kind == first.kind })
    else { throw CivicError(.notMergeable, Self.list(ids)) }
    return (kind, current)
  }

  private func mentions(_ kind: EntityKind, of id: Int) throws -> [Int] {
    try db.values(Int.self, "SELECT id FROM mention WHERE \(kind.rawValue) = ? ORDER BY id", [id])
  }

  private func mentions(_ kind: EntityKind, of id: Int, _ part: SplitPart) throws -> [Int] {
    let condition: String
    switch part {
    case .mention: condition = "id = ?2"
    case .report: condition = "report = ifnull((SELECT copy_of FROM report WHERE id = ?2), ?2)"
    case .fact:
      condition = """
        id IN (
          SELECT mention FROM organization_participation WHERE fact = ?2
          UNION SELECT mention FROM person_participation WHERE fact = ?2
          UNION SELECT organization_mention FROM person_participation WHERE fact = ?2
          UNION SELECT mention FROM statement WHERE fact = ?2)
        """
    }
    return try db.values(
      Int.self, "SELECT id FROM mention WHERE \(kind.rawValue) = ?1 AND \(condition)", [id, part.number])
  }

  private func judge(_ pair: MentionPair, _ verdict: Judgement.Verdict, _ change: Int) throws {
    try JudgementRows(db: db).insert(
      Judgement(pair.first, pair.second, verdict, reasons: ["person"]), by: options.by, at: Clock.now(),
      cancels: nil, change: change)
  }

  /// Each group is whole afterwards: what the rules would let go of is held by a judgement of its own.
  private func hold(_ groups: [[Int]], _ kind: EntityKind, _ change: Int) throws {
    _ = try IdentityUpdate(db: db).update(mentions: Set(groups.flatMap(\.self)))
    for group in groups {
      func owner(_ mention: Int) throws -> Int? {
        try db.value(Int.self, "SELECT \(kind.rawValue) FROM mention WHERE id = ?", [mention])
      }
      guard let first = group.first, let whole = try owner(first) else { continue }
      for mention in group where try owner(mention) != whole {
        try judge(MentionPair(first, mention), .same, change)
      }
    }
  }

  /// - Throws: ``CivicError`` where a person has judged two of them to be different.
  private func refuseContradiction(_ ids: [TypedID], _ kind: EntityKind) throws {
    for (index, one) in ids.enumerated() {
      for other in ids[(index + 1)...] {
        guard let judged = try JudgementRows(db: db).apart(kind, one.number, other.number) else { continue }
        throw CivicError(
          .judgedDifferent, one.description, other.description, judged.by, judged.at, String(judged.change))
      }
    }
  }
}
