internal import GRDB

/// Describes people, each by the fullest of their names, of these the one that most reports give.
struct PersonWriter {
  let db: Database

  /// - Parameter given: names that people have given.
  func describe(_ ids: [Int], given: [Int: [NamingRows.Naming]]) throws {
    var rows = JSONRows()
    for id in ids {
      let names = try names(of: id)
      guard let fullest = Self.fullest(names, \.name) else { continue }
      let shown = given[id]?.first
      rows.add(.number(id), .text(shown?.name ?? fullest.name), .text(shown?.language ?? fullest.language))
      try PersonNames(db: db).write(id, names, given[id] ?? [])
    }
    try name(rows)
  }

  /// As its mentions have them, those that most reports give first.
  private func names(of id: Int) throws -> [PersonNames.Name] {
    try db.rows(
      """
      SELECT m.name, m.name_key, m.language, m.script, min(r.published), max(r.published), min(m.id),
        count(DISTINCT m.report) AS reports
      FROM mention m JOIN report r ON r.id = m.report WHERE m.person = ?
      GROUP BY m.name, m.language ORDER BY reports DESC, m.name, m.language
      """, [id]
    ).map { row in
      try PersonNames.Name(
        name: row[0], key: row[1], language: row[2], script: row[3], firstSeen: row[4], lastSeen: row[5],
        mention: row[6], reports: row[7])
    }
  }

  /// Names people by the names that are stored of them.
  func name(_ ids: [Int]) throws {
    let given = try NamingRows(db: db).names(.person)
    var names: [Int: [(name: String, language: String)]] = [:]
    for row in try db.rows(
      """
      SELECT n.person, n.name, n.language FROM json_each(?) w CROSS JOIN person_name n ON n.person = w.value
      WHERE n.reports > 0 ORDER BY n.person, n.reports DESC, n.name, n.language
      """, [Database.list(ids)])
    {
      try names[row[0], default: []].append((row[1], row[2]))
    }
    var rows = JSONRows()
    for (id, names) in names.sorted(by: { $0.key < $1.key }) where given[id] == nil {
      guard let fullest = Self.fullest(names, \.name) else { continue }
      rows.add(.number(id), .text(fullest.name), .text(fullest.language))
    }
    try name(rows)
  }

  /// - Parameter rows: person, name, language.
  private func name(_ rows: JSONRows) throws {
    if rows.isEmpty { return }
    try db.run(
      """
      UPDATE person SET name = w.value ->> 1, language = w.value ->> 2 FROM json_each(?) w
      WHERE person.id = w.value ->> 0 AND (name <> w.value ->> 1 OR language IS NOT w.value ->> 2)
      """, [rows.text])
  }

  /// Of as full names the first.
  private static func fullest<Name>(_ names: [Name], _ text: (Name) -> String) -> Name? {
    names.reduce(nil as Name?) { best, name in
      guard let best else { return name }
      return fullness(of: text(name)) > fullness(of: text(best)) ? name : best
    }
  }

  /// An initial counts less than a name.
  private static func fullness(of name: String) -> Int {
    NameKey.words(name).map { $0.count > 1 ? 2 : 1 }.reduce(0, +)
  }
}
