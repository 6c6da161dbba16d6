internal import CivicReports
internal import Foundation
internal import GRDB

/// What events are recognised by, as it is stored, with the keys that they are found by.
struct EventTraitRows {
  let db: Database

  func write(_ traits: EventTraits, of eventReport: Int) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO event_trait (event_report, version, kind, language, is_main, is_announced, first_day,
        last_day, is_day, day_confidence, published, region, district, settlement, people, bodies, title_words,
        title_sounds, title_concepts, headline, frame_words, places, names)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        eventReport, EventTraits.version, traits.kind.rawValue, traits.language, traits.isMain,
        traits.isAnnounced,
        traits.days?.lowerBound, traits.days?.upperBound, traits.isDay, traits.dayConfidence,
        traits.published,
        traits.region, traits.district, traits.settlement,
        Self.bytes(traits.people.flatMap { [$0.surname, $0.given, $0.isPresent ? 1 : 0] }),
        Self.bytes(
          traits.bodies.flatMap {
            [UInt32($0.words.count), UInt32($0.concepts.count), $0.flags] + $0.words + $0.concepts
          }),
        Self.bytes(traits.titleWords), Self.bytes(traits.titleSounds), Self.bytes(traits.titleConcepts),
        Self.bytes(traits.headline),
        Self.bytes(traits.frameWords), Self.bytes(traits.places), Self.bytes(traits.names),
      ])
    try db.run("DELETE FROM event_key WHERE event_report = ?", [eventReport])
    for (key, day) in EventKeys.own(traits) {
      try db.run(
        "INSERT OR IGNORE INTO event_key (key, day, event_report) VALUES (?, ?, ?)", [key, day, eventReport])
    }
  }

  func traits(of eventReport: Int) throws -> EventTraits? {
    guard let row = try db.rows("SELECT * FROM event_trait WHERE event_report = ?", [eventReport]).first
    else {
      return nil
    }
    var traits = EventTraits()
    traits.kind = try EventKind(rawValue: row["kind"]) ?? .other
    traits.language = try row["language"]
    traits.isMain = try row["is_main"]
    traits.isAnnounced = try row["is_announced"]
    if let first = try Self.day(row["first_day"]), let last = try Self.day(row["last_day"]), first <= last {
      traits.days = first...last
    }
    traits.isDay = try row["is_day"]
    traits.dayConfidence = try row["day_confidence"]
    traits.published = try Self.day(row["published"])
    traits.region = try row["region"]
    traits.district = try row["district"]
    traits.settlement = try row["settlement"]
    traits.people = try Self.people(Self.numbers(row["people"]))
    traits.bodies = try Self.bodies(Self.numbers(row["bodies"]))
    traits.titleWords = try Self.numbers(row["title_words"])
    traits.titleSounds = try Self.numbers(row["title_sounds"])
    traits.titleConcepts = try Self.numbers(row["title_concepts"])
    traits.headline = try Self.numbers(row["headline"])
    traits.frameWords = try Self.numbers(row["frame_words"])
    traits.places = try Self.numbers(row["places"])
    traits.names = try Self.numbers(row["names"])
    return traits
  }

  /// The others that can be the same event.
  func candidates(for traits: EventTraits, of eventReport: Int) throws -> [Int] {
    var wanted = JSONRows()
    for (key, days) in EventKeys.wanted(traits) {
      wanted.add(.number(key), .number(days.lowerBound), .number(days.upperBound))
    }
    return try db.values(
      Int.self,
      """
      SELECT DISTINCT k.event_report FROM json_each(?) w CROSS JOIN event_key k
      WHERE k.key = w.value ->> 0 AND k.day BETWEEN w.value ->> 1 AND w.value ->> 2 AND k.event_report <> ?
      ORDER BY 1
      """, [wanted.text, eventReport])
  }

  func found(_ key: Int, _ days: ClosedRange<Int>) throws -> [Int] {
    try db.values(
      Int.self, "SELECT event_report FROM event_key WHERE key = ? AND day BETWEEN ? AND ?",
      [key, days.lowerBound, days.upperBound])
  }

  /// A report that a newer version replaced is found no longer.
  func remove(_ report: Int) throws {
    for eventReport in try db.values(Int.self, "SELECT id FROM event_report WHERE report = ?", [report]) {
      try db.run("DELETE FROM event_trait WHERE event_report = ?", [eventReport])
      try db.run("DELETE FROM event_key WHERE event_report = ?", [eventReport])
      try db.run("DELETE FROM event_pair WHERE event_report_a = ?1 OR event_report_b = ?1", [eventReport])
      try EventLinks(db: db).remove(eventReport)
    }
  }

  /// - Throws: for a day that no date has: days are gone through one by one.
  private static func day(_ day: Int?) throws -> Int? {
    guard let day, !possible.contains(day) else { return day }
    throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a day that no date has")
  }

  /// From the year 0 to 9999.
  private static let possible = -719_528...2_932_896

  private static func bytes(_ numbers: [UInt32]) -> Data {
    var data = Data(capacity: numbers.count * 4)
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { data.append(contentsOf: $0) } }
    return data
  }

  private static func numbers(_ data: Data) -> [UInt32] {
    data.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map {
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self))
      }
    }
  }

  private static func people(_ numbers: [UInt32]) -> [PersonTrait] {
    stride(from: 0, to: numbers.count - numbers.count % 3, by: 3).map {
      PersonTrait(surname: numbers[$0], given: numbers[$0 + 1], isPresent: numbers[$0 + 2] == 1)
    }
  }

  private static func bodies(_ numbers: [UInt32]) -> [BodyTrait] {
    var bodies: [BodyTrait] = []
    var rest = numbers[...]
    while rest.count > 2 {
      let (words, concepts) = (Int(rest[rest.startIndex]), Int(rest[rest.startIndex + 1]))
      let flags = rest[rest.startIndex + 2]
      rest = rest.dropFirst(3)
      guard rest.count >= words + concepts else { break }
      bodies.append(
        BodyTrait(
          words: Array(rest.prefix(words)), concepts: Array(rest.dropFirst(words).prefix(concepts)),
          isOrganizer: flags & 1 == 1, isAuthority: flags & 2 == 2))
      rest = rest.dropFirst(words + concepts)
    }
    return bodies
  }
}

extension BodyTrait {
  fileprivate var flags: UInt32 { (isOrganizer ? 1 : 0) | (isAuthority ? 2 : 0) }
}
