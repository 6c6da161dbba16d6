internal import GRDB

/// Every name of a body or person, in its spelling, language and script.
struct EntityNames {
  let db: Database
  let kind: EntityKind

  private struct Name: Hashable {
    let name: String
    let language: String
  }

  func write(_ id: Int, _ mentions: [MentionRow]) throws {
    let table = "\(kind.rawValue)_name"
    var stored = Set(
      try db.rows("SELECT name, language FROM \(table) WHERE \(kind.rawValue) = ?", [id]).map {
        Name(name: $0[0], language: $0[1])
      })
    var written: Set<Name> = []
    for mention in mentions {
      let name = Name(name: mention.name, language: mention.language)
      guard written.insert(name).inserted, stored.remove(name) == nil else { continue }
      try db.run(
        "INSERT INTO \(table) (\(kind.rawValue), name, name_key, language, script) VALUES (?, ?, ?, ?, ?)",
        [id, mention.name, mention.nameKey, mention.language, mention.script])
    }
    for gone in stored {
      try db.run(
        "DELETE FROM \(table) WHERE \(kind.rawValue) = ? AND name = ? AND language = ?",
        [id, gone.name, gone.language])
    }
  }
}
