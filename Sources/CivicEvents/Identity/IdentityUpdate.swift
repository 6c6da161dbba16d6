internal import CivicReports
package import GRDB

/// Works out anew who is who among the mentions that a change touches, and writes what has changed. A judgement of a
/// person is added as a row first, and then taken into account here.
package struct IdentityUpdate {
  let db: Database

  package init(db: Database) { self.db = db }

  /// Everybody whom a report names.
  package func update(namedIn report: Int) throws {
    try update(.organization, blocks: blocks(.organization, of: report))
    try update(.person, blocks: blocks(.person, of: report))
  }

  /// Everybody of the given blocks, and of those that people's judgements link to them.
  ///
  /// - Parameter blocks: `mention.block_key`: a body's name key, a person's surname.
  package func update(_ kind: EntityKind, blocks: Set<String>) throws {
    if blocks.isEmpty { return }
    let linked = try JudgementRows(db: db).linked(kind, to: blocks)
    let moved: Set<Int>
    switch kind {
    case .organization:
      let mentions = try organizations(linked.blocks)
      let result = OrganizationIdentity.identify(mentions, judgements: linked.judgements)
      moved = try EntityWriter(db: db, kind: kind).write(result.components)
      try JudgementRows(db: db).record(result.judged, of: kind, blocks: linked.blocks)
      // That two persons share a body may speak for their being one.
      try update(.person, blocks: surnames(ofMembersOf: moved))
    case .person:
      let mentions = try persons(linked.blocks)
      let result = PersonIdentity.identify(mentions, judgements: linked.judgements)
      try EntityWriter(db: db, kind: kind).write(result.components)
      try JudgementRows(db: db).record(result.judged, of: kind, blocks: linked.blocks)
    }
  }

  private func blocks(_ kind: EntityKind, of report: Int) throws -> Set<String> {
    Set(
      try db.values(
        String.self, "SELECT DISTINCT block_key FROM mention WHERE report = ? AND kind = ?",
        [report, kind.rawValue]))
  }

  private func surnames(ofMembersOf mentions: Set<Int>) throws -> Set<String> {
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
        FROM mention
        WHERE kind = 'organization' AND block_key = ?
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
