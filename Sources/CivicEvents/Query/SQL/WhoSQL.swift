internal import GRDB

/// The ids of organisations or people that are asked for by id or by name.
enum WhoSQL {
  static func organizations(_ asked: [Who]) -> SQL {
    ids(asked, kind: "organization", key: NameKey.key)
  }

  static func people(_ asked: [Who]) -> SQL {
    ids(asked, kind: "person") { PersonKey($0)?.key ?? NameKey.key($0) }
  }

  /// Events by their numbers, those that were merged away too.
  static func events(_ ids: [Int]) -> SQL {
    ids.map { current($0, kind: "event") }.joined(separator: " UNION ")
  }

  private static func current(_ id: Int, kind: String) -> SQL {
    "SELECT ifnull((SELECT new_id FROM redirect WHERE kind = \(kind) AND old_id = \(id)), \(id))"
  }

  private static func ids(_ asked: [Who], kind: String, key: (String) -> String) -> SQL {
    asked.map { who -> SQL in
      switch who {
      case .id(let id): current(id, kind: kind)
      case .name(let name): named(key(name), words: NameKey.words(name), kind: kind)
      }
    }.joined(separator: " UNION ")
  }

  /// Those of this key; where there is none, those whose name holds all the words, each at the beginning of a word:
  /// "альянс" finds "Азаматтық Альянсы".
  private static func named(_ key: String, words: [String], kind: String) -> SQL {
    let column: SQL = kind == "person" ? "person" : "organization"
    let table: SQL = kind == "person" ? "person_name" : "organization_name"
    guard !words.isEmpty else { return "SELECT NULL" }
    let holdsWords = words.map { "instr(' ' || name_key, \(" " + $0)) > 0" as SQL }
    // All names are gone through only where none has the key.
    return """
      SELECT \(column) FROM \(table) WHERE name_key = \(key) \
      UNION SELECT \(column) FROM (SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE name_key = \(key))) \
      CROSS JOIN \(table) WHERE \(holdsWords.joined(separator: " AND "))
      """
  }
}
