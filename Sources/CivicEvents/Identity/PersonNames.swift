internal import GRDB

/// Every name of a person, in its spelling, language and script, with the days of the reports that bear it.
struct PersonNames {
  let db: Database

  /// As reports have it.
  struct Name: Equatable {
    let name: String
    let key: String
    let language: String
    let script: String
    /// Days of reports.
    let firstSeen: String?
    let lastSeen: String?
    /// The first that bears it.
    let mention: Int
  }

  /// - Parameter given: names that people have given.
  func write(_ id: Int, _ names: [Name], _ given: [NamingRows.Naming]) throws {
    let known = try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM person_name WHERE person = ?)", [id])
    if known == true { try db.run("DELETE FROM person_name WHERE person = ?", [id]) }
    for name in names {
      let kind = PersonKey(name.name)?.isFull == true ? "full" : "short"
      try db.run(
        """
        INSERT INTO person_name (person, name, name_key, language, script, kind, first_seen, last_seen, mention)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, name.name, name.key, name.language, name.script, kind, name.firstSeen, name.lastSeen,
          name.mention,
        ])
    }
    for naming in given {
      try db.run(
        "INSERT OR IGNORE INTO person_name (person, name, name_key, language, script) VALUES (?, ?, ?, ?, ?)",
        [id, naming.name, naming.key, naming.language, ScriptCode.of(naming.name)])
    }
  }
}
