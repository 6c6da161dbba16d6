internal import CivicText
internal import GRDB

/// Works out anew who the persons of some blocks are.
struct PersonUpdate {
  let db: Database

  /// - Parameter blocks: `mention.block_key`.
  func update(_ blocks: Set<String>) throws -> IdentityChange {
    if blocks.isEmpty { return IdentityChange() }
    let rows = JudgementRows(db: db)
    var seen: Set<String> = []
    var pending = blocks
    var mentions: [PersonMention] = []
    var standing: [Int: Int] = [:]
    var named: [Int: Int] = [:]
    var judgedMentions: [Int] = []
    while let block = pending.popFirst() {
      guard seen.insert(block).inserted else { continue }
      let judged = judgedMentions.count
      try load(block, &mentions, &standing, &named, &judgedMentions)
      if judgedMentions.count > judged { pending.formUnion(try rows.linked(.person, to: block)) }
    }
    let identified = PersonIdentity.identify(
      mentions, judgements: try rows.judgements(between: judgedMentions))
    let change = try PersonEntityWriter(db: db).write(
      identified.components, standing: standing, named: named)
    try rows.record(.person, identified.judged, of: change)
    return change
  }

  /// - Parameters:
  ///   - standing: whose each mention is, but for new ones.
  ///   - named: whose each mention says that it is; for a new one its own id.
  private func load(
    _ block: String, _ mentions: inout [PersonMention], _ standing: inout [Int: Int],
    _ named: inout [Int: Int], _ judged: inout [Int]
  ) throws {
    var circumstances: [Int: [Row]] = [:]
    for row in try db.rows(
      """
      SELECT m.id, p.organization, p.position, er.event, o.kind = 'party'
      FROM mention m JOIN person_participation p ON p.mention = m.id JOIN fact f ON f.id = p.fact
        JOIN event_report er ON er.id = f.event_report LEFT JOIN organization o ON o.id = p.organization
      WHERE m.kind = 'person' AND m.block_key = ? AND f.state <> 'withdrawn'
      """, [block])
    {
      circumstances[row[0], default: []].append(row)
    }
    for row in try db.rows(
      """
      SELECT m.id, m.report, m.name, m.language, m.event_region, m.judged, n.id, r.sha256, m.start, m."end", r.published,
        m.person
      FROM mention m JOIN report r ON r.id = m.report LEFT JOIN person n ON n.id = m.person
      WHERE m.kind = 'person' AND m.block_key = ?
      """, [block])
    {
      let id: Int = row[0]
      let own = circumstances[id] ?? []
      let name: String = row[2]
      mentions.append(
        PersonMention(
          id: id, report: row[1], name: ProfileCache.person(name, Language(rawValue: row[3]) ?? .ru),
          order: [row[7], ContentOrder.text(row[8]), ContentOrder.text(row[9]), name], day: row[10],
          organizations: Set(own.compactMap { $0[1] as Int? }),
          parties: Set(own.filter { $0[4] as Bool? == true }.compactMap { $0[1] as Int? }),
          positions: Set(own.compactMap { ($0[2] as String?).map(NameKey.key) }), eventRegion: row[4],
          events: Set(own.map { $0[3] })))
      if let person: Int = row[6] { standing[id] = person }
      named[id] = row[11]
      if row[5] == 1 { judged.append(id) }
    }
  }
}
