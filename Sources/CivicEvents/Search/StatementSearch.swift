internal import CivicReports
internal import CivicText
internal import Foundation
internal import GRDB

/// What was said with the words in it.
struct StatementSearch {
  let db: Database
  let words: SearchWords

  /// Of those that are ranked some may be withdrawn, or of superseded reports.
  private static let spare = 200

  func find(limit: Int) throws -> (hits: [StatementHit], count: SearchAnswer.Count) {
    let keys = words.anyScript
    let ranked = RankedMatches(db: db, index: SearchedIndex.statements)
    let (match, wide) = (words.typed.match(), keys.match())
    var ids = try ranked.best(match, limit: limit + Self.spare).map(\.id)
    if ids.count < limit, wide != match {
      ids += try ranked.best("(\(wide)) NOT (\(match))", limit: limit + Self.spare).map(\.id)
    }
    var hits: [StatementHit] = []
    for row in try rows(ids) where hits.count < limit {
      if let hit = try hit(row, keys) { hits.append(hit) }
    }
    return (hits, try count(wide, ranked))
  }

  /// Those that are shown are counted where they are few.
  private func count(_ match: String, _ ranked: RankedMatches) throws -> SearchAnswer.Count {
    let all = try ranked.count(match, upTo: 1_000)
    if all.isLeast { return all }
    let count = try db.value(
      Int.self,
      """
      SELECT count(*) FROM statement_search x JOIN shown_fact f ON f.fact = x.rowid JOIN statement s ON s.fact = f.fact
      WHERE statement_search MATCH ? AND \(Self.isShown)
      """, [match])
    return SearchAnswer.Count(count: count ?? 0, isLeast: false)
  }

  private static let isShown = """
    (s.person IS NULL OR s.person NOT IN (SELECT person FROM blocked_person))
    AND (s.organization IS NULL OR s.organization NOT IN (SELECT organization FROM blocked_organization))
    """

  /// Those that are shown, in their order.
  private func rows(_ facts: [Int]) throws -> [Row] {
    try db.rows(
      """
      SELECT coalesce(n.name, o.name, s.speaker), s.direct, f.state, f.report, r.language,
        json_object('id', 'e' || e.id, 'title', e.title, 'kind', e.kind, 'status', e.status, 'start', e.start_date,
          'end', e.end_date, 'no_later_than', e.no_later_than), f.fact
      FROM json_each(?) w CROSS JOIN shown_fact f ON f.fact = w.value JOIN statement s ON s.fact = f.fact
        JOIN event e ON e.id = f.event JOIN report r ON r.id = f.report
        LEFT JOIN person n ON n.id = s.person LEFT JOIN organization o ON o.id = s.organization
      WHERE \(Self.isShown) ORDER BY w.key
      """, [Database.list(facts)])
  }

  private func hit(_ row: Row, _ keys: SearchKeys) throws -> StatementHit? {
    let fact: Int = try row[6]
    let text = try db.value(String.self, "SELECT text FROM statement_text WHERE fact = ?", [fact]) ?? ""
    let words = try SearchIndex.keyed(text, row[4])
    // A name in it may be hidden.
    guard let places = keys.places(in: words.map(\.key)) else { return nil }
    let event = try JSONDecoder().decode(EventBrief.self, from: Data((row[5] as String).utf8))
    return try StatementHit(
      id: TypedID(.fact, fact), text: text,
      highlights: places.sorted().map {
        .init(start: words[$0].range.lowerBound, end: words[$0].range.upperBound)
      },
      direct: row[1], speaker: row[0], event: event, report: TypedID(.report, row[3]), language: row[4],
      state: FactState(rawValue: row[2]) ?? .machine)
  }
}
