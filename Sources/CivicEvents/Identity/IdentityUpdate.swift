package import GRDB

/// Works out anew who is who among the mentions that a change touches, and writes what has changed. A judgement of a
/// person is added as a row first, and then taken into account here.
package struct IdentityUpdate {
  let db: Database

  package init(db: Database) { self.db = db }

  /// Everybody whom reports name.
  ///
  /// - Parameter areNew: false where what joined their mentions is on record.
  /// - Returns: the mentions that were of somebody else before.
  func update(namedIn reports: [Int], areNew: Bool = true) throws -> Set<Int> {
    var assignment = OrganizationAssignment(db: db, isRecorded: !areNew)
    for report in reports { try assignment.assign(report) }
    var moved = try OrganizationUpdate(db: db).update(assignment.blocks).moved
    let grown = try db.values(
      Int.self, "SELECT o.id FROM json_each(?) w CROSS JOIN organization o ON o.id = w.value ORDER BY 1",
      [Database.list(assignment.grown)])
    try EntityRows(db: db, kind: .organization).describe(grown)
    // That two persons share a body may speak for their being one.
    var blocks = try persons(namedWith: moved)
    var arrivals = PersonArrivals(db: db, left: blocks)
    for report in reports {
      var rows = try PersonMentionRows(db: db).of(report: report)
      try PersonTies(db: db).tie(&rows)
      if areNew { try arrivals.settle(rows) } else { blocks.formUnion(rows.map(\.block)) }
    }
    moved.formUnion(try work(.person, blocks.union(arrivals.left)))
    return moved
  }

  /// Everybody of whom the mentions may be.
  ///
  /// - Returns: the mentions that were of somebody else before.
  func update(mentions: Set<Int>) throws -> Set<Int> {
    var moved: Set<Int> = []
    for kind in [EntityKind.organization, .person] {
      let blocks = try mentions.compactMap { mention in
        try db.value(
          String.self, "SELECT block_key FROM mention WHERE id = ? AND kind = ?", [mention, kind.rawValue])
      }
      moved.formUnion(try update(kind, blocks: Set(blocks)))
    }
    return moved
  }

  /// The bodies of a register whose rows count no longer, or again.
  ///
  /// - Returns: the mentions that were of somebody else before.
  func update(register: Int) throws -> Set<Int> {
    let blocks = try db.values(
      String.self, "SELECT DISTINCT block_key FROM mention WHERE report = ? AND kind = 'organization'",
      [register]
    )
    let moved = try update(.organization, blocks: Set(blocks))
    let named = try db.values(
      Int.self,
      "SELECT DISTINCT organization FROM mention WHERE report = ? AND kind = 'organization' ORDER BY 1",
      [register])
    try EntityRows(db: db, kind: .organization).describe(named)
    return moved
  }

  /// Everybody of the given blocks, and of those that are linked to them.
  ///
  /// - Parameter blocks: `mention.block_key`.
  /// - Returns: the mentions that were of somebody else before.
  @discardableResult
  package func update(_ kind: EntityKind, blocks: Set<String>) throws -> Set<Int> {
    if blocks.isEmpty { return [] }
    try JudgementRows(db: db).markJudged()
    return try work(kind, blocks)
  }

  private func work(_ kind: EntityKind, _ blocks: Set<String>) throws -> Set<Int> {
    if blocks.isEmpty { return [] }
    switch kind {
    case .person: return try PersonUpdate(db: db).update(blocks).moved
    case .organization:
      let moved = try OrganizationUpdate(db: db).update(blocks).moved
      return moved.union(try work(.person, persons(namedWith: moved)))
    }
  }

  private func persons(namedWith mentions: Set<Int>) throws -> Set<String> {
    var blocks: Set<String> = []
    for mention in mentions {
      blocks.formUnion(
        try db.values(
          String.self,
          """
          SELECT m.block_key FROM person_participation p JOIN mention m ON m.id = p.mention
          WHERE p.organization_mention = ?
          """, [mention]))
    }
    return blocks
  }
}
