internal import CivicText
internal import GRDB

/// The full-text index: whether it is whole, holds the keys of every text that is searched and no others, and which version
/// made them.
struct SearchCheck {
  /// Needs ``DamagedTexts``.
  ///
  /// - Parameter db: it may be written to: FTS5 checks itself by an INSERT that changes nothing.
  func look(_ db: Database, _ findings: inout Findings) throws {
    let keys = try String.fetchOne(db, sql: "SELECT value FROM setting WHERE name = 'lemma_key_version'")
    let isUsed = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM report)") ?? false
    if isUsed, keys != String(LemmaKey.version) {
      findings.add(.outdated, "setting", ["lemma_key_version"], isRepairable: true)
    }
    if try IdentityRebuild(db: db).isNeeded() {
      findings.add(.outdated, "setting", ["identity_version"], isRepairable: true)
    }
    do {
      try db.execute(sql: "INSERT INTO report_search (report_search) VALUES ('integrity-check')")
      if keys == String(LemmaKey.version) { try compare(db, &findings) }
    } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CORRUPT {
      findings.add(.searchIndex, "report_search", [error.message ?? ""], isRepairable: true)
    }
  }

  /// The index holds no texts: the keys in it are added up for each report, each with its place, and so are those of its text.
  private func compare(_ db: Database, _ findings: inout Findings) throws {
    try db.execute(
      sql:
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_key USING fts5vocab('main', 'report_search', 'instance')"
    )
    var sums: [Int: UInt64] = [:]
    var (term, hash) = ("", UInt64(0))
    let places = try Row.fetchCursor(db, sql: "SELECT term, doc, offset FROM temp.search_key")
    while let row = try places.next() {
      let next: String = row[0]
      if next != term { (term, hash) = (next, FNV1a.hash(next.utf8)) }
      sums[row[1], default: 0] &+= Self.sum(hash, at: row[2])
    }
    let damaged = "id IN \(DamagedTexts.reports)"
    let reports = try Row.fetchCursor(db, sql: SearchRebuild.searched + " AND NOT \(damaged) ORDER BY id")
    while let row = try reports.next() {
      let report: Int = row[0]
      let keys = LemmaKey.keys(row[1], language: Language(rawValue: row[2]) ?? .ru)
      let expected = keys.enumerated().reduce(into: UInt64(0)) { sum, key in
        sum &+= Self.sum(FNV1a.hash(key.element.utf8), at: key.offset)
      }
      if sums.removeValue(forKey: report) ?? 0 != expected { findings.addKeys(of: report) }
    }
    for report in try Int.fetchAll(db, sql: "SELECT id FROM report WHERE \(damaged)") { sums[report] = nil }
    for report in sums.keys.sorted() { findings.addKeys(of: report) }
    try db.execute(sql: "DROP TABLE temp.search_key")
  }

  private static func sum(_ hash: UInt64, at place: Int) -> UInt64 {
    (hash ^ UInt64(truncatingIfNeeded: place)) &* 0x9E37_79B9_7F4A_7C15 ^ hash &>> 29
  }
}

extension Findings {
  fileprivate mutating func addKeys(of report: Int) {
    add(.searchKeys, "report_search", ["r\(report)"], isRepairable: true)
  }
}
