internal import GRDB

/// Writes which body each usage of a name is of, and each mention that a person has judged.
struct OrganizationEntityWriter {
  let db: Database

  /// A body as identity has put it together.
  private struct Body {
    let id: Int
    let usages: [Int]
    let mentions: [Int]
  }

  /// - Parameter components: whole, of usages' nodes and of mentions.
  func write(_ components: [[Int]], of component: OrganizationComponent) throws -> (
    change: IdentityChange, firstMentions: [Int: Int]
  ) {
    let rows = EntityRows(db: db, kind: .organization)
    // The earliest mention of each usage that is where its usage is.
    var firstMentions = component.firstMentions
    for usage in Set(component.mentions.map(\.usage)).union(component.released.keys) {
      firstMentions[usage] = try db.value(
        Int.self, "SELECT min(id) FROM mention WHERE usage = ? AND judged = 0", [usage])
    }
    var change = IdentityChange()
    var current: Set<Int> = []
    var owners: [Int: Int?] = [:]
    var homes: [Int: Int] = [:]
    for nodes in components {
      guard let body = body(nodes, firstMentions) else {
        for node in nodes {
          owners[-node] = .some(nil)
          if let old = component.owners[-node] { change.changed.insert(old) }
        }
        continue
      }
      current.insert(body.id)
      for usage in body.usages where component.owners[usage] != body.id {
        owners[usage] = body.id
        change.changed.insert(body.id)
        if let old = component.owners[usage] { change.changed.insert(old) }
      }
      for mention in body.mentions + body.usages.flatMap({ component.released[$0] ?? [] }) {
        homes[mention] = body.id
      }
    }
    try move(owners, homes, &change)
    // A body may have lost a usage to one that was written before it.
    for nodes in components {
      guard let body = body(nodes, firstMentions), change.changed.contains(body.id) else { continue }
      for usage in body.usages {
        if let mention = firstMentions[usage] { change.owner[mention] = body.id }
      }
      for mention in body.mentions { change.owner[mention] = body.id }
    }
    try rows.settle(change, current: current) { id in
      try db.value(Int.self, "SELECT organization FROM mention WHERE id = ?", [id])
    }
    return (change, firstMentions)
  }

  private func body(_ nodes: [Int], _ firstMentions: [Int: Int]) -> Body? {
    let usages = nodes.filter { $0 < 0 }.map { -$0 }
    let mentions = nodes.filter { $0 > 0 }
    let first = (usages.compactMap { firstMentions[$0] } + mentions).min()
    return first.map { Body(id: $0, usages: usages, mentions: mentions) }
  }

  /// - Parameters:
  ///   - owners: by usages, whose they are now.
  ///   - homes: by mentions that go another way than their usages, whose they are now.
  private func move(_ owners: [Int: Int?], _ homes: [Int: Int], _ change: inout IdentityChange) throws {
    if owners.isEmpty, homes.isEmpty { return }
    var usages = JSONRows()
    for (usage, owner) in owners.sorted(by: { $0.key < $1.key }) { usages.add(.number(usage), .init(owner)) }
    try db.run(
      """
      UPDATE organization_usage SET organization = w.value ->> 1 FROM json_each(?) w
      WHERE organization_usage.id = w.value ->> 0
      """, [usages.text])
    var mentions = JSONRows()
    for (mention, owner) in homes.sorted(by: { $0.key < $1.key }) {
      mentions.add(.number(mention), .number(owner))
    }
    var made: Set<Int> = []
    var moved = JSONRows()
    for row in try db.rows(
      """
      SELECT m.id, w.value ->> 1, m.organization, o.id
      FROM json_each(?1) w CROSS JOIN mention m ON m.usage = w.value ->> 0 AND m.judged = 0
        LEFT JOIN organization o ON o.id = m.organization
      WHERE w.value ->> 1 IS NOT NULL
      UNION
      SELECT m.id, w.value ->> 1, m.organization, o.id
      FROM json_each(?2) w CROSS JOIN mention m ON m.id = w.value ->> 0
        LEFT JOIN organization o ON o.id = m.organization
      ORDER BY 1
      """, [usages.text, mentions.text])
    {
      let (mention, owner, named): (Int, Int, Int) = try (row[0], row[1], row[2])
      let old: Int? = try row[3]
      if old == owner { continue }
      made.insert(owner)
      if named != owner { moved.add(.number(mention), .number(owner)) }
      change.changed.insert(owner)
      if let old {
        change.moved.insert(mention)
        change.changed.insert(old)
      } else {
        change.new.insert(mention)
      }
    }
    let rows = EntityRows(db: db, kind: .organization)
    try rows.make(made.union(owners.values.compactMap { $0 }))
    if !moved.isEmpty { try rows.move(moved) }
  }
}
