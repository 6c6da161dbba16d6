internal import GRDB

/// Describes one body as its mentions have it: of each value the one that most reports give, the one that was in use first
/// where as many give another.
struct OrganizationWriter {
  let db: Database

  /// One way in which its name is used.
  private struct Use {
    let name: String
    let language: String
    let legalForm: String?
    let kind: String?
    let region: String?
    let identifier: String?
    let isShort: Bool
    let mention: Int
    let reports: Int
    let firstSeen: String?
    let lastSeen: String?
  }

  /// - Parameter given: names that people have given.
  func describe(_ id: Int, given: [NamingRows.Naming]) throws {
    let uses = try uses(of: id)
    let full = uses.filter { !$0.isShort }
    guard let name = Self.most(full.isEmpty ? uses : full, { $0.name }) else { return }
    let language = Self.most(uses.filter { $0.name == name }) { $0.language }
    let kind = Self.most(uses) { $0.kind }
    let region = try Self.most(uses) { $0.region }.map { try PlaceWriter(db: db).region(code: $0) }
    let isByForm = uses.contains { $0.kind == kind && $0.legalForm != nil }
    let basis = kind.map { _ in isByForm ? "legal-form" : "own-words" }
    try db.run(
      """
      UPDATE organization SET name = ?, language = ?, legal_form = ?, kind = ?, kind_basis = ?, region = ? WHERE id = ?
      """,
      [
        name, language,
        // «ҚБ» stands beside a Kazakh name, "ОО" beside a Russian one.
        Self.most(uses.filter { $0.language == language }) { $0.legalForm },
        kind ?? "unknown", basis, region, id,
      ])
    try writeNames(id, uses, given)
    try writeIdentifiers(id, Set(uses.compactMap(\.identifier)))
  }

  private func uses(of id: Int) throws -> [Use] {
    try db.rows(
      """
      SELECT v.name, v.language, u.legal_form, nullif(u.kind, 'unknown'), u.place, u.identifier, u.tied_to IS NOT NULL,
        u.first_mention, u.reports, u.first_seen, u.last_seen
      FROM organization_usage u JOIN organization_variant v ON v.id = u.variant WHERE u.organization = ?1
      UNION ALL
      SELECT v.name, v.language, u.legal_form, nullif(u.kind, 'unknown'), u.place, u.identifier, u.tied_to IS NOT NULL,
        m.id, 1, r.published, r.published
      FROM mention m JOIN report r ON r.id = m.report JOIN organization_usage u ON u.id = m.usage
        JOIN organization_variant v ON v.id = u.variant
      WHERE m.organization = ?1 AND m.judged = 1 AND u.organization IS NOT ?1
      """, [id]
    ).map { row in
      var region: String?
      if case .region(let code)? = OrganizationPlace(row[4]) { region = code }
      return Use(
        name: row[0], language: row[1], legalForm: row[2], kind: row[3], region: region, identifier: row[5],
        isShort: row[6], mention: row[7], reports: row[8], firstSeen: row[9], lastSeen: row[10])
    }
  }

  private static func most(_ uses: [Use], _ value: (Use) -> String?) -> String? {
    var counts: [String: (reports: Int, firstSeen: String)] = [:]
    for use in uses {
      guard let value = value(use) else { continue }
      let known = counts[value] ?? (0, "9999")
      counts[value] = (known.reports + use.reports, min(known.firstSeen, use.firstSeen ?? "9999"))
    }
    // Of as many the one in the letters of the country, then the one that was in use first.
    func rank(_ count: (key: String, value: (reports: Int, firstSeen: String))) -> (Int, Int, String, String)
    {
      (-count.value.reports, ScriptCode.of(count.key) == "Latn" ? 1 : 0, count.value.firstSeen, count.key)
    }
    return counts.min {
      rank($0) < rank($1)
    }?.key
  }

  private func writeNames(_ id: Int, _ uses: [Use], _ given: [NamingRows.Naming]) throws {
    struct Spelling: Hashable {
      let name: String
      let language: String
    }
    let spellings = Dictionary(grouping: uses) { Spelling(name: $0.name, language: $0.language) }
    let known = try db.rows(
      "SELECT name, language, kind, first_seen, last_seen, mention FROM organization_name WHERE organization = ?",
      [id])
    var written: Set<Spelling> = []
    for row in known {
      let spelling = Spelling(name: row[0], language: row[1])
      if let uses = spellings[spelling] {
        written.insert(spelling)
        let (kind, first, last, mention) = Self.summary(uses)
        // Most of a body's names stay as they are when a report names it again.
        if row[2] == kind, row[3] == first, row[4] == last, row[5] == mention { continue }
        try db.run(
          """
          UPDATE organization_name SET kind = iif(kind = 'former', kind, ?), first_seen = ?, last_seen = ?, mention = ?
          WHERE organization = ? AND name = ? AND language = ?
          """, [kind, first, last, mention, id, spelling.name, spelling.language])
      } else if !given.contains(where: { $0.name == spelling.name && $0.language == spelling.language }) {
        try db.run(
          "DELETE FROM organization_name WHERE organization = ? AND name = ? AND language = ?",
          [id, spelling.name, spelling.language])
      }
    }
    for (spelling, uses) in spellings where !written.contains(spelling) {
      let (kind, first, last, mention) = Self.summary(uses)
      try db.run(
        """
        INSERT INTO organization_name
          (organization, name, name_key, language, script, kind, first_seen, last_seen, mention)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          id, spelling.name, NameKey.key(spelling.name), spelling.language, ScriptCode.of(spelling.name),
          kind,
          first, last, mention,
        ])
    }
    try writeGiven(id, given)
  }

  private func writeGiven(_ id: Int, _ given: [NamingRows.Naming]) throws {
    for naming in given {
      try db.run(
        "INSERT OR IGNORE INTO organization_name (organization, name, name_key, language, script) VALUES (?, ?, ?, ?, ?)",
        [id, naming.name, naming.key, naming.language, ScriptCode.of(naming.name)])
    }
  }

  private static func summary(_ uses: [Use]) -> (kind: String, first: String?, last: String?, mention: Int) {
    let name = uses[0].name
    let kind =
      NameShape.isAbbreviation(name) ? "abbreviation" : uses.allSatisfy(\.isShort) ? "short" : "full"
    return (
      kind, uses.compactMap(\.firstSeen).min(), uses.compactMap(\.lastSeen).max(),
      uses.map(\.mention).min() ?? 0
    )
  }

  private func writeIdentifiers(_ id: Int, _ identifiers: Set<String>) throws {
    for identifier in identifiers.sorted() {
      let halves = identifier.split(separator: " ", maxSplits: 1).map(String.init)
      guard halves.count == 2 else { continue }
      try db.run(
        """
        INSERT INTO organization_identifier (organization, scheme, identifier) VALUES (?, ?, ?)
        ON CONFLICT (scheme, identifier) DO UPDATE SET organization = excluded.organization
        """, [id, halves[0], halves[1]])
    }
  }
}
