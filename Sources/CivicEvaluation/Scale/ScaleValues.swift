internal import CivicEvents
internal import CivicReports
internal import CivicText
internal import GRDB

/// What questions are asked about: drawn as often as it comes in the made events, so that the largest come most often.
struct ScaleValues {
  private var random: SplitMix64
  private let regions: [String]
  private let organizations: [String]
  private let people: [String]

  /// Names are drawn before anything is measured, of one event in many.
  init(_ database: CivicDatabase, seed: UInt64 = 3) throws {
    var random = SplitMix64(seed: seed)
    func names(_ sql: String, _ db: Database) throws -> [String] {
      let last = try db.value(Int.self, "SELECT max(event) FROM event_told") ?? 1
      return try (0..<200).compactMap { _ in
        try db.value(String.self, sql, [1 + random.next(below: last)])
      }
    }
    (regions, organizations, people) = try database.read { db in
      (
        try db.values(
          String.self,
          """
          SELECT h.value FROM heading h JOIN heading_total t ON t.heading = h.id AND t.subject = 'events'
          WHERE h.dimension = 'region' ORDER BY t.count DESC
          """),
        try names(
          """
          SELECT o.name FROM organization_took_part x JOIN organization o ON o.id = x.organization WHERE x.event >= ? LIMIT 1
          """, db),
        try names(
          "SELECT n.name FROM person_took_part x JOIN person n ON n.id = x.person WHERE x.event >= ? LIMIT 1",
          db)
      )
    }
    self.random = random
  }

  mutating func topic() -> String { ScaleShape.topics.draw(&random) }
  mutating func kind() -> EventKind { ScaleShape.kinds.draw(&random) }
  mutating func town() -> String { ScaleShape.towns.draw(&random) }
  mutating func language() -> Language { ScaleShape.languages.draw(&random) }
  mutating func organizationKind() -> OrganizationKind {
    let kind = ScaleShape.organizationKinds.draw(&random)
    return kind == .unknown ? .ngo : kind
  }
  /// The largest third of them most often.
  mutating func region() -> String {
    regions.isEmpty
      ? "KZ-71" : regions[min(random.next(below: regions.count), random.next(below: regions.count))]
  }
  mutating func organization() -> Who {
    .name(organizations.isEmpty ? "" : organizations[random.next(below: organizations.count)])
  }
  mutating func person() -> Who { .name(people.isEmpty ? "" : people[random.next(below: people.count)]) }
  mutating func basis() -> ParticipationBasis {
    let bases: [ParticipationBasis] = [.organised, .listed, .represented]
    return bases[random.next(below: bases.count)]
  }
  mutating func role() -> Role {
    let roles: [Role] = [.speaker, .moderator, .participant]
    return roles[random.next(below: roles.count)]
  }
  mutating func year() -> Period {
    let year = String(2016 + random.next(below: 10))
    return Period(since: year, until: year)
  }
  mutating func month() -> Period {
    let month = ScaleDay(random.next(below: ScaleDay.count)).monthText
    return Period(since: month, until: month)
  }
}
