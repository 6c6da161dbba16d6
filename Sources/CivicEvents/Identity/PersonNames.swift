internal import GRDB

/// Every name of a person, in its spelling, language and script, with the days of the reports that bear it.
struct PersonNames {
  let db: Database

  /// - Parameter given: names that people have given.
  func write(_ id: Int, _ given: [NamingRows.Naming]) throws {
    try db.run("DELETE FROM person_name WHERE person = ?", [id])
    for row in try db.rows(
      """
      SELECT m.name, m.name_key, m.language, m.script, min(r.published), max(r.published), min(m.id)
      FROM mention m JOIN report r ON r.id = m.report WHERE m.person = ? GROUP BY m.name, m.language
      """, [id])
    {
      let kind = PersonKey(row[0])?.isFull == true ? "full" : "short"
      try db.run(
        """
        INSERT INTO person_name (person, name, name_key, language, script, kind, first_seen, last_seen, mention)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, [id, row[0], row[1], row[2], row[3], kind, row[4], row[5], row[6]])
    }
    for naming in given {
      try db.run(
        "INSERT OR IGNORE INTO person_name (person, name, name_key, language, script) VALUES (?, ?, ?, ?, ?)",
        [id, naming.name, naming.key, naming.language, ScriptCode.of(naming.name)])
    }
  }
}
