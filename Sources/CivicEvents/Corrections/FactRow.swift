internal import CivicText
internal import GRDB

/// A fact as a correction sees it.
struct FactRow {
  let id: Int
  let kind: FactKind
  let state: String
  let key: String
  let eventReport: Int
  let event: Int
  let derivedFrom: Int?
  /// True where a newer version of the report tells it again.
  let isSuperseded: Bool
  /// Of an event's value: which one.
  let valueField: String?

  /// - Throws: ``CivicError`` where there is no such fact.
  init(db: Database, id: Int) throws {
    let row = try db.rows(
      """
      SELECT f.kind, f.state, f.fact_key, f.event_report, er.event, f.derived_from, EXISTS (
          SELECT 1 FROM report later JOIN fact n ON n.report = later.id AND n.fact_key = f.fact_key
          WHERE later.key_hash = r.key_hash AND later.version > r.version), v.field
      FROM fact f JOIN event_report er ON er.id = f.event_report JOIN report r ON r.id = f.report
        LEFT JOIN event_value v ON v.fact = f.id
      WHERE f.id = ?
      """, [id]
    ).first
    guard let row, let kind = try FactKind(rawValue: row[0]) else { throw CivicError(.unknownID, "f\(id)") }
    self.id = id
    self.kind = kind
    state = try row[1]
    key = try row[2]
    eventReport = try row[3]
    event = try row[4]
    derivedFrom = try row[5]
    isSuperseded = try row[6]
    valueField = try row[7]
  }

  func fields(_ db: Database) throws -> [FactField] {
    var topics: [String] = []
    if kind == .topic {
      let known = LanguageData.rows("en/labels.tsv").compactMap { $0.first }
        .filter { $0.hasPrefix("topic.") }.map { String($0.dropFirst("topic.".count)) }
      topics = Set(known + (try db.values(String.self, "SELECT id FROM topic"))).sorted()
    }
    return FactField.fields(of: kind, valueField: valueField, topics: topics)
  }
}
