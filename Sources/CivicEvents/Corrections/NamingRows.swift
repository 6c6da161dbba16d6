internal import CivicText
internal import GRDB

/// The names that people have given to events, bodies and persons.
struct NamingRows {
  let db: Database

  struct Naming {
    let name: String
    /// What the name is compared by.
    let key: String
    let language: String
  }

  /// - Parameters:
  ///   - anchor: a mention of the body or person, an event_report of the event.
  ///   - language: nil where it is to be told from the name.
  func add(
    _ kind: TypedID.Kind, anchor: Int, _ name: String, language: Language?, change: Int
  ) throws {
    guard let table = kind.table else { return }
    let language = language?.rawValue ?? Self.language(of: name)
    try db.run(
      "INSERT INTO naming (change, kind, anchor, name, language) VALUES (?, ?, ?, ?, ?)",
      [change, table, anchor, name, language])
    try SearchIndex(db: db).addGiven(name, language, by: change)
  }

  /// The names in force of all bodies or persons that have one, by their ids, the one that is shown first: people give few.
  func names(_ kind: EntityKind) throws -> [Int: [Naming]] {
    var names: [Int: [Naming]] = [:]
    for row in try db.rows(
      """
      SELECT m.\(kind.rawValue), n.name, n.language
      FROM naming n JOIN change c ON c.id = n.change JOIN mention m ON m.id = n.anchor
      WHERE n.kind = ? AND c.undone_by IS NULL ORDER BY n.change DESC
      """, [kind.rawValue])
    {
      let name: String = try row[1]
      let key = kind == .person ? PersonKey(name)?.key : NameKey.key(name)
      try names[row[0], default: []].append(
        Naming(name: name, key: key ?? NameKey.key(name), language: row[2]))
    }
    return names
  }

  /// The name in force of an event, and the change that gave it.
  func name(ofEvent event: Int) throws -> (name: String, change: Int)? {
    try db.rows(
      """
      SELECT n.name, n.change FROM event_report er CROSS JOIN naming n ON n.kind = 'event' AND n.anchor = er.id
        JOIN change c ON c.id = n.change
      WHERE er.event = ? AND c.undone_by IS NULL ORDER BY n.change DESC LIMIT 1
      """, [event]
    ).first.map { try ($0[0], $0[1]) }
  }

  /// By its letters; a name in Cyrillic without a Kazakh letter may be of either language and counts as Russian.
  private static func language(of name: String) -> String {
    let detected = LanguageDetector.detect(name)
    return (detected ?? (ScriptCode.of(name) == "Latn" ? .en : .ru)).rawValue
  }
}
