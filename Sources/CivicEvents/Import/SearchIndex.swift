internal import CivicText
internal import GRDB

/// The full-text index: only of the newest versions, and of no copies. `trusted_schema=OFF` forbids a trigger to
/// write it.
struct SearchIndex {
  let db: Database

  /// One key per word of the text, in order.
  static func keys(_ text: String, language: Language) -> String {
    LemmaKey.keys(text, language: language).joined(separator: " ")
  }

  func add(_ report: Int, keys: String) throws {
    try db.run("INSERT INTO report_keys (report, keys) VALUES (?, ?)", [report, keys])
    try db.run("INSERT INTO report_search (rowid, keys) VALUES (?, ?)", [report, keys])
    try db.run(
      "INSERT OR IGNORE INTO setting (name, value) VALUES ('lemma_key_version', ?)",
      [String(LemmaKey.version)])
  }

  /// All keys are of this version now.
  func markMade() throws {
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES ('lemma_key_version', ?)",
      [String(LemmaKey.version)])
  }

  func remove(_ report: Int) throws {
    try db.run(
      """
      INSERT INTO report_search (report_search, rowid, keys)
      SELECT 'delete', report, keys FROM report_keys WHERE report = ?
      """, [report])
    try db.run("DELETE FROM report_keys WHERE report = ?", [report])
  }

  /// Hands the keys of one report over to another with the same text.
  func move(_ report: Int, to other: Int) throws {
    let keys = try db.value(String.self, "SELECT keys FROM report_keys WHERE report = ?", [report])
    guard let keys else { return }
    try remove(report)
    try add(other, keys: keys)
  }
}
