internal import GRDB

/// Every name of a body or person, in its spelling, language and script.
struct EntityNames {
  let db: Database
  let kind: EntityKind

  func write(_ id: Int) throws {
    let entity = kind.rawValue
    try db.run(
      """
      INSERT OR IGNORE INTO \(entity)_name (\(entity), name, name_key, language, script)
      SELECT \(entity), name, name_key, language, script FROM mention WHERE \(entity) = ? GROUP BY name, language
      """, [id])
    let given = try NamingRows(db: db).names(kind, id)
    for naming in given {
      try db.run(
        """
        INSERT OR IGNORE INTO \(entity)_name (\(entity), name, name_key, language, script) VALUES (?, ?, ?, ?, ?)
        """, [id, naming.name, naming.key, naming.language, ScriptCode.of(naming.name)])
    }
    try db.run(
      """
      DELETE FROM \(entity)_name WHERE \(entity) = ?1 AND NOT EXISTS (
        SELECT 1 FROM mention m
        WHERE m.\(entity) = ?1 AND m.name = \(entity)_name.name AND m.language = \(entity)_name.language)
        AND NOT EXISTS (
          SELECT 1 FROM naming n JOIN mention m ON m.id = n.anchor JOIN change c ON c.id = n.change
          WHERE n.kind = '\(entity)' AND m.\(entity) = ?1 AND c.undone_by IS NULL
            AND n.name = \(entity)_name.name AND n.language = \(entity)_name.language)
      """, [id])
  }
}
