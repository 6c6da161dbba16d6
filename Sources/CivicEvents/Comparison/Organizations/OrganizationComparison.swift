/// Whether two names can be one body's.
package enum OrganizationComparison {
  package static func compare(_ one: OrganizationProfile, _ other: OrganizationProfile) -> Comparison {
    NameKey.key(one.name) == NameKey.key(other.name)
      ? Comparison(score: 1, decision: .same, reasons: [ComparisonReason(.sameName)])
      : Comparison(score: 0, decision: .different, reasons: [ComparisonReason(.otherWords)])
  }
}
