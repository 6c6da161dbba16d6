internal import GRDB

/// Rows that name others which are not there.
struct ReferenceCheck {
  /// Tables that are worked out of others as a whole.
  private static let derived: Set<String> = [
    "text_band", "near_copy", "event_trait", "event_key", "event_pair", "event_link",
    "organization_variant_key", "organization_variant_pair", "organization_usage", "organization_name",
    "person_name", "organization_whole", "organization_identifier", "block", "heading_event",
    "heading_report",
    "organization_count", "person_count", "heading_total",
  ]
  /// Whose rows are made anew from mentions, and the rows of events from reports.
  private static let made: Set<String> = ["organization", "person", "organization_usage", "event"]

  func look(_ db: Database, _ findings: inout Findings) throws {
    for row in try Row.fetchAll(
      db,
      sql: """
        SELECT "table", parent, count(*), group_concat(rowid) FROM pragma_foreign_key_check
        GROUP BY "table", parent ORDER BY "table", parent
        """)
    {
      let (table, parent): (String, String) = try (row[0], row[1])
      let ids = try ((row[3] as String?) ?? "").split(separator: ",").prefix(Finding.mostPlaces)
      let places = ids.map { Self.place(table, String($0)) + " → \(parent)" }
      try findings.add(
        .reference, table, places.isEmpty ? ["→ \(parent)"] : places, count: row[2],
        isRepairable: Self.derived.contains(table) || Self.made.contains(parent))
    }
  }

  private static let letters = [
    "report": "r", "fact": "f", "mention": "m", "event": "e", "organization": "o", "person": "p",
    "judgement": "j", "event_judgement": "d", "event_value": "f", "event_topic": "f", "event_within": "f",
    "organization_participation": "f", "person_participation": "f", "participant_group": "f",
    "statement": "f", "outcome": "f",
  ]

  private static func place(_ table: String, _ id: String) -> String { (letters[table] ?? "#") + id }
}
