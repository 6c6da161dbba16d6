internal import CivicReports
internal import CivicText
internal import GRDB

/// Writes the facts of one event of one report, each with its evidence.
package struct FactWriter {
  let db: Database
  let report: Int
  let eventReport: Int
  let document: Document
  private var facts: [String: Int] = [:]

  init(db: Database, report: Int, eventReport: Int, document: Document) {
    self.db = db
    self.report = report
    self.eventReport = eventReport
    self.document = document
  }

  /// Writes a fact; where the event has one of that key, its evidence gains the ranges.
  ///
  /// - Parameters:
  ///   - key: what makes it the same fact in a later version of the report.
  ///   - ranges: where it stands; at least one.
  ///   - detail: writes the row of the fact's own table, for the fact's id.
  /// - Returns: the fact's id.
  @discardableResult
  mutating func write(
    _ kind: FactKind, key: String, confidence: Double, ranges: [Range<Int>], rule: String = "rules",
    derivedFrom: Int? = nil, detail: (Int) throws -> Void
  ) throws -> Int {
    if let fact = facts[key] {
      try writeEvidence(of: fact, ranges)
      return fact
    }
    let fact = try db.insert(
      """
      INSERT INTO fact (kind, report, event_report, confidence, rule, fact_key, derived_from)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [kind.rawValue, report, eventReport, confidence, rule, key, derivedFrom])
    facts[key] = fact
    try detail(fact)
    try writeEvidence(of: fact, ranges)
    return fact
  }

  /// What makes an outcome the same: its kind and its words.
  package static func outcomeKey(_ kind: String, _ text: String) -> String {
    "outcome:\(kind):\(Digest.sha256(NameKey.key(text)).prefix(16))"
  }

  /// What makes a statement the same: its words.
  package static func statementKey(_ words: [String]) -> String {
    "statement:\(Digest.sha256(words.joined(separator: " ")).prefix(16))"
  }

  private func writeEvidence(of fact: Int, _ ranges: [Range<Int>]) throws {
    for range in ranges {
      let sentence = document.sentenceRange(around: range)
      try db.run(
        """
        INSERT OR IGNORE INTO evidence (fact, report, start, "end", sentence_start, sentence_end)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          fact, report, range.lowerBound, range.upperBound, sentence.lowerBound, sentence.upperBound,
        ])
    }
  }
}
