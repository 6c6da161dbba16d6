internal import CivicText
internal import GRDB

/// The full-text indexes: whether they are whole, hold the keys of all that is searched and no others, and which version made
/// them.
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
    for index in SearchedIndex.all {
      do {
        try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('integrity-check')")
        guard keys == String(LemmaKey.version) else { continue }
        var sums = try KeySums(db, of: index)
        switch index {
        case SearchedIndex.reports: try lookAtReports(db, &sums, &findings)
        case SearchedIndex.statements: try lookAtStatements(db, &sums, &findings)
        case SearchedIndex.titles: try lookAtTitles(db, &sums, &findings)
        default: try lookAtNames(db, &sums, &findings)
        }
      } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CORRUPT {
        findings.add(.searchIndex, index, [error.message ?? ""], isRepairable: true)
      }
    }
  }

  private func lookAtReports(_ db: Database, _ sums: inout KeySums, _ findings: inout Findings) throws {
    let reports = try Row.fetchCursor(
      db,
      sql: """
        SELECT id FROM report
        WHERE superseded_by IS NULL AND copy_of IS NULL AND id NOT IN \(DamagedTexts.reports) ORDER BY id
        """)
    while let row = try reports.next() {
      guard let keys = try ReportKeys(db, row[0]) else { continue }
      let columns = ["title": keys.title, "names": keys.names, "keys": keys.keys]
      if try !sums.take(row[0], columns) { try findings.addKeys(SearchedIndex.reports, "r\(row[0] as Int)") }
    }
    for report in try Int.fetchAll(db, sql: "SELECT report FROM \(DamagedTexts.reports)") {
      sums.forget(report)
    }
    for report in sums.rest { findings.addKeys(SearchedIndex.reports, "r\(report)") }
  }

  private func lookAtStatements(_ db: Database, _ sums: inout KeySums, _ findings: inout Findings) throws {
    let reports = try Row.fetchCursor(
      db,
      sql: """
        SELECT DISTINCT report FROM fact WHERE kind = 'statement' AND report NOT IN \(DamagedTexts.reports)
        """)
    while let row = try reports.next() {
      for statement in try ReportKeys(db, row[0])?.statements(db, of: row[0]) ?? []
      where !sums.take(statement.fact, ["keys": statement.keys]) {
        findings.addKeys(SearchedIndex.statements, "f\(statement.fact)")
      }
    }
    let damaged = "SELECT id FROM fact WHERE report IN \(DamagedTexts.reports)"
    for fact in try Int.fetchAll(db, sql: damaged) { sums.forget(fact) }
    for fact in sums.rest { findings.addKeys(SearchedIndex.statements, "f\(fact)") }
  }

  private func lookAtTitles(_ db: Database, _ sums: inout KeySums, _ findings: inout Findings) throws {
    let titles = try Row.fetchCursor(db, sql: SearchRebuild.titles)
    while let row = try titles.next() {
      if try !sums.take(row[0], ["keys": SearchIndex.keys(row[1], row[2])]) {
        try findings.addKeys(SearchedIndex.titles, "f\(row[0] as Int)")
      }
    }
    for fact in sums.rest { findings.addKeys(SearchedIndex.titles, "f\(fact)") }
  }

  /// A name may stand there by several mentions: two reports of one import have it first.
  private func lookAtNames(_ db: Database, _ sums: inout KeySums, _ findings: inout Findings) throws {
    var known: Set<String> = []
    for id in sums.rest {
      let row = try db.rows(
        id > 0
          ? "SELECT name, language, kind || name_key FROM mention WHERE id = ?"
          : "SELECT name, language, NULL FROM naming WHERE change = ?", [abs(id)]
      ).first
      guard let row, try sums.take(id, ["keys": SearchIndex.keys(row[0], row[1])]) else { continue }
      if let name: String = try row[2] { known.insert(name) }
    }
    let names = try Row.fetchCursor(
      db,
      sql: """
        SELECT min(id), name, language, kind || name_key FROM mention GROUP BY kind, name_key
        UNION ALL SELECT -change, name, language, NULL FROM naming
        """)
    while let row = try names.next() {
      let isThere = try (row[3] as String?).map(known.contains) ?? sums.isTaken(row[0])
      if !isThere, try !SearchIndex.keys(row[1], row[2]).isEmpty {
        let id: Int = try row[0]
        findings.addKeys(SearchedIndex.names, id > 0 ? "m\(id)" : String(-id))
      }
    }
    for id in sums.rest { findings.addKeys(SearchedIndex.names, id > 0 ? "m\(id)" : String(-id)) }
  }
}

/// The keys of an index added up for each row, each with its column and place: it holds no texts.
private struct KeySums {
  private var sums: [Int: UInt64] = [:]
  private var taken: Set<Int> = []

  init(_ db: Database, of index: String) throws {
    try db.execute(
      sql:
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(index)_key USING fts5vocab('main', '\(index)', 'instance')"
    )
    var (term, hash) = ("", UInt64(0))
    let places = try Row.fetchCursor(db, sql: "SELECT term, doc, col, offset FROM temp.\(index)_key")
    while let row = try places.next() {
      let next: String = try row[0]
      if next != term { (term, hash) = (next, FNV1a.hash(next.utf8)) }
      try sums[row[1], default: 0] &+= Self.sum(hash, at: row[3], in: row[2])
    }
    try db.execute(sql: "DROP TABLE temp.\(index)_key")
  }

  /// Rows that nobody has asked for.
  var rest: [Int] { sums.keys.sorted() }

  func isTaken(_ row: Int) -> Bool { taken.contains(row) }

  mutating func forget(_ row: Int) { sums[row] = nil }

  /// - Parameter columns: the keys in each.
  /// - Returns: whether the row has these keys and no others.
  mutating func take(_ row: Int, _ columns: [String: String]) -> Bool {
    var expected: UInt64 = 0
    for (column, keys) in columns {
      for (place, key) in keys.split(separator: " ").enumerated() {
        expected &+= Self.sum(FNV1a.hash(key.utf8), at: place, in: column)
      }
    }
    guard sums.removeValue(forKey: row) ?? 0 == expected else { return false }
    taken.insert(row)
    return true
  }

  private static func sum(_ hash: UInt64, at place: Int, in column: String) -> UInt64 {
    let number = UInt64(truncatingIfNeeded: place) << 8 | UInt64(column.utf8.first ?? 0)
    return (hash ^ number) &* 0x9E37_79B9_7F4A_7C15 ^ hash &>> 29
  }
}

extension Findings {
  fileprivate mutating func addKeys(_ index: String, _ place: String) {
    add(.searchKeys, index, [place], isRepairable: true)
  }
}
