internal import CivicReports
package import GRDB

/// Works out anew who is who among the mentions that a change touches, and writes what has changed. A judgement of a
/// person is added as a row first, and then taken into account here.
package struct IdentityUpdate {
  let db: Database

  package init(db: Database) { self.db = db }

  /// Everybody whom the reports name.
  ///
  /// - Returns: the mentions that were of somebody else before.
  func update(namedIn reports: [Int]) throws -> Set<Int> {
    var moved: Set<Int> = []
    for kind in [EntityKind.organization, .person] {
      let blocks = try reports.flatMap { report in
        try db.values(
          String.self, "SELECT DISTINCT block_key FROM mention WHERE report = ? AND kind = ?",
          [report, kind.rawValue])
      }
      moved.formUnion(try update(kind, blocks: Set(blocks)))
    }
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

  /// Everybody of the given blocks, and of those that people's judgements link to them.
  ///
  /// - Parameter blocks: `mention.block_key`: a body's name without its region, a person's surname.
  /// - Returns: the mentions that were of somebody else before.
  @discardableResult
  package func update(_ kind: EntityKind, blocks: Set<String>) throws -> Set<Int> {
    if blocks.isEmpty { return [] }
    let rows = JudgementRows(db: db)
    let linked = try rows.linked(kind, to: blocks)
    let identified: (components: [[Int]], judged: [Judgement])
    switch kind {
    case .organization:
      identified = OrganizationIdentity.identify(
        try organizations(linked.blocks), judgements: linked.judgements)
    case .person:
      identified = PersonIdentity.identify(try persons(linked.blocks), judgements: linked.judgements)
    }
    let change = try EntityWriter(db: db, kind: kind).write(
      identified.components, standing: standing(kind, linked.blocks))
    try rows.record(identified.judged, of: change)
    guard kind == .organization, !change.moved.isEmpty else { return change.moved }
    // That two persons share a body may speak for their being one.
    return change.moved.union(try update(.person, blocks: surnames(namedWith: change.moved)))
  }

  /// Whose each mention is; those that are new are nobody's.
  private func standing(_ kind: EntityKind, _ blocks: [String]) throws -> [Int: Int] {
    var standing: [Int: Int] = [:]
    for block in blocks {
      for row in try db.rows(
        """
        SELECT m.id, e.id FROM mention m JOIN \(kind.rawValue) e ON e.id = m.\(kind.rawValue)
        WHERE m.kind = ? AND m.block_key = ?
        """, [kind.rawValue, block])
      {
        standing[row[0]] = row[1]
      }
    }
    return standing
  }

  private func surnames(namedWith mentions: Set<Int>) throws -> Set<String> {
    var surnames: Set<String> = []
    for mention in mentions {
      surnames.formUnion(
        try db.values(
          String.self,
          """
          SELECT m.block_key FROM person_participation p JOIN mention m ON m.id = p.mention
          WHERE p.organization_mention = ?
          """, [mention]))
    }
    return surnames
  }

  private func organizations(_ blocks: [String]) throws -> [OrganizationMention] {
    try blocks.flatMap { block in
      try db.rows(
        """
        SELECT id, report, name_key, block_key, organization_kind, name_region, event_region, event_locality
        FROM mention WHERE kind = 'organization' AND block_key = ?
        """, [block]
      ).map { row in
        OrganizationMention(
          id: row[0], report: row[1], nameKey: row[2], blockKey: row[3],
          kind: (row[4] as String?).flatMap(OrganizationKind.init) ?? .unknown, nameRegion: row[5],
          eventRegion: row[6], eventLocality: row[7])
      }
    }
  }

  private func persons(_ blocks: [String]) throws -> [PersonMention] {
    try blocks.flatMap { block in
      var circumstances: [Int: [Row]] = [:]
      for row in try db.rows(
        """
        SELECT m.id, p.organization, p.position, er.event
        FROM mention m JOIN person_participation p ON p.mention = m.id JOIN fact f ON f.id = p.fact
          JOIN event_report er ON er.id = f.event_report
        WHERE m.kind = 'person' AND m.block_key = ? AND f.state <> 'withdrawn'
        """, [block])
      {
        circumstances[row[0], default: []].append(row)
      }
      return try db.rows(
        "SELECT id, report, name, event_region FROM mention WHERE kind = 'person' AND block_key = ?", [block]
      ).compactMap { row -> PersonMention? in
        guard let name = PersonKey(row[2]) else { return nil }
        let own = circumstances[row[0]] ?? []
        return PersonMention(
          id: row[0], report: row[1], name: name, organizations: Set(own.compactMap { $0[1] as Int? }),
          positions: Set(own.compactMap { ($0[2] as String?).map(NameKey.key) }), eventRegion: row[3],
          events: Set(own.map { $0[3] }))
      }
    }
  }
}
