internal import CivicReports
internal import GRDB

/// Gives each mention of a report its usage. A mention whose usage is known is of whom that usage is.
struct OrganizationAssignment {
  let db: Database
  /// Blocks with a usage that is new, or of which nobody knows whose it is.
  private(set) var blocks: Set<String> = []
  /// Bodies that have gained a mention of a known usage.
  private(set) var grown: Set<Int> = []

  /// True where what joins the mentions is on record.
  private let isRecorded: Bool

  init(db: Database, isRecorded: Bool) {
    self.db = db
    self.isRecorded = isRecorded
  }

  mutating func assign(_ report: Int) throws {
    guard
      let header = try db.rows(
        """
        SELECT sha256, coalesce(published, (
          SELECT min(v.value) FROM fact f JOIN event_value v ON v.fact = f.id WHERE f.report = report.id AND v.field = 'start')),
          form = 'register'
        FROM report WHERE id = ?
        """, [report]
      ).first
    else { return }
    let mentions = try mentions(of: report)
    if mentions.isEmpty { return }
    let read = try ReportOrganizations(mentions, report: header[0], isRegister: header[2])
    let variants = try OrganizationVariants(db: db).ids(read.usages)
    // Those that a short form stands for come first.
    var usages: [Int: Usage] = [:]
    for indices in [mentions.indices.filter { read.ties[$0] == nil }, read.ties.keys.sorted()] {
      let wanted = indices.map { index in
        let tie = read.ties[index].flatMap { usages[$0] }
        return Wanted(
          mention: mentions[index].id, signature: read.usages[index], variant: variants[index], tie: tie)
      }
      for (index, usage) in zip(indices, try find(wanted)) { usages[index] = usage }
    }
    let attached = mentions.indices.compactMap { index in usages[index].map { (mentions[index].id, $0) } }
    try attach(attached, header[1])
  }

  private struct Usage {
    let id: Int
    let blockKey: String
    let organization: Int?
    let firstMention: Int
    let reasons: [String]
    let score: Double
  }

  /// A mention, and the way in which its report uses the name.
  private struct Wanted {
    let mention: Int
    let signature: OrganizationUsage.Signature
    let variant: Int
    /// The usage whose body it names in short.
    let tie: Usage?

    var blockKey: String { tie?.blockKey ?? signature.blockKey }

    /// What stands in the unique index.
    var key: [JSONRows.Value] {
      [
        .number(variant), .text(blockKey), .text(signature.place.text), .text(signature.kind),
        .text(signature.family?.rawValue ?? ""), .text(signature.legalForm ?? ""),
        .text(signature.identifier ?? ""), .number(tie?.id ?? 0),
      ]
    }

    func usage(_ id: Int, _ organization: Int?, firstMention: Int) -> Usage {
      let reasons =
        tie.map { _ in ["report", "short-form"] }
        ?? ["name", signature.family == nil ? "kind-unknown" : "kind"]
        + [signature.place.reason].compactMap { $0 }
      return Usage(
        id: id, blockKey: blockKey, organization: organization, firstMention: firstMention, reasons: reasons,
        score: tie == nil ? signature.place.score : 0.85)
    }
  }

  private func mentions(of report: Int) throws -> [OrganizationMention] {
    try db.rows(
      """
      SELECT id, name, language, legal_form, name_key, block_key, organization_kind, name_region, event_region,
        event_locality, identifier
      FROM mention WHERE report = ? AND kind = 'organization' ORDER BY start, "end", name_key, name
      """, [report]
    ).map { row in
      try OrganizationMention(
        id: row[0], name: row[1], language: row[2], legalForm: row[3], nameKey: row[4], blockKey: row[5],
        kind: (row[6] as String?).flatMap(OrganizationKind.init) ?? .unknown, nameRegion: row[7],
        eventRegion: row[8], eventLocality: row[9], identifier: row[10])
    }
  }

  /// Their usages, those that are new made.
  private func find(_ wanted: [Wanted]) throws -> [Usage] {
    if wanted.isEmpty { return [] }
    var rows = JSONRows()
    for (index, wanted) in wanted.enumerated() { rows.add([.number(index)] + wanted.key) }
    var found: [Int: Usage] = [:]
    for row in try db.rows(
      """
      SELECT w.value ->> 0, u.id, u.organization, u.first_mention FROM json_each(?) w CROSS JOIN organization_usage u
      WHERE u.variant = w.value ->> 1 AND u.block_key = w.value ->> 2 AND u.place = w.value ->> 3
        AND u.kind = w.value ->> 4 AND ifnull(u.family, '') = w.value ->> 5
        AND ifnull(u.legal_form, '') = w.value ->> 6 AND ifnull(u.identifier, '') = w.value ->> 7
        AND ifnull(u.tied_to, 0) = w.value ->> 8
      """, [rows.text])
    {
      let index: Int = try row[0]
      found[index] = try wanted[index].usage(row[1], row[2], firstMention: row[3])
    }
    if found.count < wanted.count { try make(wanted, &found) }
    return wanted.indices.compactMap { found[$0] }
  }

  private func make(_ wanted: [Wanted], _ found: inout [Int: Usage]) throws {
    struct Key: Hashable {
      let variant: Int
      let signature: OrganizationUsage.Signature
      let tie: Int?
    }
    var last = try db.value(Int.self, "SELECT max(id) FROM organization_usage") ?? 0
    var rows = JSONRows()
    var made: [Key: Usage] = [:]
    for (index, wanted) in wanted.enumerated() where found[index] == nil {
      let key = Key(variant: wanted.variant, signature: wanted.signature, tie: wanted.tie?.id)
      if made[key] == nil {
        last += 1
        made[key] = wanted.usage(last, nil, firstMention: wanted.mention)
        rows.add([.number(last), .number(wanted.mention)] + wanted.key)
      }
      found[index] = made[key]
    }
    try db.run(
      """
      INSERT INTO organization_usage
        (id, first_mention, variant, block_key, place, kind, family, legal_form, identifier, tied_to)
      SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, nullif(value ->> 6, ''),
        nullif(value ->> 7, ''), nullif(value ->> 8, ''), nullif(value ->> 9, 0)
      FROM json_each(?)
      """, [rows.text])
  }

  private mutating func attach(_ mentions: [(id: Int, usage: Usage)], _ day: String?) throws {
    var attached = JSONRows()
    var counted = JSONRows()
    var moved = JSONRows()
    var judged: [Judgement] = []
    var first: [Int: Int] = [:]
    for (id, usage) in mentions {
      attached.add(.number(id), .number(usage.id), .text(usage.blockKey))
      first[usage.id] = min(first[usage.id] ?? id, id)
      if usage.firstMention != id, !isRecorded {
        judged.append(Judgement(usage.firstMention, id, .same, score: usage.score, reasons: usage.reasons))
      }
      if let organization = usage.organization {
        moved.add(.number(id), .number(organization))
        grown.insert(organization)
      } else {
        blocks.insert(usage.blockKey)
      }
    }
    for (usage, mention) in first.sorted(by: { $0.key < $1.key }) {
      counted.add(.number(usage), .number(mention))
    }
    try db.run(
      """
      UPDATE mention SET usage = w.value ->> 1, block_key = w.value ->> 2 FROM json_each(?) w
      WHERE mention.id = w.value ->> 0
      """, [attached.text])
    try db.run(
      """
      UPDATE organization_usage SET reports = reports + 1, first_mention = min(first_mention, w.value ->> 1),
        first_seen = ifnull(min(first_seen, ?2), ifnull(first_seen, ?2)),
        last_seen = ifnull(max(last_seen, ?2), ifnull(last_seen, ?2))
      FROM json_each(?1) w WHERE organization_usage.id = w.value ->> 0
      """, [counted.text, day])
    try JudgementRows(db: db).add(judged)
    if !moved.isEmpty { try EntityRows(db: db, kind: .organization).move(moved) }
  }
}
