internal import GRDB

/// The best matches of an index, by BM25.
///
/// BM25 has to look at every match (2 µs each), and of a word that stands in very many texts it says little. Where there are more
/// than ``most``, only the newest are ranked; and of reports, the newest of those whose title has the words.
struct RankedMatches {
  let db: Database
  let index: String
  /// Rows that are not to be found.
  var hidden: [Int] = []

  /// A row of the index, and its rank: the lower the better.
  struct Match {
    let id: Int
    let rank: Double
  }

  static let most = 2_000

  /// Of equal matches, the one that came last first.
  ///
  /// - Parameter match: what FTS5 is asked.
  func best(_ match: String, limit: Int) throws -> [Match] {
    let bound = try bound(match)
    var found = try ranked(match, above: bound, limit)
    if bound != .min, index == SearchedIndex.reports {
      let known = Set(found.map(\.id))
      let titled = "({title} : \(match)) AND \(match)"
      found += try ranked(titled, above: self.bound(titled), limit).filter { !known.contains($0.id) }
      found.sort { ($0.rank, $1.id) < ($1.rank, $0.id) }
    }
    return Array(found.prefix(limit))
  }

  /// The row above which there are ``most`` matches; below all rows where there are no more.
  private func bound(_ match: String) throws -> Int {
    try db.value(
      Int.self,
      "SELECT rowid FROM \(index) WHERE \(index) MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET \(Self.most)",
      [match]
    ) ?? .min
  }

  private func ranked(_ match: String, above bound: Int, _ limit: Int) throws -> [Match] {
    let weights = index == SearchedIndex.reports ? ", \(SearchedIndex.weights)" : ""
    return try db.rows(
      """
      SELECT rowid, bm25(\(index)\(weights)) FROM \(index) WHERE \(index) MATCH ? AND rowid > ?
        AND rowid NOT IN (SELECT value FROM json_each(?))
      ORDER BY 2, 1 DESC LIMIT ?
      """, [match, bound, Database.list(hidden), limit]
    ).map { try Match(id: $0[0], rank: $0[1]) }
  }

  /// How many matches there are, counted up to a number.
  func count(_ match: String, upTo most: Int = .max) throws -> SearchAnswer.Count {
    let count = try db.value(
      Int.self,
      """
      SELECT count(*) FROM (SELECT 1 FROM \(index) WHERE \(index) MATCH ?
        AND rowid NOT IN (SELECT value FROM json_each(?)) LIMIT ?)
      """, [match, Database.list(hidden), most])
    return SearchAnswer.Count(count: count ?? 0, isLeast: count == most)
  }
}
