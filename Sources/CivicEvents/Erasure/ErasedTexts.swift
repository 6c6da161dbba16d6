internal import CivicReports
internal import CivicText
internal import GRDB

/// Takes a person's name out of the reports that hold it, and out of what is stored of them.
struct ErasedTexts {
  let db: Database
  let person: ErasedPerson
  let mask: NameMask
  let erasure: Int

  struct Result {
    /// Reports whose text is another now.
    var reports: [Int] = []
    var scalars = 0
    var rows = 0
  }

  func erase() throws -> Result {
    var result = Result()
    for report in try candidates() {
      guard let row = try db.rows("SELECT * FROM report WHERE id = ?", [report]).first,
        let scalars = try erase(report, row)
      else { continue }
      result.reports.append(report)
      result.scalars += scalars
      result.rows += try eraseFields(of: report, Language(rawValue: row["language"]) ?? .ru)
    }
    return result
  }

  /// Reports that name the person, their copies, and every other in which the name may stand: found by the search index,
  /// where it has them; older versions and copies, which it has not, by a look at their letters.
  private func candidates() throws -> [Int] {
    var found = Set(person.places.map(\.report))
    for report in found {
      found.formUnion(try db.values(Int.self, "SELECT id FROM report WHERE copy_of = ?", [report]))
    }
    let prefixes = mask.searchPrefixes.map { "\"\($0)\"*" }
    if !prefixes.isEmpty {
      found.formUnion(
        try db.values(
          Int.self, "SELECT rowid FROM report_search WHERE report_search MATCH ?",
          [prefixes.joined(separator: " OR ")]))
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT r.id, r.title, r.author, r.credited_to, iif(k.id IS NULL, r.text, NULL)
        FROM report r LEFT JOIN report_search_docsize k ON k.id = r.id
        """)
    while let row = try rows.next() {
      let fields: [String?] = try [row[1], row[2], row[3], row[4]]
      if fields.contains(where: { $0.map(mask.mayStand) ?? false }) { try found.insert(row[0]) }
    }
    return found.sorted()
  }

  /// - Returns: how many scalars of the text are marks now; nil where it holds nothing of the person.
  private func erase(_ report: Int, _ row: Row) throws -> Int? {
    let language = try Language(rawValue: row["language"]) ?? .ru
    let text: String = try row["text"]
    let original: Int = try row["copy_of"] ?? report
    let known = person.places.filter { $0.report == original }.map(\.range)
    let document = Document(text, language: language)
    let ranges = mask.ranges(in: document, known: known, others: try others(in: original))
    let masked = NameMask.masked(text, ranges)
    let url: String? = try row["url"]
    let isInAddress = url.map { mask.isInAddress($0, isNamed: !ranges.isEmpty) } ?? false
    let fields = try ["title", "author", "credited_to"].filter { column in
      try (row[column] as String?).map { mask.masked($0, language, isNamed: !ranges.isEmpty) != $0 } ?? false
    }
    if ranges.isEmpty, !isInAddress, fields.isEmpty { return nil }
    for column in fields {
      let value: String = try row[column]
      let isHead = column == "title" && text.hasPrefix(value)
      let new =
        isHead
        ? String(String.UnicodeScalarView(masked.unicodeScalars.prefix(value.unicodeScalars.count)))
        : mask.masked(value, language, isNamed: !ranges.isEmpty)
      try db.run("UPDATE report SET \(column) = ? WHERE id = ?", [new, report])
    }
    let sha256 = Digest.sha256(masked)
    var key: String = try row["key"]
    var keyHash: String = try row["key_hash"]
    if try key == "sha256:\(row["sha256"] as String)" {
      key = "sha256:\(sha256)"
      keyHash = String(Digest.sha256(key).prefix(16))
    } else if isInAddress {
      key = "id:\(keyHash)"
    }
    try db.run(
      """
      UPDATE report SET text = ?, sha256 = ?, bytes_sha256 = NULL, reading_sha256 = NULL, key = ?, key_hash = ?, url = iif(?, NULL, url)
      WHERE id = ?
      """, [masked, sha256, key, keyHash, isInAddress, report])
    try renewPlaces(of: report, row["sha256"], sha256)
    try db.run(
      "INSERT OR IGNORE INTO erased_text (report, erasure, length) VALUES (?, ?, ?)",
      [report, erasure, document.scalars.count])
    return ranges.reduce(0) { $0 + $1.count }
  }

  /// A body of which its report alone can say which one it is bears the text's hash, see ``OrganizationPlace``.
  private func renewPlaces(of report: Int, _ old: String, _ new: String) throws {
    try db.run(
      """
      UPDATE organization_usage SET place = replace(place, ?1, ?2), block_key = replace(block_key, ?3, ?4)
      WHERE id IN (SELECT usage FROM mention WHERE report = ?5) AND instr(place, ?1)
      """, [old, new, String(old.prefix(16)), String(new.prefix(16)), report])
    try db.run(
      "UPDATE mention SET block_key = replace(block_key, ?1, ?2) WHERE report = ?3 AND kind = 'organization'",
      [String(old.prefix(16)), String(new.prefix(16)), report])
  }

  /// Places of namesakes, and of bodies that bear the name.
  private func others(in report: Int) throws -> [Range<Int>] {
    try db.rows(
      "SELECT start, \"end\", kind, name FROM mention WHERE report = ? AND ifnull(person, 0) <> ?",
      [report, person.id]
    ).filter { try ($0[2] as String) == "person" || mask.bears($0[3]) }
      .map { try $0.range(0, 1) }
  }

  // MARK: - What is stored of it

  private static let columns = [
    ("event_value", "value"), ("event_within", "text"), ("participant_group", "text"),
    ("statement", "speaker"),
    ("outcome", "text"), ("outcome", "by"), ("person_participation", "position"), ("as_read", "value"),
    ("correction", "value"),
  ]

  /// - Returns: how many rows are changed.
  private func eraseFields(of report: Int, _ language: Language) throws -> Int {
    var rows = 0
    for (table, column) in Self.columns {
      for row in try db.rows(
        """
        SELECT DISTINCT t.fact, t.\(column) FROM \(table) t JOIN fact f ON f.id = t.fact
        WHERE f.report = ? AND t.\(column) IS NOT NULL
        """, [report])
      {
        let value: String = try row[1]
        let masked = mask.masked(value, language, isNamed: true)
        if masked == value { continue }
        try db.run(
          "UPDATE \(table) SET \(column) = ? WHERE fact = ? AND \(column) = ?",
          [masked, row[0] as Int, value])
        rows += 1
      }
    }
    return rows + (try renewKeys(of: report, language))
  }

  /// The keys of facts are made of their words.
  private func renewKeys(of report: Int, _ language: Language) throws -> Int {
    var rows = 0
    for row in try db.rows("SELECT id, kind, fact_key FROM fact WHERE report = ?", [report]) {
      let fact: Int = try row[0]
      let key: String = try row[2]
      let new: String
      switch try row[1] as String {
      case "statement":
        let parts = try db.values(
          String.self,
          """
          SELECT substr(r.text, e.start + 1, e."end" - e.start) FROM evidence e JOIN report r ON r.id = e.report
          WHERE e.fact = ? ORDER BY e.start, e."end"
          """, [fact])
        new = FactWriter.statementKey(parts)
      case "outcome":
        guard let outcome = try db.rows("SELECT kind, text FROM outcome WHERE fact = ?", [fact]).first else {
          continue
        }
        new = try FactWriter.outcomeKey(outcome[0], outcome[1])
      default: new = mask.masked(key, language)
      }
      if new == key { continue }
      try db.run("UPDATE fact SET fact_key = ? WHERE id = ?", [new, fact])
      rows += 1
    }
    return rows
  }
}
