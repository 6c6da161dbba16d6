internal import GRDB

/// How found organisations or people `x` with their names `n` are sorted.
enum PartyOrder {
  static func sql(_ sort: Query.Sort?, nameKeys: SQL, party: SQL) -> SQL {
    let name: SQL =
      "ifnull((SELECT min(k.name_key) FROM \(nameKeys) k WHERE k.\(party) = n.id AND k.name = n.name), n.name)"
    switch sort ?? .events {
    case .events: return "x.count DESC, \(name)"
    case .date: return "x.latest IS NULL, x.latest DESC, \(name)"
    case .earliest: return "x.latest IS NULL, x.latest, \(name)"
    case .name: return name
    }
  }
}
