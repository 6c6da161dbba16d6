internal import CivicReports
internal import Foundation
internal import GRDB

/// Events whose title has the words: the one that is shown, one that a person has given, or one that another report has.
struct EventSearch {
  let db: Database
  let words: SearchWords

  /// Several reports have one title.
  private static let spare = 200

  func find(limit: Int) throws -> (hits: [EventBrief], count: SearchAnswer.Count) {
    let match = words.anyScript.match()
    let titles = try RankedMatches(db: db, index: SearchedIndex.titles)
      .best(match, limit: limit + Self.spare)
    var ranks: [Int: Double] = [:]
    let told = try db.rows(
      "SELECT f.event, w.key FROM json_each(?) w CROSS JOIN shown_fact f ON f.fact = w.value",
      [Database.list(titles.map(\.id))])
    for row in told { try ranks[row[0]] = min(ranks[row[0]] ?? 0, titles[row[1]].rank) }
    for event in try given(match) { ranks[event] = min(ranks[event] ?? 0, -1) }
    let rows = try db.rows(
      """
      SELECT e.id, coalesce(e.start_date, e.no_later_than, ''), json_object('id', 'e' || e.id, 'title', e.title, 'kind', e.kind,
        'status', e.status, 'start', e.start_date, 'end', e.end_date, 'no_later_than', e.no_later_than)
      FROM event e WHERE e.id IN (SELECT value FROM json_each(?))
      """, [Database.list(ranks.keys)])
    let decoder = JSONDecoder()
    let sorted = try rows.sorted { (a: Row, b: Row) in
      let (first, second): (Int, Int) = try (a[0], b[0])
      let (day, other): (String, String) = try (a[1], b[1])
      return (((ranks[first] ?? 0) * 1e6).rounded(), other, second)
        < (((ranks[second] ?? 0) * 1e6).rounded(), day, first)
    }
    let hits = try sorted.prefix(limit).map {
      try decoder.decode(EventBrief.self, from: Data(($0[2] as String).utf8))
    }
    return (
      hits, SearchAnswer.Count(count: rows.count, isLeast: titles.count == limit + Self.spare)
    )
  }

  /// Events by the names in force that people have given them.
  private func given(_ match: String) throws -> [Int] {
    try db.values(
      Int.self,
      """
      SELECT er.event FROM name_search x JOIN naming n ON n.change = -x.rowid JOIN change c ON c.id = n.change
        JOIN event_report er ON er.id = n.anchor
      WHERE name_search MATCH ? AND x.rowid < 0 AND n.kind = 'event' AND c.undone_by IS NULL
      """, [match])
  }
}
