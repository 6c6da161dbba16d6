internal import CivicEvents
internal import CivicReports
internal import CivicText
package import Foundation
internal import GRDB

/// Pairs of reports that name a person each: two people of one name, or one person (Tests/Identity/namesakes).
package struct NamesakeSet: Sendable {
  package struct Pair: Sendable, Equatable {
    package let id: String
    /// As they stand in the two texts.
    package let names: [String]
    package let isSame: Bool
    package let stake: String
  }

  /// What a careful reader takes from a report: the reports tell of no events that a machine would find.
  private struct Facts {
    let name: String
    let position: String
    let body: String
    let kind: OrganizationKind
    let town: String
    let day: String
  }

  package let folder: URL
  package let pairs: [Pair]
  private let facts: [String: Facts]

  /// - Parameter folder: with `pairs.tsv`, `facts.tsv`, and `NN-a.txt` and `NN-b.txt` for each pair.
  package init(_ folder: URL) throws {
    self.folder = folder
    pairs = try Self.rows(folder.appending(path: "pairs.tsv"), columns: 5).map { row in
      Pair(id: row[0], names: [row[1], row[2]], isSame: row[3] == "same", stake: row[4])
    }
    facts = try Self.rows(folder.appending(path: "facts.tsv"), columns: 7).reduce(into: [:]) { facts, row in
      facts[row[0]] = Facts(
        name: row[1], position: row[2], body: row[3], kind: OrganizationKind(rawValue: row[4]) ?? .unknown,
        town: row[5], day: row[6])
    }
  }

  private static func rows(_ file: URL, columns: Int) throws -> [[String]] {
    try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count == columns }
  }

  /// What became of the set's people when all of its reports were imported into one database.
  package struct Score: Sendable, Equatable {
    /// Pairs of two people that became one person.
    package var wronglyJoined: [String] = []
    /// Mentions of different pairs that became one person.
    package var strangersJoined: [String] = []
    /// Pairs of one person that did.
    package var joined: [String] = []
    package var notJoined: [String] = []
    /// Pairs of which a report's name was not read as a person's.
    package var unread: [String] = []
    /// Pairs of which a report tells of a person under protection, who is never stored by name.
    package var protected: [String] = []
    /// Doubts about people, for each 100 reports.
    package var doubtsPerHundred = 0.0
  }

  package func score() throws -> Score {
    let database = try CivicDatabase.inMemory()
    var score = Score()
    var persons: [Int: String] = [:]
    var reports = 0
    var readings: [String: [Reading]] = [:]
    for pair in pairs {
      readings[pair.id] = try zip(["a", "b"], pair.names).compactMap { side, name in
        guard let reading = try reading("\(pair.id)-\(side)", named: name) else { return nil }
        try database.store(reading)
        reports += 1
        return reading
      }
    }
    for pair in pairs {
      let found = try zip(readings[pair.id] ?? [], pair.names).map { reading, name in
        try person(named: name, in: reading, of: database)
      }
      for person in Set(found.compactMap { $0 }) {
        if let stranger = persons[person] { score.strangersJoined.append("\(stranger) \(pair.id)") }
        persons[person] = pair.id
      }
      guard found.count == 2, let one = found[0], let other = found[1] else {
        let areProtected = (readings[pair.id] ?? []).contains { reading in
          let kept = reading.withoutProtectedPeople.events.flatMap { $0.speakers + $0.people }
          return kept.count < reading.events.flatMap { $0.speakers + $0.people }.count
        }
        if areProtected { score.protected.append(pair.id) } else { score.unread.append(pair.id) }
        continue
      }
      switch (pair.isSame, one == other) {
      case (true, true): score.joined.append(pair.id)
      case (true, false): score.notJoined.append(pair.id)
      case (false, true): score.wronglyJoined.append(pair.id)
      case (false, false): break
      }
    }
    let doubts = try database.read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM doubts WHERE kind = 'person'") ?? 0
    }
    score.doubtsPerHundred = reports == 0 ? 0 : 100 * Double(doubts) / Double(reports)
    return score
  }

  /// The report with its facts, each where it stands.
  private func reading(_ id: String, named name: String) throws -> Reading? {
    guard let facts = facts[id] else { return nil }
    let text = try String(contentsOf: folder.appending(path: "\(id).txt"), encoding: .utf8)
    let language = LanguageDetector.detect(text) ?? .ru
    let report = Report(
      url: "https://namesakes.example/\(id)", language: language, published: facts.day, text: text)
    func mention(_ words: String) -> Mention? {
      text.range(of: words, options: .caseInsensitive).map { range in
        let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.unicodeScalars.distance(from: text.startIndex, to: range.upperBound)
        return Mention(start..<end, 0.9)
      }
    }
    guard let place = mention(name) else { return nil }
    var event = EventReading(kind: .other, status: .held)
    event.start = facts.day
    event.place.settlement = facts.town
    for field in ["kind", "start", "settlement"] { event.evidence[field] = place }
    let body = facts.body.isEmpty ? nil : facts.body
    if let body {
      let word = body.split(separator: " ").max { $0.count < $1.count } ?? ""
      event.mentioned.append(
        OrganizationReading(
          name: body, legalForm: nil, kind: facts.kind, mention: mention(String(word.dropLast(2))) ?? place))
    }
    event.speakers.append(
      PersonReading(
        name: facts.name, position: facts.position.isEmpty ? nil : facts.position, organization: body,
        role: .speaker, presence: .present, mention: place))
    return Reading(report: report.header, events: [event], text: text)
  }

  /// The person whose mention overlaps the name in the report.
  private func person(named name: String, in reading: Reading, of database: CivicDatabase) throws -> Int? {
    guard let text = reading.text, let range = text.range(of: name, options: .caseInsensitive) else {
      return nil
    }
    let scalars = text.unicodeScalars
    let start = scalars.distance(from: text.startIndex, to: range.lowerBound)
    let end = scalars.distance(from: text.startIndex, to: range.upperBound)
    return try database.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT m.person FROM mention m JOIN report r ON r.id = m.report
          WHERE r.sha256 = ? AND m.kind = 'person' AND m.start < ? AND m."end" > ? ORDER BY m.start LIMIT 1
          """, arguments: [reading.report.sha256, end, start])
    }
  }
}
