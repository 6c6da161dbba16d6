internal import GRDB

extension Query {
  /// The names of those that it asks for by id.
  func names(in db: Database) throws -> [TypedID: String] {
    var names: [TypedID: String] = [:]
    for filters in [filters] + also.map(\.filters) + except.map(\.filters) {
      for id in filters.compactMap({ TypedID($0.value) }) where names[id] == nil {
        switch id.kind {
        case .organization:
          names[id] = try db.value(String.self, "SELECT name FROM organization WHERE id = ?", [id.number])
        case .person:
          names[id] = try db.value(String.self, "SELECT name FROM person WHERE id = ?", [id.number])
        case .event:
          names[id] = try db.value(String.self, "SELECT title FROM event WHERE id = ?", [id.number])
        default: break
        }
      }
    }
    return names
  }
}
