package import CivicText
package import GRDB

/// The full-text index: only of the newest versions, and of no copies. It holds no text and no keys of its own, so that what
/// was put in is made anew to be taken out. `trusted_schema=OFF` forbids a trigger to write it.
package struct SearchIndex {
  let db: Database

  package init(db: Database) { self.db = db }

  /// One key per word of the text, in order.
  package static func keys(_ text: String, language: Language) -> String {
    LemmaKey.keys(text, language: language).joined(separator: " ")
  }

  package func add(_ report: Int, keys: String) throws {
    try makeCurrent()
    try db.run("INSERT INTO report_search (rowid, keys) VALUES (?, ?)", [report, keys])
  }

  /// The report's text has to be the one that was put in.
  func remove(_ report: Int) throws {
    try makeCurrent()
    if let keys = try storedKeys(of: report) { try remove(report, keys: keys) }
  }

  /// Hands the keys of one report over to another with the same text.
  func move(_ report: Int, to other: Int) throws {
    try makeCurrent()
    guard let keys = try storedKeys(of: report) else { return }
    try remove(report, keys: keys)
    try add(other, keys: keys)
  }

  private func remove(_ report: Int, keys: String) throws {
    try db.run(
      "INSERT INTO report_search (report_search, rowid, keys) VALUES ('delete', ?, ?)", [report, keys])
  }

  /// The report's keys, made anew; nil where it is not in the index.
  private func storedKeys(of report: Int) throws -> String? {
    try db.rows(
      "SELECT text, language FROM report WHERE id = (SELECT id FROM report_search_docsize WHERE id = ?)",
      [report]
    ).first.map { Self.keys($0[0], language: Language(rawValue: $0[1]) ?? .ru) }
  }

  /// Keys of two versions do not meet, and those of another cannot be taken out.
  private func makeCurrent() throws {
    let version = try db.value(String.self, "SELECT value FROM setting WHERE name = 'lemma_key_version'")
    if version == String(LemmaKey.version) { return }
    if version == nil { try markMade() } else { try SearchRebuild(db: db).run() }
  }

  /// All keys are of this version now.
  func markMade() throws {
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES ('lemma_key_version', ?)",
      [String(LemmaKey.version)])
  }
}
