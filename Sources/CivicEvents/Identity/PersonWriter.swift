internal import GRDB

/// Writes one person: their fullest name.
struct PersonWriter {
  let db: Database

  func write(_ id: Int, _ mentions: [MentionRow]) throws {
    let fullness = mentions.map { Self.fullness(of: $0.name) }.max()
    let fullest = mentions.filter { Self.fullness(of: $0.name) == fullness }
    let name = MentionRow.mostReported(fullest) { $0.name } ?? ""
    let language = MentionRow.mostReported(fullest.filter { $0.name == name }) { $0.language }
    try db.run(
      """
      INSERT INTO person (id, name, language) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, language = excluded.language
      """, [id, name, language])
    try EntityNames(db: db, kind: .person).write(id, mentions)
  }

  /// An initial counts less than a name.
  private static func fullness(of name: String) -> Int {
    NameKey.words(name).map { $0.count > 1 ? 2 : 1 }.reduce(0, +)
  }
}
