internal import CivicText
internal import GRDB

/// Takes a name out of every text that is no report's and no fact's: the log, reasons, paths of imports, names of events,
/// and tables that came later.
struct ColumnSweep {
  let db: Database
  let mask: NameMask

  /// What is erased by other means, has no names, or has the names of others: a namesake's row stays.
  private static let others: Set<String> = [
    "report", "fact", "event_value", "event_within", "participant_group", "statement",
    "outcome",
    "person_participation", "as_read", "correction", "event", "person", "person_name", "mention",
    "organization",
    "organization_name", "organization_variant", "organization_variant_key", "organization_usage", "place",
    "venue",
    "topic", "setting", "suppression", "erasure", "event_trait", "grdb_migrations", "sqlite_sequence",
    "redirect",
    "event_report", "organization_identifier", "block_name",
  ]

  /// Where a surname alone, or in the name of a file, is taken for the person's: nothing is answered from it.
  private static let logs: Set<String> = ["change", "fetch", "import_failure", "import_run"]

  /// - Returns: how many values are changed.
  func sweep() throws -> Int {
    var changed = 0
    for row in try db.rows(
      """
      SELECT m.name, c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE '%\\_search%' ESCAPE '\\' AND upper(c.type) = 'TEXT' ORDER BY 1, 2
      """)
    {
      let (table, column): (String, String) = try (row[0], row[1])
      if Self.others.contains(table) { continue }
      changed += try sweep(table, column)
    }
    return changed
  }

  private func sweep(_ table: String, _ column: String) throws -> Int {
    var changed = 0
    let values = try db.values(
      String.self, "SELECT DISTINCT \"\(column)\" FROM \"\(table)\" WHERE \"\(column)\" IS NOT NULL")
    let isLog = Self.logs.contains(table)
    for value in values where isLog || mask.mayStand(in: value) {
      var masked = mask.masked(value, LanguageDetector.detect(value) ?? .ru, isNamed: isLog)
      if isLog { masked = mask.maskedAddress(masked) }
      if masked == value { continue }
      try db.run(
        "UPDATE OR IGNORE \"\(table)\" SET \"\(column)\" = ? WHERE \"\(column)\" = ?", [masked, value])
      // Where another row has the same marks already.
      try db.run(
        "UPDATE \"\(table)\" SET \"\(column)\" = ? WHERE \"\(column)\" = ?",
        [masked + String(NameMask.mark), value])
      changed += 1
    }
    return changed
  }
}
