internal import CivicText
internal import GRDB

/// Tells who the persons of a new report are where nobody else's identity may change by it: somebody with a name that nobody
/// bears; one more namesake; one more mention of somebody known. That takes as long for a name of ten thousand mentions as
/// for one of two. Whatever else comes is left to ``PersonUpdate``, and has the same result there.
struct PersonArrivals {
  let db: Database
  /// Blocks that have to be gone through whole.
  private(set) var left: Set<String>

  /// - Parameter left: of those nothing is told here.
  init(db: Database, left: Set<String>) {
    self.db = db
    self.left = left
  }

  /// - Parameter rows: the persons of one report, in order, their blocks set.
  mutating func settle(_ rows: [PersonMentionRows.Row]) throws {
    guard let report = rows.first?.mention.report else { return }
    let judged = try judgedBlocks(rows)
    var write = PersonArrivalWriter(db: db)
    var arrivals: [PersonArrival] = []
    for (block, rows) in Dictionary(grouping: rows, by: \.block).sorted(by: { $0.key < $1.key }) {
      guard !judged.contains(block), !left.contains(block) else {
        left.insert(block)
        continue
      }
      let identified =
        rows.count > 1
        ? PersonIdentity.identify(rows.map(\.mention), judgements: [])
        : (components: [[rows[0].mention.id]], judged: [])
      if let appearance = PersonAppearance(rows.map(\.mention)) {
        // Two namesakes in one report, or one who has two names in it that nobody joined.
        guard identified.components.count == 1 else {
          left.insert(block)
          continue
        }
        arrivals.append(
          PersonArrival(block: block, rows: rows, appearance: appearance, judged: identified.judged))
      } else {
        // Initials and bare surnames are never anybody of another report.
        for component in identified.components {
          write.add(rows.filter { component.contains($0.mention.id) }, to: component[0], isNew: true)
        }
        write.judged += identified.judged
      }
    }
    for (arrival, outcome) in try outcomes(arrivals, in: report) {
      switch outcome {
      case .open: left.insert(arrival.block)
      case .new(let doubts, let cancelled):
        try write.add(arrival, to: arrival.rows.map(\.mention.id).min() ?? 0, isNew: true)
        write.judged += doubts
        write.cancelled += cancelled
      case .known(let person, let judgement):
        try write.add(arrival, to: person, isNew: false)
        write.judged.append(judgement)
      }
    }
    try write.finish()
  }

  /// Those in which a person has judged.
  private func judgedBlocks(_ rows: [PersonMentionRows.Row]) throws -> Set<String> {
    Set(
      try db.values(
        String.self,
        """
        SELECT m.block_key FROM json_each(?) w CROSS JOIN mention m ON m.block_key = w.value
        WHERE m.kind = 'person' AND m.judged > 0
        """, [Database.list(Set(rows.map(\.block)))]))
  }

  // MARK: Outcomes

  private func outcomes(_ arrivals: [PersonArrival], in report: Int) throws
    -> [(PersonArrival, PersonArrival.Outcome)]
  {
    let known = try spellings(arrivals)
    var open: [(PersonArrival, PersonArrival.Outcome)] = []
    var told: [PersonArrival] = []
    for var arrival in arrivals {
      let names = arrival.rows.map(\.mention.name)
      if let number = PersonNameClasses.number(of: names, among: known[arrival.block] ?? []) {
        arrival.nameClass = number
        told.append(arrival)
      } else {
        open.append((arrival, .open))
      }
    }
    let bearers = try bearers(told)
    let atEvents = try others(at: report, told)
    let beginnings = try beginnings(Set(bearers.values.flatMap { $0.values.flatMap { $0.map(\.person) } }))
    var outcomes = told.map { arrival in
      (
        arrival,
        arrival.outcome(
          bearers: bearers[PersonSigns.number(arrival.block)] ?? [:], atEvent: atEvents[arrival.block] ?? [],
          beginning: { beginnings[$0] })
      )
    }
    let new = outcomes.compactMap { arrival, outcome -> PersonArrival? in
      if case .new = outcome { arrival } else { nil }
    }
    let neighbours = try PersonNeighbours.of(new, db)
    for (index, (arrival, outcome)) in outcomes.enumerated() {
      if case .new = outcome {
        outcomes[index].1 = arrival.newcomer(among: neighbours[arrival.block] ?? PersonNeighbours())
      }
    }
    return open + outcomes
  }

  /// The names of each block, however many bear them.
  private func spellings(
    _ arrivals: [PersonArrival]
  ) throws -> [String: [(name: PersonProfile, number: Int)]] {
    var known: [String: [(name: PersonProfile, number: Int)]] = [:]
    for row in try db.rows(
      """
      SELECT DISTINCT s.block_key, s.name, s.language, s.name_class
      FROM json_each(?) w CROSS JOIN person_spelling s ON s.block_key = w.value
      """, [Database.list(arrivals.map(\.block))])
    {
      try known[row[0], default: []].append(
        (ProfileCache.person(row[1], Language(rawValue: row[2]) ?? .ru), row[3]))
    }
    return known
  }

  /// By the numbers of block and sign.
  private func bearers(_ arrivals: [PersonArrival]) throws -> [Int: [Int: [PersonArrival.Bearer]]] {
    var wanted = JSONRows()
    for arrival in arrivals {
      for sign in PersonSigns.agreeing(arrival.appearance) {
        wanted.add(
          .number(PersonSigns.number(arrival.block)), .number(arrival.nameClass),
          .number(PersonSigns.number(sign.text)))
      }
    }
    var bearers: [Int: [Int: [PersonArrival.Bearer]]] = [:]
    if wanted.isEmpty { return bearers }
    for row in try db.rows(
      """
      SELECT s.block, s.sign, s.person, s.mention FROM json_each(?) w CROSS JOIN person_sign s
        ON s.block = w.value ->> 0 AND s.name_class = w.value ->> 1 AND s.sign = w.value ->> 2
      ORDER BY s.mention
      """, [wanted.text])
    {
      try bearers[row[0], default: [:]][row[1], default: []].append(
        PersonArrival.Bearer(person: row[2], mention: row[3]))
    }
    return bearers
  }

  /// Whom other reports name at the events of this one; nil for one of whom it is not told yet who they are.
  private func others(at report: Int, _ arrivals: [PersonArrival]) throws -> [String: [Int?]] {
    var others: [String: [Int?]] = [:]
    for row in try db.rows(
      """
      SELECT DISTINCT m.block_key, n.id
      FROM event_report own JOIN event_report er ON er.event = own.event AND er.report <> own.report
        JOIN fact f ON f.event_report = er.id AND f.kind = 'person_participation' AND f.state <> 'withdrawn'
        JOIN person_participation p ON p.fact = f.id JOIN mention m ON m.id = p.mention
        LEFT JOIN person n ON n.id = m.person
      WHERE own.report = ? AND m.block_key IN (SELECT value FROM json_each(?))
      """, [report, Database.list(arrivals.map(\.block))])
    {
      try others[row[0], default: []].append(row[1])
    }
    return others
  }

  /// The place of the first report of each.
  private func beginnings(_ persons: Set<Int>) throws -> [Int: Int] {
    if persons.isEmpty { return [:] }
    return Dictionary(
      try db.rows(
        """
        SELECT s.person, s.first FROM json_each(?) w CROSS JOIN person_sign s ON s.person = w.value AND s.sign = ?
        """, [Database.list(persons), PersonSigns.number(PersonSigns.first)]
      ).map { try ($0[0] as Int, $0[1] as Int) }, uniquingKeysWith: min)
  }
}
