internal import GRDB

/// Works out anew which bodies the names of some blocks are of.
struct OrganizationUpdate {
  let db: Database

  /// - Parameter blocks: `mention.block_key`.
  func update(_ blocks: Set<String>) throws -> IdentityChange {
    if blocks.isEmpty { return IdentityChange() }
    let component = try OrganizationComponent(db: db, blocks: blocks)
    let identified = OrganizationIdentity.identify(
      component.usages, mentions: component.mentions, judgements: component.judgements,
      pairs: component.pairs, registrations: component.registrations,
      areDifferent: OrganizationVariants.comparer(component.usages))
    let written = try OrganizationEntityWriter(db: db).write(identified.components, of: component)
    let judged = identified.judged.compactMap { judgement -> Judgement? in
      func mention(_ node: Int) -> Int? {
        node > 0 ? node : written.firstMentions[-node] ?? component.firstMentions[-node]
      }
      guard let one = mention(judgement.pair.first), let other = mention(judgement.pair.second), one != other
      else { return nil }
      return judgement.of(one, other)
    }
    try JudgementRows(db: db).record(.organization, judged, of: written.change)
    return written.change
  }
}
