internal import GRDB

/// Those who stand beside a new bearer of a name, in the order of first reports: of all bearers, of those in the same region, of
/// those in the same post. One more bearer changes nothing for anybody else.
struct PersonNeighbours {
  /// One of them.
  struct Neighbour {
    let person: Int
    /// Their first with the full name.
    let mention: Int
    /// The report that names them first: see ``PersonSigns/place(_:)``.
    let place: Int
    /// ISO 8601, of that report.
    let day: String?
    let shared: PersonDoubt
    /// Whom they may be, as it is told.
    var doubt: Standing?
  }

  /// A doubt that is on record, against somebody who came before.
  struct Standing {
    /// `judgement.id`
    let id: Int
    let pair: MentionPair
    let shared: PersonDoubt
    /// Where that one comes.
    let place: Int
  }

  /// The nearest before, or at the same place.
  private(set) var before: [Neighbour] = []
  /// The nearest after.
  private(set) var after: [Neighbour] = []

  var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// - Returns: by the blocks of the arrivals.
  static func of(_ arrivals: [PersonArrival], _ db: Database) throws -> [String: PersonNeighbours] {
    var neighbours: [String: PersonNeighbours] = [:]
    if arrivals.isEmpty { return neighbours }
    var wanted = JSONRows()
    var shared: [(block: String, place: Int, shared: PersonDoubt)] = []
    for arrival in arrivals {
      let place = PersonSigns.place(arrival.appearance.order[0])
      for (sign, doubt) in PersonSigns.firsts(arrival.appearance) {
        wanted.add(
          .number(shared.count), .number(PersonSigns.number(arrival.block)), .number(arrival.nameClass),
          .number(PersonSigns.number(sign)), .number(place))
        shared.append((arrival.block, place, doubt))
      }
    }
    let nearest = ["max(first)": "<=", "min(first)": ">"].sorted { $0.key < $1.key }.map { first, side in
      """
      SELECT w.value ->> 0, s.person, s.mention, s.first, r.published
      FROM json_each(?1) w CROSS JOIN person_sign s
        ON s.block = w.value ->> 1 AND s.name_class = w.value ->> 2 AND s.sign = w.value ->> 3
          AND s.first = (SELECT \(first) FROM person_sign f
            WHERE f.block = w.value ->> 1 AND f.name_class = w.value ->> 2 AND f.sign = w.value ->> 3
              AND f.first \(side) w.value ->> 4)
        CROSS JOIN mention m ON m.id = s.mention JOIN report r ON r.id = m.report
      """
    }
    for row in try db.rows(nearest.joined(separator: " UNION ALL "), [wanted.text]) {
      let (block, place, shared) = try shared[row[0]]
      let neighbour = try Neighbour(
        person: row[1], mention: row[2], place: row[3], day: row[4], shared: shared, doubt: nil)
      if neighbour.place > place {
        neighbours[block, default: PersonNeighbours()].after.append(neighbour)
      } else {
        neighbours[block, default: PersonNeighbours()].before.append(neighbour)
      }
    }
    let standing = try standing(neighbours.values.flatMap { $0.after.map(\.mention) }, db)
    return neighbours.mapValues { neighbours in
      var neighbours = neighbours
      for (index, neighbour) in neighbours.after.enumerated() {
        neighbours.after[index].doubt = standing[neighbour.mention]?.first { $0.place < neighbour.place }
      }
      return neighbours
    }
  }

  /// The doubts on record of some mentions.
  private static func standing(_ mentions: [Int], _ db: Database) throws -> [Int: [Standing]] {
    if mentions.isEmpty { return [:] }
    let sides = [("mention_a", "mention_b"), ("mention_b", "mention_a")].map { own, other in
      """
      SELECT w.value, j.id, j.mention_a, j.mention_b, j.reasons, f.first
      FROM json_each(?1) w CROSS JOIN judgement j ON j.\(own) = w.value
        CROSS JOIN mention o ON o.id = j.\(other) CROSS JOIN person_sign f ON f.person = o.person AND f.sign = ?2
      WHERE \(JudgementRows.doubted)
      """
    }
    var standing: [Int: [Standing]] = [:]
    for row in try db.rows(
      sides.joined(separator: " UNION ALL "),
      [Database.list(Set(mentions)), PersonSigns.number(PersonSigns.first)])
    {
      try standing[row[0], default: []].append(
        Standing(
          id: row[1], pair: MentionPair(row[2], row[3]), shared: PersonDoubt(reasons: row[4]), place: row[5]))
    }
    return standing
  }
}
