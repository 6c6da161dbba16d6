internal import GRDB

/// Works out anew who the persons of some blocks are.
struct PersonUpdate {
  let db: Database

  /// - Parameter blocks: `mention.block_key`.
  func update(_ blocks: Set<String>) throws -> IdentityChange {
    if blocks.isEmpty { return IdentityChange() }
    let rows = JudgementRows(db: db)
    var seen: Set<String> = []
    var pending = blocks
    var mentions: [PersonMentionRows.Row] = []
    while let block = pending.popFirst() {
      guard seen.insert(block).inserted else { continue }
      let found = try PersonMentionRows(db: db).of(block: block)
      mentions += found
      if found.contains(where: \.isJudged) { pending.formUnion(try rows.linked(.person, to: block)) }
    }
    let identified = PersonIdentity.identify(
      mentions.map(\.mention),
      judgements: try rows.judgements(between: mentions.filter(\.isJudged).map(\.mention.id)))
    let standing = mentions.compactMap { row in row.standing.map { (row.mention.id, $0) } }
    let change = try PersonEntityWriter(db: db).write(
      identified.components, standing: Dictionary(standing, uniquingKeysWith: { first, _ in first }),
      named: Dictionary(mentions.map { ($0.mention.id, $0.named) }, uniquingKeysWith: { first, _ in first }))
    try rows.record(.person, identified.judged, of: change)
    try PersonSigns(db: db).rewrite(seen, mentions, identified.components)
    return change
  }
}
