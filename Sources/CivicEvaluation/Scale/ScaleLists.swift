internal import CivicEvents
internal import CivicReports
internal import GRDB

/// Whole lists, every row with all its sentences, beside what one would write by hand for the same rows.
package struct ScaleLists {
  struct List: Sendable {
    let name: String
    let query: Query
    /// The same rows, a line a passage.
    let byHand: String
  }

  private static let ngosOfTopic = """
    SELECT o.id, o.name, o.kind, e.id, e.title, e.start_date, p.role, p.basis, p.presence, f.id, f.state, f.confidence, v.report,
      v.start, v."end", substr(r.text, v.start + 1, v."end" - v.start),
      substr(r.text, v.sentence_start + 1, v.sentence_end - v.sentence_start)
    FROM event_topic t
    JOIN fact tf ON tf.id = t.fact AND tf.state <> 'withdrawn'
    JOIN event_report er ON er.id = tf.event_report
    JOIN event e ON e.id = er.event AND e.status = 'held'
    JOIN event_report told ON told.event = e.id
    JOIN fact f ON f.event_report = told.id AND f.kind = 'organization_participation' AND f.state <> 'withdrawn'
    JOIN organization_participation p ON p.fact = f.id AND p.basis <> 'hosted'
      AND ifnull(p.presence, 'present') IN ('present', 'online')
    JOIN organization o ON o.id = p.organization AND o.kind = 'ngo'
    JOIN evidence v ON v.fact = f.id
    JOIN report r ON r.id = v.report
    WHERE t.topic = ?
    ORDER BY o.name, o.id, e.start_date DESC, f.id, v.start
    """

  static func lists(topic: String) -> [List] {
    var query = Query(.organizations)
    query.topics.any = [topic]
    query.organizationKinds.any = [.ngo]
    return [List(name: "organizations: ngo, \(topic)", query: query, byHand: ngosOfTopic)]
  }

  package struct Figures: Sendable, Codable, Equatable {
    package let list: String
    /// Passages: the rows that both ways visit.
    package let passages: Int
    /// Milliseconds, the median of some runs: our statement, without its rows being read into values; with it; by hand.
    package let statement: Double
    package let answer: Double
    package let byHand: Double
  }

  static func measure(_ path: String, runs: Int = 5) throws -> [Figures] {
    let database = try CivicDatabase.open(path, .read)
    func median(_ body: () throws -> Void) throws -> Double {
      var times: [Double] = []
      for _ in 0..<runs {
        let start = ContinuousClock.now
        try body()
        times.append((ContinuousClock.now - start) / .milliseconds(1))
      }
      return ScaleBench.rounded(times.sorted()[runs / 2])
    }
    return try ["constitutional-reform", "security"].flatMap(lists).map { list in
      var passages = 0
      let topic = list.query.topics.any[0]
      let byHand = try median {
        passages = try database.read { db in
          let rows = try Row.fetchCursor(db, sql: list.byHand, arguments: [topic])
          var count = 0
          while try rows.next() != nil { count += 1 }
          return count
        }
      }
      let statement = try median {
        try database.read { db in
          let (sql, arguments) = try list.query.statement(in: db)
          let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
          while try rows.next() != nil {}
        }
      }
      let answer = try median { _ = try database.organizations(list.query) }
      return Figures(
        list: list.name, passages: passages, statement: statement, answer: answer, byHand: byHand)
    }
  }
}
