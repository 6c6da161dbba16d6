internal import CivicText
internal import GRDB

/// The mentions of persons as they are stored, with what their reports tell of each.
struct PersonMentionRows {
  let db: Database

  struct Row {
    let mention: PersonMention
    /// `mention.block_key`.
    var block: String
    let nameKey: String
    let script: String
    /// Whose it is; nil of a new one.
    let standing: Int?
    /// Whose it says that it is; of a new one its own id.
    let named: Int
    let isJudged: Bool
  }

  func of(block: String) throws -> [Row] { try rows("m.kind = 'person' AND m.block_key = ?", block) }

  /// In the order of the text.
  func of(report: Int) throws -> [Row] {
    try rows("m.report = ? AND m.kind = 'person'", report).sorted {
      $0.mention.order.lexicographicallyPrecedes($1.mention.order)
    }
  }

  private func rows(_ condition: String, _ argument: some DatabaseValueConvertible) throws -> [Row] {
    var circumstances: [Int: [GRDB.Row]] = [:]
    for row in try db.rows(
      """
      SELECT m.id, p.organization, p.position, er.event, o.kind = 'party'
      FROM mention m JOIN person_participation p ON p.mention = m.id JOIN fact f ON f.id = p.fact
        JOIN event_report er ON er.id = f.event_report LEFT JOIN organization o ON o.id = p.organization
      WHERE \(condition) AND f.state <> 'withdrawn'
      """, [argument])
    {
      try circumstances[row[0], default: []].append(row)
    }
    return try db.rows(
      """
      SELECT m.id, m.report, m.name, m.language, m.event_region, m.judged, n.id, r.sha256, m.start, m."end", r.published,
        m.person, m.block_key, m.name_key, m.script
      FROM mention m JOIN report r ON r.id = m.report LEFT JOIN person n ON n.id = m.person
      WHERE \(condition)
      """, [argument]
    ).map { row in
      let own = try circumstances[row[0]] ?? []
      let name: String = try row[2]
      let mention = try PersonMention(
        id: row[0], report: row[1], name: ProfileCache.person(name, Language(rawValue: row[3]) ?? .ru),
        order: [row[7], ContentOrder.text(row[8]), ContentOrder.text(row[9]), name], day: row[10],
        organizations: Set(own.compactMap { try $0[1] as Int? }),
        parties: Set(own.filter { try $0[4] as Bool? == true }.compactMap { try $0[1] as Int? }),
        positions: Set(own.compactMap { try ($0[2] as String?).map(NameKey.key) }), eventRegion: row[4],
        events: Set(own.map { try $0[3] }))
      return try Row(
        mention: mention, block: row[12], nameKey: row[13], script: row[14], standing: row[6], named: row[11],
        isJudged: row[5] == 1)
    }
  }
}
