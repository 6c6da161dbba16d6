internal import GRDB

/// Describes one person: by the fullest of their names, of these the one that most reports give.
struct PersonWriter {
  let db: Database

  /// - Parameter given: names that people have given.
  func describe(_ id: Int, given: [NamingRows.Naming]) throws {
    let names = try db.rows(
      """
      SELECT name, language FROM mention WHERE person = ?
      GROUP BY name, language ORDER BY count(DISTINCT report) DESC, name, language
      """, [id])
    // Of as full names the first stays.
    let fullest = names.reduce(nil as Row?) { best, row in
      guard let best else { return row }
      return Self.fullness(of: row[0]) > Self.fullness(of: best[0]) ? row : best
    }
    guard let fullest else { return }
    try db.run(
      "UPDATE person SET name = ?, language = ? WHERE id = ?",
      [fullest[0] as String, fullest[1] as String, id])
    try PersonNames(db: db).write(id, given)
  }

  /// An initial counts less than a name.
  private static func fullness(of name: String) -> Int {
    NameKey.words(name).map { $0.count > 1 ? 2 : 1 }.reduce(0, +)
  }
}
