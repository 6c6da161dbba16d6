internal import CivicText
internal import GRDB

/// The full-text index: whether it is whole and holds the stored keys, and which version made them.
struct SearchCheck {
  /// - Parameter db: it may be written to: FTS5 checks itself by an INSERT that changes nothing.
  func look(_ db: Database, _ findings: inout Findings) throws {
    do {
      // 1: with the table that it is an index of.
      try db.execute(sql: "INSERT INTO report_search (report_search, rank) VALUES ('integrity-check', 1)")
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      findings.add(.searchIndex, "report_search", [error.message ?? ""], isRepairable: true)
    }
    let keys = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'lemma_key_version'")
    let isUsed = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM report_keys)") ?? false
    if isUsed, keys != String(LemmaKey.version) {
      findings.add(.outdated, "setting", ["lemma_key_version"], isRepairable: true)
    }
    if try IdentityRebuild(db: db).isNeeded() {
      findings.add(.outdated, "setting", ["identity_version"], isRepairable: true)
    }
  }
}
