import CivicEvaluation
import CivicEvents
import CivicReports
import CivicText
import GRDB
import Testing

/// A new report is held against the signs of those who bear its names; going through everybody must come to the same.
struct PersonArrivalTests {
  private static let names = [
    "Айгүл Сәбитова", "Айгуль Сабитова", "Aigul Sabitova", "А. Сәбитова", "Сәбитова",
    "Айгүл Болатқызы Сәбитова", "Айгүл Ерланқызы Сәбитова", "Айгүл Сәбетова", "Ерлан Ахметов",
    "Ерлан Маратович Ахметов", "Е. Ахметов", "Ерлан Ахметұлы", "Асан Тасқын", "Хасан Тасқын",
  ]
  private static let bodies: [(String, OrganizationKind)] = [
    ("Жайық жастары", .ngo), ("Ақ жол қоры", .ngo), ("«Өрлеу» партиясы", .party),
    ("«Намыс» партиясы", .party),
    ("БҚО білім басқармасы", .localGovernment),
  ]
  private static let posts = ["директор", "төраға", "Қазақстан Республикасының министрі"]
  private static let towns = ["Орал", "Атырау", "Тараз"]

  /// A report that names some of a few people, bodies and posts; now and then of an event that another tells of.
  private static func reading(_ number: Int, _ random: inout SplitMix64) throws -> PreparedReading {
    let town = towns[random.next(below: towns.count)]
    var text = "Есеп \(number). \(town)."
    func add(_ words: String) -> Mention {
      let start = text.unicodeScalars.count + 1
      text += " \(words)"
      return Mention(start..<text.unicodeScalars.count, 0.9)
    }
    let day = "2026-03-\(10 + random.next(below: 12))"
    var event = EventReading(kind: .roundtable, status: .held)
    event.place.settlement = town
    event.start = day
    for field in ["settlement", "kind", "start"] { event.evidence[field] = Mention(0..<4, 0.9) }
    for _ in 0...random.next(below: 4) {
      let name = names[random.next(below: names.count)]
      let mention = add(name)
      let body = random.next(below: 3) > 0 ? bodies[random.next(below: bodies.count)] : nil
      if let body {
        event.participants.append(
          ParticipantReading(
            name: body.0, legalForm: nil, kind: body.1, presence: .present, mention: add(body.0)))
      }
      event.speakers.append(
        PersonReading(
          name: name, position: random.next(below: 3) == 0 ? posts[random.next(below: posts.count)] : nil,
          organization: body?.0, role: .speaker, presence: .present, mention: mention))
    }
    let report = Report(
      url: "https://example.kz/\(number)", language: .kk, published: random.next(below: 4) == 0 ? nil : day,
      text: text)
    return try PreparedReading(Reading(report: report.header, events: [event], text: text))
  }

  private static let people = """
    SELECT (SELECT min(o.id) FROM mention o WHERE o.person = m.person) || ' ' || p.name || ' '
      || (SELECT group_concat(n.name || n.language || n.kind || n.first_seen || n.last_seen || n.mention || n.reports, ', ')
        FROM (SELECT * FROM person_name WHERE person = p.id ORDER BY name, language) n)
    FROM mention m JOIN person p ON p.id = m.person ORDER BY m.id
    """
  private static let doubts = """
    SELECT mention_a || ' ' || mention_b || ' ' || reasons FROM doubts WHERE kind = 'person' ORDER BY 1
    """
  private static let signs = """
    SELECT s.block || ' ' || s.sign || ' ' || s.first || ' ' || s.person FROM person_sign s
    UNION ALL SELECT 'name ' || block_key || ' ' || name || ' ' || language || ' ' || person FROM person_spelling
    ORDER BY 1
    """

  @Test(arguments: 0..<6)
  func `what signs tell of a new report is what going through everybody does`(_ seed: Int) throws {
    let test = try TestDatabase()
    var random = SplitMix64(seed: UInt64(seed))
    var number = 0
    while number < 60 {
      var batch: [PreparedReading] = []
      for _ in 0...random.next(below: 4) {
        batch.append(try Self.reading(number, &random))
        number += 1
      }
      try test.database.store(batch)
    }
    let people = try test.rows(Self.people)
    let doubts = try test.rows(Self.doubts)
    let signs = try test.rows(Self.signs)
    #expect(people.count > 100)
    try test.database.write { db in
      try db.execute(
        sql: """
          DELETE FROM judgement WHERE mention_a IN (SELECT id FROM mention WHERE kind = 'person');
          UPDATE mention SET person = id WHERE kind = 'person';
          DELETE FROM person_name; DELETE FROM redirect; DELETE FROM person
          """)
      let blocks = try String.fetchSet(db, sql: "SELECT block_key FROM mention WHERE kind = 'person'")
      try IdentityUpdate(db: db).update(.person, blocks: blocks)
    }
    #expect(try test.rows(Self.people) == people)
    #expect(try test.rows(Self.signs) == signs)
    #expect(try test.rows(Self.doubts) == doubts)
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
  }
}
