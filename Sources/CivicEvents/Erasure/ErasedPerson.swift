internal import CivicText
internal import GRDB

/// What the database knows of a person who is to be erased: all of it is gathered before anything is deleted.
struct ErasedPerson {
  struct Place {
    let mention: Int
    let report: Int
    let range: Range<Int>
  }

  let id: Int
  let places: [Place]
  /// As any report, and any person who named them, has it.
  let names: [(name: String, language: Language)]
  /// The bodies that they spoke for or came from, by every name.
  let bodies: [(name: String, language: Language)]
  /// ISO 3166-2, of the events at which they are named.
  let regions: [String]

  init(db: Database, id: Int) throws {
    self.id = id
    places = try db.rows(
      "SELECT id, report, start, \"end\" FROM mention WHERE person = ? ORDER BY id", [id]
    ).map { try Place(mention: $0[0], report: $0[1], range: $0.range(2, 3)) }
    names = try Self.names(
      db,
      """
      SELECT name, language FROM person_name WHERE person = ?1
      UNION SELECT name, language FROM mention WHERE person = ?1
      UNION SELECT n.name, n.language FROM naming n JOIN mention m ON m.id = n.anchor
        WHERE n.kind = 'person' AND m.person = ?1
      UNION SELECT s.speaker, r.language FROM statement s JOIN fact f ON f.id = s.fact JOIN report r ON r.id = f.report
        WHERE s.person = ?1 AND s.speaker IS NOT NULL
      """, id)
    bodies = try Self.names(
      db,
      """
      SELECT m.name, m.language FROM person_participation p JOIN mention m ON m.id = p.organization_mention
        WHERE p.person = ?1
      UNION SELECT n.name, n.language FROM person_participation p JOIN organization_name n
        ON n.organization = p.organization WHERE p.person = ?1
      """, id)
    regions = try db.values(
      String.self,
      "SELECT DISTINCT event_region FROM mention WHERE person = ? AND event_region IS NOT NULL ORDER BY 1",
      [id])
  }

  private static func names(_ db: Database, _ sql: String, _ id: Int) throws -> [(
    name: String, language: Language
  )] {
    try db.rows(sql, [id]).map { try (name: $0[0], language: Language(rawValue: $0[1]) ?? .ru) }
  }
}
