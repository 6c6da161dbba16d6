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
    var owners: [Int: Int] = [:]
    for component in components {
      let id = component[0]
      for mention in component {
        owners[mention] = id
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
    for component in components where change.changed.contains(component[0]) {
      try rows.make(component[0])
      for mention in component {
        change.owner[mention] = component[0]
        if named[mention] != component[0] { try rows.move(mention, to: component[0]) }
      }
    }
    try rows.settle(change, current: Set(components.map { $0[0] })) { owners[$0] }
    return change
  }
}
