internal import CivicReports
internal import Foundation
internal import GRDB

/// Each report's text: whether it is the one that was stored, and whether what points into it points at something. One
/// report at a time, so that memory does not grow with the archive.
/// It leaves behind which texts are not theirs: see ``DamagedTexts``.
struct TextCheck {
  func look(_ db: Database, _ findings: inout Findings) throws {
    try DamagedTexts.none(db)
    // As bytes: a text is read to its first U+0000 otherwise.
    let reports = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, CAST(text AS BLOB), sha256 FROM report ORDER BY id
        """)
    while let row = try reports.next() {
      let (id, bytes): (Int, Data) = try (row[0], row[1])
      if bytes.contains(0) { findings.add(.textNull, "report", ["r\(id)"], isRepairable: false) }
      let text = String(validating: bytes, as: UTF8.self)
      guard let text, try Digest.sha256([UInt8](bytes)) == row[2] else {
        findings.add(.textHash, "report", ["r\(id)"], isRepairable: false)
        try DamagedTexts.add(id, db)
        let length = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
        try lookAtRanges(db, of: id, length, &findings)
        continue
      }
      let scalars = Array(text.unicodeScalars)
      if try lookAtRanges(db, of: id, scalars.count, &findings) {
        try lookAtStatements(db, of: id, scalars, &findings)
      }
    }
  }

  /// - Returns: true where every range is inside.
  @discardableResult
  private func lookAtRanges(_ db: Database, of report: Int, _ length: Int, _ findings: inout Findings)
    throws -> Bool
  {
    let evidence = try db.values(
      String.self,
      """
      SELECT DISTINCT 'f' || fact FROM evidence WHERE report = ?1
        AND (start < 0 OR start >= "end" OR sentence_start < 0 OR sentence_start > start OR sentence_end < "end"
          OR sentence_end > ?2)
      """, [report, length])
    findings.add(.evidenceRange, "evidence", evidence, isRepairable: false)
    let mentions = try db.values(
      String.self,
      "SELECT 'm' || id FROM mention WHERE report = ?1 AND (start < 0 OR start >= \"end\" OR \"end\" > ?2)",
      [report, length])
    findings.add(.mentionRange, "mention", mentions, isRepairable: false)
    return evidence.isEmpty
  }

  /// The words of a statement are its evidence; their hash is in its key.
  private func lookAtStatements(
    _ db: Database, of report: Int, _ scalars: [Unicode.Scalar], _ findings: inout Findings
  ) throws {
    var parts: [Int: (key: String, words: [String])] = [:]
    for row in try db.rows(
      """
      SELECT f.id, f.fact_key, e.start, e."end" FROM fact f JOIN evidence e ON e.fact = f.id AND e.report = f.report
      WHERE f.report = ? AND f.kind = 'statement' ORDER BY f.id, e.start, e."end"
      """, [report])
    {
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[try row.range(2, 3)])
      let (fact, key): (Int, String) = try (row[0], row[1])
      parts[fact, default: (key, [])].words.append(String(words))
    }
    let wrong = parts.filter { !Self.isMade($0.value.key, of: $0.value.words) }.keys.sorted()
    findings.add(.statementWords, "evidence", wrong.map { "f\($0)" }, isRepairable: false)
  }

  /// Where the same words stand several times in a text, one fact has the ranges of all.
  private static func isMade(_ key: String, of words: [String]) -> Bool {
    (1...words.count).contains { count in
      words.count.isMultiple(of: count)
        && words.indices.allSatisfy { words[$0] == words[$0 % count] }
        && key == FactWriter.statementKey(Array(words.prefix(count)))
    }
  }
}
