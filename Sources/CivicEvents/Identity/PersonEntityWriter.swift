internal import GRDB

/// Writes who is who: the persons of mentions that identity has put together.
struct PersonEntityWriter {
  let db: Database

  /// - Parameters:
  ///   - components: whole, each the ids of its mentions in order.
  ///   - standing: whose each mention is, but for new ones.
  ///   - named: whose each mention says that it is.
  func write(
    _ components: [[Int]], standing: [Int: Int], named: [Int: Int]
  ) throws -> IdentityChange {
    let rows = EntityRows(db: db, kind: .person)
    var change = IdentityChange()
    for component in components {
      let id = component[0]
      for mention in component {
        change.owner[mention] = id
        guard standing[mention] != id else { continue }
        if let old = standing[mention] {
          change.moved.insert(mention)
          change.changed.insert(old)
        } else {
          change.new.insert(mention)
        }
        change.changed.insert(id)
      }
    }
    var moved = JSONRows()
    for component in components {
      for mention in component where named[mention] != component[0] {
        moved.add(.number(mention), .number(component[0]))
      }
    }
    let current = Set(components.map { $0[0] })
    try rows.make(change.changed.intersection(current))
    if !moved.isEmpty { try rows.move(moved) }
    let owners = change.owner
    try rows.settle(change, current: current) { owners[$0] }
    return change
  }
}
