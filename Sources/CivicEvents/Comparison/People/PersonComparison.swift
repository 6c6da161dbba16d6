/// Whether two names can be one person's.
package enum PersonComparison {
  package static func compare(_ one: PersonProfile, _ other: PersonProfile) -> Comparison {
    NameKey.key(one.name) == NameKey.key(other.name)
      ? Comparison(score: 1, decision: .same, reasons: [ComparisonReason(.sameName)])
      : Comparison(score: 0, decision: .different, reasons: [ComparisonReason(.otherWords)])
  }
}
