internal import GRDB

/// All that a change to some names may touch: their usages, those of names that compare as the same or bear the same
/// identifier, and those that people have linked to them.
struct OrganizationComponent {
  private(set) var usages: [OrganizationUsage] = []
  private(set) var mentions: [OrganizationIdentity.JudgedMention] = []
  /// Mentions that no person's judgement holds any longer, by their usages.
  private(set) var released: [Int: [Int]] = [:]
  private(set) var judgements: [Judgement] = []
  private(set) var pairs: [VariantPair] = []
  private(set) var registrations: [String: Registration] = [:]
  /// Of each usage.
  private(set) var owners: [Int: Int] = [:]
  private(set) var firstMentions: [Int: Int] = [:]
  /// Whether they still count or not: a body is whole only with what it was joined by before.
  private var identifiers: [Int: String] = [:]

  init(db: Database, blocks: Set<String>) throws {
    let variants = OrganizationVariants(db: db)
    var seen: Set<String> = []
    var pending = blocks
    var pairsOfVariant: [Int: [(pair: VariantPair, otherBlock: String)]] = [:]
    while !pending.isEmpty {
      let blocks = pending.subtracting(seen).sorted()
      seen.formUnion(blocks)
      pending = []
      let found = try load(db, blocks).filter { $0.tiedTo == nil }
      let new = Set(found.map(\.variant)).subtracting(pairsOfVariant.keys)
      for variant in new { pairsOfVariant[variant] = [] }
      if !new.isEmpty {
        for pair in try variants.pairs(of: new) { pairsOfVariant[pair.pair.one]?.append(pair) }
      }
      for usage in found {
        for (pair, otherBlock) in pairsOfVariant[usage.variant] ?? [] where pair.mayJoin {
          pending.insert(usage.signature.place.block(otherBlock))
        }
        if let identifier = identifiers[usage.id] {
          pending.formUnion(
            try db.values(
              String.self, "SELECT block_key FROM organization_usage WHERE identifier = ?", [identifier]))
        }
      }
      pending.formUnion(try loadJudgements(db, blocks))
      pending.subtract(seen)
    }
    judgements = try JudgementRows(db: db).judgements(between: mentions.map(\.id))
    registrations = try Registration.of(usages, in: db)
    let known = Set(usages.map(\.variant))
    for (variant, found) in pairsOfVariant.sorted(by: { $0.key < $1.key }) {
      pairs += found.map(\.pair).filter {
        known.contains($0.other) && variant < $0.other
      }
    }
  }

  private mutating func load(_ db: Database, _ blocks: [String]) throws -> [OrganizationUsage] {
    var loaded: [OrganizationUsage] = []
    for row in try db.rows(
      """
      SELECT u.id, u.variant, v.name, v.language, u.legal_form, u.kind, u.family, u.place,
        \(StandingIdentifier.sql),
        u.tied_to, u.organization, u.first_mention, v.block_key, u.identifier
      FROM json_each(?) w CROSS JOIN organization_usage u ON u.block_key = w.value
        JOIN organization_variant v ON v.id = u.variant
      """, [Database.list(blocks)])
    {
      guard let place = try OrganizationPlace(row[7]) else { continue }
      let usage = try OrganizationUsage(
        id: row[0], variant: row[1],
        signature: OrganizationUsage.Signature(
          name: row[2], language: row[3], legalForm: row[4], nameBlock: row[12], kind: row[5],
          family: (row[6] as String?).flatMap(OrganizationKindFamily.init), place: place, identifier: row[8]),
        tiedTo: row[9])
      loaded.append(usage)
      owners[usage.id] = try row[10]
      identifiers[usage.id] = try row[13]
      firstMentions[usage.id] = try row[11]
    }
    usages += loaded
    return loaded
  }

  /// - Returns: the blocks of those that people have linked to the mentions of these ones.
  private mutating func loadJudgements(_ db: Database, _ blocks: [String]) throws -> Set<String> {
    var judged: Set<String> = []
    for row in try db.rows(
      """
      SELECT m.id, m.usage, r.sha256, m.start, m."end", m.name, m.judged, m.block_key
      FROM json_each(?) w CROSS JOIN mention m ON m.block_key = w.value JOIN report r ON r.id = m.report
      WHERE m.kind = 'organization' AND m.judged > 0 AND m.usage IS NOT NULL
      """, [Database.list(blocks)])
    {
      if try row[6] == 2 {
        try db.run("UPDATE mention SET judged = 0 WHERE id = ?", [row[0] as Int])
        try released[row[1], default: []].append(row[0])
        continue
      }
      let order = try [
        row[2] as String, ContentOrder.text(row[3]), ContentOrder.text(row[4]), row[5] as String,
      ]
      try mentions.append(OrganizationIdentity.JudgedMention(id: row[0], usage: row[1], order: order))
      try judged.insert(row[7])
    }
    var linked: Set<String> = []
    for block in judged { linked.formUnion(try JudgementRows(db: db).linked(.organization, to: block)) }
    return linked
  }
}
