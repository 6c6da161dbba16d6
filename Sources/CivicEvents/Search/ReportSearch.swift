internal import CivicText
internal import GRDB

/// Reports in which the words stand; then those in which they do in the other script; then those of the topic that they name.
struct ReportSearch {
  let db: Database
  let words: SearchWords
  private let typed: SearchKeys
  private let anyScript: SearchKeys

  init(db: Database, words: SearchWords) {
    self.db = db
    self.words = words
    typed = words.typed
    anyScript = words.anyScript
  }

  struct Found {
    var hits: [SearchHit] = []
    var count: SearchAnswer.Count
    var topic: String?
  }

  func find(limit: Int) throws -> Found {
    let hidden = try hidden()
    let ranked = RankedMatches(db: db, index: SearchedIndex.reports, hidden: hidden)
    let (match, wide) = (typed.reportMatch, anyScript.reportMatch)
    var found = Found(
      hits: try hits(ranked.best(match, limit: limit + Self.spare), .words, typed, limit),
      count: try ranked.count(wide, upTo: Self.counted))
    if found.hits.count < limit, wide != match {
      let rest = limit - found.hits.count
      let others = try ranked.best("(\(wide)) NOT (\(match))", limit: rest + Self.spare)
      found.hits += try hits(others, .script, anyScript, rest)
    }
    if let topic = topic() {
      found.topic = topic.topic
      if found.hits.count < limit {
        let known = Set(found.hits.map(\.report.number)).union(hidden)
        let ids = try reports(on: topic, besides: known, limit: limit - found.hits.count)
        found.hits += try hits(ids.map { .init(id: $0, rank: 0) }, .topic(topic.topic), anyScript, limit)
      }
    }
    return found
  }

  /// Reports are counted up to so many.
  private static let counted = 100_000

  /// More than are shown are ranked, so that of equal ones the latest are shown.
  private static let spare = 20

  // MARK: - Hidden names

  /// Reports in which the words stand only where a name is hidden.
  private func hidden() throws -> [Int] {
    let match = anyScript.reportMatch
    let rows = try db.rows(
      """
      SELECT b.report, t.text, h.title, r.language FROM (SELECT DISTINCT report FROM blocked_mention) b
        JOIN report r ON r.id = b.report JOIN shown_text t ON t.report = b.report JOIN shown_title h ON h.report = b.report
      WHERE b.report IN (SELECT rowid FROM report_search WHERE report_search MATCH ?)
      """, [match])
    return try rows.filter { row in
      try ![row[1] as String?, row[2]].contains { text in
        try text.map { try anyScript.places(in: SearchIndex.keyed($0, row[3]).map(\.key)) != nil } ?? false
      }
    }.map { try $0[0] }
  }

  // MARK: - Topics

  private struct Topic {
    let topic: String
    /// What else is searched for; nil where that is nothing.
    let rest: SearchKeys?
    /// What must not stand there.
    let without: SearchKeys?
  }

  /// The topic that the words, or some that follow each other, name.
  private func topic() -> Topic? {
    var parts = [words.expression]
    var excluded: [SearchExpression] = []
    if case .all(let all, let without) = words.expression { (parts, excluded) = (all, without) }
    // Words in quotation marks mean themselves.
    let texts = parts.map { part -> String? in
      guard case .phrase(let words) = part, words.count == 1, !words[0].isPrefix else { return nil }
      return words[0].text
    }
    let runs = texts.indices.split { texts[$0] == nil }
    guard
      let found = runs.lazy.compactMap({ run in
        TopicWords.match(run.compactMap { texts[$0] }).map { (run, $0) }
      }).first
    else { return nil }
    let (run, match) = found
    let named = run.dropFirst(match.words.lowerBound).prefix(match.words.count)
    let rest = parts.indices.filter { !named.contains($0) }.map { parts[$0] }
    return Topic(
      topic: match.topic,
      rest: rest.isEmpty ? nil : SearchKeys(.all(rest, without: []), .anyScript),
      without: excluded.isEmpty ? nil : SearchKeys(.any(excluded), .anyScript))
  }

  /// The latest stored first.
  private func reports(on topic: Topic, besides known: Set<Int>, limit: Int) throws -> [Int] {
    var conditions = ""
    var arguments: StatementArguments = [topic.topic, Database.list(known)]
    for (keys, isThere) in [(topic.rest, "IN"), (topic.without, "NOT IN")] {
      guard let keys else { continue }
      conditions +=
        " AND f.report \(isThere) (SELECT rowid FROM report_search WHERE report_search MATCH ?)"
      arguments += [keys.reportMatch]
    }
    // A report may tell of several events on the topic.
    let facts = try db.values(
      Int.self,
      """
      SELECT f.report FROM event_topic t CROSS JOIN shown_fact f ON f.fact = t.fact
      WHERE t.topic = ? AND f.report NOT IN (SELECT value FROM json_each(?))
        AND f.report NOT IN (SELECT report FROM replaced_report)\(conditions)
      ORDER BY t.fact DESC LIMIT ?
      """, arguments + [limit * 4])
    var seen: Set<Int> = []
    return Array(facts.filter { seen.insert($0).inserted }.prefix(limit))
  }

  // MARK: - Hits

  private enum Why {
    case words, script
    case topic(String)

    var match: SearchHit.Match {
      switch self {
      case .words: .words
      case .script: .script
      case .topic: .topic
      }
    }
  }

  private func hits(_ matches: [RankedMatches.Match], _ why: Why, _ keys: SearchKeys, _ limit: Int) throws
    -> [SearchHit]
  {
    guard !matches.isEmpty else { return [] }
    let ranks = Dictionary(matches.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let order = try db.rows(
      "SELECT id, ifnull(published, '') FROM report WHERE id IN (SELECT value FROM json_each(?))",
      [Database.list(matches.map(\.id))]
    ).map { row in
      try (id: row[0] as Int, rank: ((ranks[row[0]] ?? 0) * 1e6).rounded(), day: row[1] as String)
    }
    .sorted { ($0.rank, $1.day, $1.id) < ($1.rank, $0.day, $0.id) }.prefix(limit).map(\.id)
    return try order.compactMap { try hit($0, why, keys) }
  }

  private func hit(_ report: Int, _ why: Why, _ keys: SearchKeys) throws -> SearchHit? {
    let row = try db.rows(
      """
      SELECT h.title, r.published, s.name, r.language, t.text, r.form,
        (SELECT group_concat(event) FROM (SELECT DISTINCT event FROM event_report WHERE report = r.id ORDER BY ordinal))
      FROM report r JOIN shown_title h ON h.report = r.id JOIN shown_text t ON t.report = r.id
        LEFT JOIN source s ON s.id = r.source
      WHERE r.id = ?
      """, [report]
    ).first
    guard let row else { return nil }
    let text: String = try row[4]
    var places = try Passages.places(of: keys, in: SearchIndex.keyed(text, row[3]))
    if case .topic(let topic) = why { places += try cues(of: topic, in: report) }
    let passages = try Passages(text, language: row[3], title: row[0], places: places)
    return try SearchHit(
      report: TypedID(.report, report), title: row[0], published: row[1], source: row[2], language: row[3],
      events: ((row[6] as String?) ?? "").split(separator: ",").compactMap { Int($0) }.map {
        TypedID(.event, $0)
      },
      matched: why.match, snippet: passages.text, highlights: passages.highlights)
  }

  /// The words that tell the topic, as far as they are kept.
  private func cues(of topic: String, in report: Int) throws -> [Range<Int>] {
    try db.rows(
      """
      SELECT e.start, e."end" FROM fact f JOIN event_topic t ON t.fact = f.id JOIN evidence e ON e.fact = f.id
      WHERE f.report = ? AND t.topic = ?
      """, [report, topic]
    ).map { try $0.range(0, 1) }
  }
}
