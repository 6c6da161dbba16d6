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
    /// How many bear it.
    let reports: Int
  }

  static func kind(of name: String) -> String { PersonKey(name)?.isFull == true ? "full" : "short" }

  /// The names that a new report gives to people.
  ///
  /// - Parameter rows: person, name, key, language, script, kind, day, mention.
  func add(_ rows: JSONRows) throws {
    try db.run(
      """
      INSERT INTO person_name
        (person, name, name_key, language, script, kind, first_seen, last_seen, mention, reports)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 6,
        value ->> 7, 1
      FROM json_each(?) WHERE true
      ON CONFLICT (person, name, language) DO UPDATE SET kind = excluded.kind, reports = reports + 1,
        first_seen = ifnull(min(first_seen, excluded.first_seen), ifnull(first_seen, excluded.first_seen)),
        last_seen = ifnull(max(last_seen, excluded.last_seen), ifnull(last_seen, excluded.last_seen)),
        mention = ifnull(min(mention, excluded.mention), excluded.mention)
      """, [rows.text])
  }

  /// - Parameter given: names that people have given.
  func write(_ id: Int, _ names: [Name], _ given: [NamingRows.Naming]) throws {
    let known = try db.value(Bool.self, "SELECT EXISTS (SELECT 1 FROM person_name WHERE person = ?)", [id])
    if known == true { try db.run("DELETE FROM person_name WHERE person = ?", [id]) }
    for name in names {
      let kind = Self.kind(of: name.name)
      try db.run(
        """
        INSERT INTO person_name
          (person, name, name_key, language, script, kind, first_seen, last_seen, mention, reports)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, name.name, name.key, name.language, name.script, kind, name.firstSeen, name.lastSeen,
          name.mention, name.reports,
        ])
    }
    for naming in given {
      try db.run(
        "INSERT OR IGNORE INTO person_name (person, name, name_key, language, script) VALUES (?, ?, ?, ?, ?)",
        [id, naming.name, naming.key, naming.language, ScriptCode.of(naming.name)])
    }
  }
}
