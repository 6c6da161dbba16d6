internal import GRDB

/// Describes one person: by the fullest of their names, of these the one that most reports give.
struct PersonWriter {
  let db: Database

  /// - Parameter given: names that people have given.
  func describe(_ id: Int, given: [NamingRows.Naming]) throws {
    let names = try names(of: id)
    // Of as full names the first stays.
    let fullest = names.reduce(nil as PersonNames.Name?) { best, name in
      guard let best else { return name }
      return Self.fullness(of: name.name) > Self.fullness(of: best.name) ? name : best
    }
    guard let fullest else { return }
    try db.run(
      "UPDATE person SET name = ?, language = ? WHERE id = ?", [fullest.name, fullest.language, id])
    try PersonNames(db: db).write(id, names, given)
  }

  /// As its mentions have them, those that most reports give first.
  private func names(of id: Int) throws -> [PersonNames.Name] {
    try db.rows(
      """
      SELECT m.name, m.name_key, m.language, m.script, min(r.published), max(r.published), min(m.id)
      FROM mention m JOIN report r ON r.id = m.report WHERE m.person = ?
      GROUP BY m.name, m.language ORDER BY count(DISTINCT m.report) DESC, m.name, m.language
      """, [id]
    ).map { row in
      PersonNames.Name(
        name: row[0], key: row[1], language: row[2], script: row[3], firstSeen: row[4], lastSeen: row[5],
        mention: row[6])
    }
  }

  /// An initial counts less than a name.
  private static func fullness(of name: String) -> Int {
    NameKey.words(name).map { $0.count > 1 ? 2 : 1 }.reduce(0, +)
  }
}
