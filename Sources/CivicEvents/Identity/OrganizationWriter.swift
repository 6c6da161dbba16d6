internal import GRDB

/// Describes bodies, each as its mentions have it: of each value the one that most reports give, the one that was in use first
/// where as many give another.
struct OrganizationWriter {
  let db: Database

  /// One way in which its name is used.
  struct Use {
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
  func describe(_ ids: [Int], given: [Int: [NamingRows.Naming]]) throws {
    let uses = try uses(of: ids)
    let registered = try registered(ids)
    var regions: [String: Int] = [:]
    var rows = JSONRows()
    for (id, uses) in uses.sorted(by: { $0.key < $1.key }) {
      let full = uses.filter { !$0.isShort }
      guard let name = Self.most(full.isEmpty ? uses : full, { $0.name }) else { continue }
      let language = Self.most(uses.filter { $0.name == name }) { $0.language }
      let entry = registered[id]
      let kind = entry?.kind ?? Self.most(uses) { $0.kind }
      let region = entry?.region ?? Self.most(uses) { $0.region }
      if let region, regions[region] == nil { regions[region] = try PlaceWriter(db: db).region(code: region) }
      let isByForm = uses.contains { $0.kind == kind && $0.legalForm != nil }
      let shown = given[id]?.first
      rows.add(
        .number(id), .text(shown?.name ?? name), .init(shown?.language ?? language),
        // «ҚБ» stands beside a Kazakh name, "ОО" beside a Russian one.
        .init(Self.most(uses.filter { $0.language == language }) { $0.legalForm }), .text(kind ?? "unknown"),
        .init(kind.map { _ in entry?.kind != nil ? "register" : isByForm ? "legal-form" : "own-words" }),
        .init(region.flatMap { regions[$0] }))
    }
    if rows.isEmpty { return }
    try writeIdentifiers(uses)
    try db.run(
      """
      UPDATE organization SET name = w.value ->> 1, language = w.value ->> 2, legal_form = w.value ->> 3,
        kind = w.value ->> 4, kind_basis = w.value ->> 5, region = w.value ->> 6
      FROM json_each(?) w
      WHERE organization.id = w.value ->> 0
        AND (organization.name, organization.language, organization.legal_form, organization.kind,
          organization.kind_basis, organization.region)
        IS NOT (w.value ->> 1, w.value ->> 2, w.value ->> 3, w.value ->> 4, w.value ->> 5, w.value ->> 6)
      """, [rows.text])
    try OrganizationNames(db: db).write(uses, given)
  }

  /// What registers in force say of bodies: of several the one whose key comes first.
  private func registered(_ ids: [Int]) throws -> [Int: (kind: String?, region: String?)] {
    var entries: [Int: (kind: String?, region: String?)] = [:]
    for row in try db.rows(
      """
      SELECT e.organization, nullif(e.kind, 'unknown'), e.region
      FROM json_each(?) w CROSS JOIN register_entry e ON e.organization = w.value
        JOIN report r ON r.id = e.report
      WHERE r.superseded_by IS NULL ORDER BY r.key_hash, e.start
      """, [Database.list(ids)])
    {
      let known = try entries[row[0]]
      try entries[row[0]] = (known?.kind ?? row[1], known?.region ?? row[2])
    }
    return entries
  }

  private func uses(of ids: [Int]) throws -> [Int: [Use]] {
    var uses: [Int: [Use]] = [:]
    for row in try db.rows(
      """
      SELECT v.name, v.language, u.legal_form, nullif(u.kind, 'unknown'), u.place,
        \(StandingIdentifier.sql),
        u.tied_to IS NOT NULL, u.first_mention, u.reports, u.first_seen, u.last_seen, w.value
      FROM json_each(?1) w CROSS JOIN organization_usage u ON u.organization = w.value
        JOIN organization_variant v ON v.id = u.variant
      UNION ALL
      SELECT v.name, v.language, u.legal_form, nullif(u.kind, 'unknown'), u.place, u.identifier, u.tied_to IS NOT NULL,
        m.id, 1, r.published, r.published, w.value
      FROM json_each(?1) w CROSS JOIN mention m ON m.organization = w.value AND m.judged = 1
        JOIN report r ON r.id = m.report JOIN organization_usage u ON u.id = m.usage
        JOIN organization_variant v ON v.id = u.variant
      WHERE u.organization IS NOT w.value
      """, [Database.list(ids)])
    {
      var region: String?
      if case .region(let code)? = try OrganizationPlace(row[4]) { region = code }
      try uses[row[11], default: []].append(
        Use(
          name: row[0], language: row[1], legalForm: row[2], kind: row[3], region: region, identifier: row[5],
          isShort: row[6], mention: row[7], reports: row[8], firstSeen: row[9], lastSeen: row[10]))
    }
    return uses
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

  private func writeIdentifiers(_ uses: [Int: [Use]]) throws {
    let identifiers = uses.sorted { $0.key < $1.key }.flatMap { id, uses in
      Set(uses.compactMap(\.identifier)).filter { !RegisterRow.isRow($0) }.sorted().map { (id, $0) }
    }
    try db.run(
      """
      DELETE FROM organization_identifier WHERE organization IN (SELECT value FROM json_each(?))
        AND organization || ' ' || scheme || ' ' || identifier NOT IN (SELECT value FROM json_each(?))
      """, [Database.list(uses.keys), Database.list(identifiers.map { "\($0.0) \($0.1)" })])
    for (id, identifier) in identifiers {
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
