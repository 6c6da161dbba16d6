internal import GRDB

/// Every name of some bodies, in its spelling, language and script, with the days of the reports that bear it.
struct OrganizationNames {
  let db: Database

  private struct Spelling: Hashable {
    let organization: Int
    let name: String
    let language: String
  }

  /// What stands with a spelling.
  private struct Summary: Equatable {
    let kind: String
    let firstSeen: String?
    let lastSeen: String?
    let mention: Int?
  }

  /// - Parameters:
  ///   - uses: by the bodies' ids.
  ///   - given: names that people have given.
  func write(_ uses: [Int: [OrganizationWriter.Use]], _ given: [Int: [NamingRows.Naming]]) throws {
    var spellings: [Spelling: [OrganizationWriter.Use]] = [:]
    for (id, uses) in uses {
      for use in uses {
        spellings[Spelling(organization: id, name: use.name, language: use.language), default: []].append(use)
      }
    }
    let known = try known(uses.keys.sorted())
    var rows = JSONRows()
    for (spelling, uses) in spellings {
      let summary = Self.summary(uses)
      // Most of a body's names stay as they are when a report names it again.
      if known[spelling] == summary { continue }
      rows.add(
        .number(spelling.organization), .text(spelling.name), .text(NameKey.key(spelling.name)),
        .text(spelling.language), .text(ScriptCode.of(spelling.name)), .text(summary.kind),
        .init(summary.firstSeen), .init(summary.lastSeen), .init(summary.mention))
    }
    if !rows.isEmpty {
      try db.run(
        """
        INSERT INTO organization_name
          (organization, name, name_key, language, script, kind, first_seen, last_seen, mention)
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
          value ->> 8
        FROM json_each(?) WHERE true
        ON CONFLICT (organization, name, language) DO UPDATE SET kind = iif(kind = 'former', kind, excluded.kind),
          first_seen = excluded.first_seen, last_seen = excluded.last_seen, mention = excluded.mention
        """, [rows.text])
    }
    for spelling in known.keys where spellings[spelling] == nil {
      let names = given[spelling.organization] ?? []
      if names.contains(where: { $0.name == spelling.name && $0.language == spelling.language }) { continue }
      try db.run(
        "DELETE FROM organization_name WHERE organization = ? AND name = ? AND language = ?",
        [spelling.organization, spelling.name, spelling.language])
    }
    for (id, names) in given where uses[id] != nil {
      for naming in names {
        try db.run(
          "INSERT OR IGNORE INTO organization_name (organization, name, name_key, language, script) VALUES (?, ?, ?, ?, ?)",
          [id, naming.name, naming.key, naming.language, ScriptCode.of(naming.name)])
      }
    }
  }

  private func known(_ ids: [Int]) throws -> [Spelling: Summary] {
    Dictionary(
      try db.rows(
        """
        SELECT n.organization, n.name, n.language, n.kind, n.first_seen, n.last_seen, n.mention
        FROM json_each(?) w CROSS JOIN organization_name n ON n.organization = w.value
        """, [Database.list(ids)]
      ).map { row in
        try (
          Spelling(organization: row[0], name: row[1], language: row[2]),
          Summary(kind: row[3], firstSeen: row[4], lastSeen: row[5], mention: row[6])
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func summary(_ uses: [OrganizationWriter.Use]) -> Summary {
    let name = uses[0].name
    return Summary(
      kind: NameShape.isAbbreviation(name) ? "abbreviation" : uses.allSatisfy(\.isShort) ? "short" : "full",
      firstSeen: uses.compactMap(\.firstSeen).min(), lastSeen: uses.compactMap(\.lastSeen).max(),
      mention: uses.map(\.mention).min())
  }
}
