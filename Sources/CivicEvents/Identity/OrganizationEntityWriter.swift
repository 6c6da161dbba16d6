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
    for nodes in components {
      let body = body(nodes, firstMentions)
      guard let body else {
        for node in nodes {
          try db.run("UPDATE organization_usage SET organization = NULL WHERE id = ?", [-node])
          if let old = component.owners[-node] { change.changed.insert(old) }
        }
        continue
      }
      current.insert(body.id)
      for usage in body.usages where component.owners[usage] != body.id {
        try rows.make(body.id)
        try db.run("UPDATE organization_usage SET organization = ? WHERE id = ?", [body.id, usage])
        change.changed.insert(body.id)
        if let old = component.owners[usage] { change.changed.insert(old) }
        let mentions = try db.values(
          Int.self, "SELECT id FROM mention WHERE usage = ? AND judged = 0", [usage])
        for mention in mentions { try move(mention, to: body.id, rows, &change) }
      }
      let released = body.usages.flatMap { component.released[$0] ?? [] }
      for mention in body.mentions + released { try move(mention, to: body.id, rows, &change) }
    }
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

  private func move(_ mention: Int, to id: Int, _ rows: EntityRows, _ change: inout IdentityChange) throws {
    let row = try db.rows(
      """
      SELECT m.organization, o.id FROM mention m LEFT JOIN organization o ON o.id = m.organization WHERE m.id = ?
      """, [mention]
    ).first
    let old: Int? = row?[1]
    if old == id { return }
    try rows.make(id)
    if row?[0] != id { try rows.move(mention, to: id) }
    change.changed.insert(id)
    if let old {
      change.moved.insert(mention)
      change.changed.insert(old)
    } else {
      change.new.insert(mention)
    }
  }
}
