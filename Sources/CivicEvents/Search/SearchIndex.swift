internal import CivicText
internal import GRDB

/// Writes the full-text indexes: see ``SearchedIndex``. They hold no text and no keys of their own, so that what was put in is
/// made anew to be taken out. `trusted_schema=OFF` forbids a trigger to write them.
struct SearchIndex {
  let db: Database

  // MARK: - Reports

  /// A report that has just been written, with what it says and whom it names.
  ///
  /// - Parameter words: those of its text.
  func addNew(_ report: Int, words: [KeyedWord]) throws {
    // What is made anew holds it already.
    if try makeCurrent() { return }
    guard let keys = try ReportKeys(db, report, words: words) else { return }
    try write(.insert, report, keys)
    for statement in try keys.statements(db, of: report) {
      try put(SearchedIndex.statements, statement.fact, statement.keys)
    }
    for row in try db.rows(
      """
      SELECT f.id, v.value, r.language FROM fact f JOIN event_value v ON v.fact = f.id JOIN report r ON r.id = f.report
      WHERE f.report = ? AND v.field = 'title'
      """, [report])
    {
      try put(SearchedIndex.titles, row[0], Self.keys(row[1], row[2]))
    }
    for row in try db.rows(
      """
      SELECT min(m.id), m.name, m.language FROM mention m
      WHERE m.report = ? AND NOT EXISTS (SELECT 1 FROM organization_name n
          WHERE m.kind = 'organization' AND n.name_key = m.name_key AND n.mention IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM person_name n
          WHERE m.kind = 'person' AND n.name_key = m.name_key AND n.mention IS NOT NULL)
      GROUP BY m.kind, m.name_key
      """, [report])
    {
      try put(SearchedIndex.names, row[0], Self.keys(row[1], row[2]))
    }
  }

  /// A report that counts again.
  func add(_ report: Int) throws {
    if try makeCurrent() { return }
    if let keys = try ReportKeys(db, report) { try write(.insert, report, keys) }
  }

  /// What it says stays, as its facts do. The report's text and mentions have to be those that were put in.
  func remove(_ report: Int) throws {
    _ = try makeCurrent()
    if let keys = try storedKeys(of: report) { try write(.delete, report, keys) }
  }

  /// Hands the keys of one report over to another with the same text, before it takes over the mentions.
  func move(_ report: Int, to other: Int) throws {
    _ = try makeCurrent()
    guard let keys = try storedKeys(of: report) else { return }
    try write(.delete, report, keys)
    try write(.insert, other, keys)
  }

  /// The report's keys, made anew; nil where it is not in the index.
  private func storedKeys(of report: Int) throws -> ReportKeys? {
    let isThere = try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM report_search_docsize WHERE id = ?)", [report])
    return isThere == true ? try ReportKeys(db, report) : nil
  }

  private enum Change: String {
    case insert = "INSERT INTO report_search (rowid, title, names, keys) VALUES (?, ?, ?, ?)"
    case delete =
      "INSERT INTO report_search (report_search, rowid, title, names, keys) VALUES ('delete', ?, ?, ?, ?)"
  }

  private func write(_ change: Change, _ report: Int, _ keys: ReportKeys) throws {
    try db.run(change.rawValue, [report, keys.title, keys.names, keys.keys])
  }

  // MARK: - Titles and names

  /// A person has set the title of an event as one report has it; called before it is written.
  ///
  /// - Parameter fact: of any value of an event.
  func retitle(_ fact: Int, _ title: String?) throws {
    guard
      let row = try db.rows(
        """
        SELECT v.value, r.language FROM event_value v JOIN fact f ON f.id = v.fact JOIN report r ON r.id = f.report
        WHERE v.fact = ? AND v.field = 'title'
        """, [fact]
      ).first, try !makeCurrent()
    else { return }
    try db.run(
      "INSERT INTO title_search (title_search, rowid, keys) VALUES ('delete', ?, ?)",
      [fact, Self.keys(row[0], row[1])])
    try put(SearchedIndex.titles, fact, Self.keys(title ?? "", row[1]))
  }

  /// A name that a person has given.
  func addGiven(_ name: String, _ language: String, by change: Int) throws {
    if try makeCurrent() { return }
    try put(SearchedIndex.names, -change, Self.keys(name, language))
  }

  func put(_ index: String, _ id: Int, _ keys: String) throws {
    try db.run("INSERT INTO \(index) (rowid, keys) VALUES (?, ?)", [id, keys])
  }

  /// The words of a text in a language of `report.language`, each with its key.
  static func keyed(_ text: String, _ language: String) -> [KeyedWord] {
    LemmaKey.words(text, language: Language(rawValue: language) ?? .ru)
  }

  static func keys(_ text: String, _ language: String) -> String {
    ReportKeys.joined(keyed(text, language))
  }

  // MARK: - Version

  /// Keys of two versions do not meet, and those of another cannot be taken out.
  ///
  /// - Returns: true where all keys have been made anew.
  private func makeCurrent() throws -> Bool {
    let version = try db.value(String.self, "SELECT value FROM setting WHERE name = 'lemma_key_version'")
    if version == String(LemmaKey.version) { return false }
    if version != nil {
      try SearchRebuild(db: db).run()
      return true
    }
    try markMade()
    return false
  }

  /// All keys are of this version now.
  func markMade() throws {
    try db.run(
      "INSERT OR REPLACE INTO setting (name, value) VALUES ('lemma_key_version', ?)",
      [String(LemmaKey.version)])
  }
}
