internal import CivicText
internal import GRDB

/// Bodies and persons whose name has the words, those first whose name has no others; of equal ones, those that are named most.
struct NameSearch {
  let db: Database
  let words: SearchWords

  /// So many names are looked at.
  private static let most = 300
  /// Mentions are counted up to so many.
  private static let mentions = 200

  func find(limit: Int) throws -> (hits: [NameHit], count: SearchAnswer.Count) {
    let matches = try RankedMatches(db: db, index: SearchedIndex.names)
      .best(words.anyScript.match(), limit: Self.most)
    var found: [(hit: NameHit, others: Int, mentions: Int)] = []
    for kind in EntityKind.allCases {
      let rows = try db.rows(
        Self.bearers(of: kind), [Database.list(matches.map(\.id)), kind.rawValue, Self.mentions])
      for row in rows {
        let (name, matched): (String, String) = try (row[1], row[4])
        // The best of its names that are found stands first.
        if try found.last?.hit.id == TypedID(entity: kind, row[0]) { continue }
        let hit = try NameHit(
          id: TypedID(entity: kind, row[0]), name: name, legalForm: row[2], kind: row[3],
          foundAs: matched == name ? nil : matched)
        try found.append((hit, NameKey.words(matched).count, row[5]))
      }
    }
    found.sort { ($0.others, $1.mentions, $0.hit.id.number) < ($1.others, $0.mentions, $1.hit.id.number) }
    let count = SearchAnswer.Count(count: found.count, isLeast: matches.count == Self.most)
    return (found.prefix(limit).map(\.hit), count)
  }

  /// Each with each of its names that are found, the one that is shown first, then the shortest.
  private static func bearers(of kind: EntityKind) -> String {
    let table = kind.rawValue
    let (form, sort) = kind == .organization ? ("n.legal_form", "n.kind") : ("NULL", "NULL")
    return """
      WITH hit AS MATERIALIZED (SELECT value AS id FROM json_each(?)),
        named AS (
          SELECT o.\(table) AS id, m.name FROM hit CROSS JOIN mention m ON m.id = hit.id
            JOIN \(table)_name o ON o.name_key = m.name_key
          WHERE m.kind = ?2
          UNION SELECT m.\(table), g.name FROM hit CROSS JOIN naming g ON g.change = -hit.id
            JOIN change c ON c.id = g.change AND c.undone_by IS NULL JOIN mention m ON m.id = g.anchor
          WHERE g.kind = ?2)
      SELECT n.id, n.name, \(form), \(sort), s.name,
        (SELECT count(*) FROM (SELECT 1 FROM mention WHERE \(table) = n.id LIMIT ?3))
      FROM named s JOIN \(table) n ON n.id = s.id
      WHERE n.id NOT IN (SELECT \(table) FROM blocked_\(table))
      ORDER BY n.id, s.name <> n.name, length(s.name), s.name
      """
  }
}
