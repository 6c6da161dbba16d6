internal import CivicEvents
internal import CivicText
internal import GRDB

/// How long searches of a made database take, for words of its reports by how many reports they stand in.
package struct ScaleSearch {
  package struct Figures: Sendable, Codable, Equatable {
    package let words: String
    package let searches: Int
    /// Reports in which the commonest of them stands.
    package let reports: Int
    /// Milliseconds.
    package let p50: Double
    package let p95: Double
  }

  /// The newest answers, ranked, with their passages, in every section: what `civic search` does.
  static func measure(_ path: String, seed: UInt64 = 5) throws -> [Figures] {
    let database = try CivicDatabase.open(path, .read)
    let words = try words(database, seed: seed)
    let all = try database.read { db in try db.value(Int.self, "SELECT count(*) FROM report") ?? 0 }
    let found = try words.map { (word: $0, count: try database.search($0).found["reports"]?.count ?? 0) }
    let few = found.filter { $0.count > all / 200 && $0.count <= all / 50 }.prefix(40)
    let commonest = found.sorted { $0.count > $1.count }.prefix(10)
    return [
      try figures("in 0.5 to 2 of 100 reports", Array(few), database),
      try figures("the ten commonest", Array(commonest), database),
    ]
  }

  private static func figures(
    _ name: String, _ words: [(word: String, count: Int)], _ database: CivicDatabase, runs: Int = 3
  ) throws -> Figures {
    var times: [Double] = []
    for _ in 0..<runs {
      for (word, _) in words {
        let start = ContinuousClock.now
        _ = try database.search(word)
        times.append((ContinuousClock.now - start) / .milliseconds(1))
      }
    }
    times.sort()
    return Figures(
      words: name, searches: times.count, reports: words.map(\.count).max() ?? 0,
      p50: times.isEmpty ? 0 : ScaleBench.rounded(times[times.count / 2]),
      p95: times.isEmpty ? 0 : ScaleBench.rounded(times[times.count * 95 / 100]))
  }

  /// Words of reports drawn by chance, each once.
  private static func words(_ database: CivicDatabase, seed: UInt64) throws -> [String] {
    var random = SplitMix64(seed: seed)
    let texts = try database.read { db in
      let last = try db.value(Int.self, "SELECT max(id) FROM report") ?? 1
      return try (0..<60).compactMap { _ in
        try db.value(
          String.self, "SELECT text FROM shown_text WHERE report >= ? AND text IS NOT NULL LIMIT 1",
          [1 + random.next(below: last)])
      }
    }
    let words = texts.flatMap { $0.split { !$0.isLetter }.filter { $0.count > 3 }.map { $0.lowercased() } }
    return Set(words).sorted()
  }
}
