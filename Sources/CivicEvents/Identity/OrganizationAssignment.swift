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
          SELECT min(v.value) FROM fact f JOIN event_value v ON v.fact = f.id WHERE f.report = report.id AND v.field = 'start'))
        FROM report WHERE id = ?
        """, [report]
      ).first
    else { return }
    let mentions = try mentions(of: report)
    let read = ReportOrganizations(mentions, report: header[0])
    var seen: Set<Int> = []
    // Those that a short form stands for come first.
    let order = mentions.indices.sorted {
      (read.ties[$0] == nil ? 0 : 1, $0) < (read.ties[$1] == nil ? 0 : 1, $1)
    }
    var usageOfIndex: [Int: Usage] = [:]
    for index in order {
      let tie = read.ties[index].flatMap { usageOfIndex[$0] }
      let usage = try usage(read.usages[index], tiedTo: tie, mentions[index].id)
      usageOfIndex[index] = usage
      try attach(mentions[index].id, to: usage, isFirst: seen.insert(usage.id).inserted, day: header[1])
    }
  }

  private struct Usage {
    let id: Int
    let blockKey: String
    let organization: Int?
    let firstMention: Int
    let reasons: [String]
    let score: Double
  }

  private func mentions(of report: Int) throws -> [OrganizationMention] {
    try db.rows(
      """
      SELECT id, name, language, legal_form, name_key, block_key, organization_kind, name_region, event_region,
        event_locality, identifier
      FROM mention WHERE report = ? AND kind = 'organization' ORDER BY start, "end", name_key, name
      """, [report]
    ).map { row in
      OrganizationMention(
        id: row[0], name: row[1], language: row[2], legalForm: row[3], nameKey: row[4], blockKey: row[5],
        kind: (row[6] as String?).flatMap(OrganizationKind.init) ?? .unknown, nameRegion: row[7],
        eventRegion: row[8], eventLocality: row[9], identifier: row[10])
    }
  }

  private func usage(
    _ signature: OrganizationUsage.Signature, tiedTo tie: Usage?, _ mention: Int
  ) throws -> Usage {
    let block = tie?.blockKey ?? signature.blockKey
    let variant = try OrganizationVariants(db: db).id(
      signature.name, signature.language, blockKey: signature.blockKey)
    let reasons =
      tie.map { _ in ["report", "short-form"] }
      ?? ["name", signature.family == nil ? "kind-unknown" : "kind"]
      + [signature.place.reason].compactMap { $0 }
    let score = tie == nil ? signature.place.score : 0.85
    let arguments: StatementArguments = [
      variant, block, signature.place.text, signature.kind, signature.family?.rawValue ?? "",
      signature.legalForm ?? "", signature.identifier ?? "", tie?.id ?? 0,
    ]
    let known = try db.rows(
      """
      SELECT id, organization, first_mention FROM organization_usage
      WHERE variant = ? AND block_key = ? AND place = ? AND kind = ? AND ifnull(family, '') = ?
        AND ifnull(legal_form, '') = ? AND ifnull(identifier, '') = ? AND ifnull(tied_to, 0) = ?
      """, arguments
    ).first
    if let known {
      return Usage(
        id: known[0], blockKey: block, organization: known[1], firstMention: known[2], reasons: reasons,
        score: score)
    }
    let id = try db.insert(
      """
      INSERT INTO organization_usage (variant, block_key, place, kind, family, legal_form, identifier, tied_to, first_mention)
      VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, ''), nullif(?, ''), nullif(?, 0), ?)
      """, arguments + [mention])
    return Usage(
      id: id, blockKey: block, organization: nil, firstMention: mention, reasons: reasons, score: score)
  }

  private mutating func attach(_ mention: Int, to usage: Usage, isFirst: Bool, day: String?) throws {
    try db.run(
      "UPDATE mention SET usage = ?, block_key = ? WHERE id = ?", [usage.id, usage.blockKey, mention])
    try db.run(
      """
      UPDATE organization_usage SET reports = reports + ?1, first_mention = min(first_mention, ?2),
        first_seen = ifnull(min(first_seen, ?3), ifnull(first_seen, ?3)),
        last_seen = ifnull(max(last_seen, ?3), ifnull(last_seen, ?3))
      WHERE id = ?4
      """, [isFirst ? 1 : 0, mention, day, usage.id])
    if usage.firstMention != mention, !isRecorded {
      let judgement = Judgement(
        usage.firstMention, mention, .same, score: usage.score, reasons: usage.reasons)
      try JudgementRows(db: db).add(judgement)
    }
    guard let organization = usage.organization else {
      blocks.insert(usage.blockKey)
      return
    }
    try EntityRows(db: db, kind: .organization).move(mention, to: organization)
    grown.insert(organization)
  }
}
