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
    try db.run(
      """
      DELETE FROM \(entity)_name WHERE \(entity) = ?1 AND NOT EXISTS (
        SELECT 1 FROM mention m
        WHERE m.\(entity) = ?1 AND m.name = \(entity)_name.name AND m.language = \(entity)_name.language)
      """, [id])
  }
}
