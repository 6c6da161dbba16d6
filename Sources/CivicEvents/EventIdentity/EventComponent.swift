internal import GRDB

extension EventIdentityUpdate {
  /// Everything that a pair, a link, a judgement or the event that it stands at ties to the given event_reports.
  struct Component {
    private(set) var members: [EventGroups.Member] = []
    private(set) var pairs: [EventGroups.Pair] = []
    /// The newest first.
    private(set) var judgements: [Judgement] = []
    /// Pairs of reports.
    private(set) var nearCopies: Set<MentionPair> = []
    /// The event of each member.
    private(set) var standing: [Int: Int] = [:]

    private var pairOfIDs: [MentionPair: EventGroups.Pair] = [:]
    private var judgementOfNumber: [Int: Judgement] = [:]
    /// Whose event_reports all are or will be members.
    private var events: Set<Int> = []

    init(db: Database, of seeds: Set<Int>) throws {
      try load(seeds, db)
      // Those that are only in doubt join nobody; they come along, with their own events, to be told of.
      let doubted = pairOfIDs.values.filter { $0.verdict == .unsure }.flatMap {
        [$0.ids.first, $0.ids.second]
      }
      try load(Set(doubted), db)
      pairs = pairOfIDs.values.sorted { ($0.ids.first, $0.ids.second) < ($1.ids.first, $1.ids.second) }
      judgements = judgementOfNumber.sorted { $0.key > $1.key }.map(\.value)
      members.sort { $0.id < $1.id }
      for report in Set(members.map(\.report)).sorted() {
        for original in try db.values(Int.self, "SELECT original FROM near_copy WHERE report = ?", [report]) {
          nearCopies.insert(MentionPair(report, original))
        }
      }
    }

    /// All that is tied to the seeds.
    private mutating func load(_ seeds: Set<Int>, _ db: Database) throws {
      var pending = seeds.filter { standing[$0] == nil }
      while let id = pending.popFirst() {
        guard standing[id] == nil, let event = try add(id, db) else { continue }
        standing[id] = event
        var next: Set<Int> = []
        for pair in try Self.pairs(of: id, db) {
          pairOfIDs[pair.ids] = pair
          if pair.verdict == .same { next.formUnion([pair.ids.first, pair.ids.second]) }
        }
        for (number, judgement) in try EventJudgementRows(db: db).standing(of: id) {
          judgementOfNumber[number] = judgement
          next.formUnion([judgement.pair.first, judgement.pair.second])
        }
        next.formUnion(
          try db.values(
            Int.self,
            """
            SELECT id FROM event_report WHERE continues = ?1
            UNION SELECT continues FROM event_report WHERE id = ?1 AND continues IS NOT NULL
            """, [id]))
        if events.insert(event).inserted {
          next.formUnion(try db.values(Int.self, "SELECT id FROM event_report WHERE event = ?", [event]))
        }
        pending.formUnion(next.filter { standing[$0] == nil })
      }
    }

    private mutating func add(_ id: Int, _ db: Database) throws -> Int? {
      let row = try db.rows(
        """
        SELECT er.event, er.report, er.ordinal, er.continues, r.key_hash, r.version
        FROM event_report er JOIN report r ON r.id = er.report WHERE er.id = ?
        """, [id]
      ).first
      guard let row else { return nil }
      let (key, version, ordinal): (String, Int, Int) = try (row[4], row[5], row[2])
      try members.append(
        EventGroups.Member(
          id: id, report: row[1], order: "\(key) \(version) \(ordinal)",
          traits: try EventTraitRows(db: db).traits(of: id), continues: row[3]))
      return try row[0]
    }

    private static func pairs(of id: Int, _ db: Database) throws -> [EventGroups.Pair] {
      try db.rows(
        """
        SELECT event_report_a, event_report_b, verdict, score, reasons FROM event_pair WHERE event_report_a = ?1
        UNION ALL
        SELECT event_report_a, event_report_b, verdict, score, reasons FROM event_pair WHERE event_report_b = ?1
        """, [id]
      ).compactMap { row in
        try Judgement.Verdict(rawValue: row[2]).map {
          try EventGroups.Pair(ids: MentionPair(row[0], row[1]), score: row[3], verdict: $0, reasons: row[4])
        }
      }
    }
  }
}
