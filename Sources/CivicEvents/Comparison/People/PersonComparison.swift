/// Whether two names can be one person's.
package enum PersonComparison {
  package static func compare(_ one: PersonProfile, _ other: PersonProfile) -> Comparison {
    if NameKey.key(one.name) == NameKey.key(other.name) {
      return Comparison(score: 1, decision: .same, reasons: [ComparisonReason(.sameName)])
    }
    guard let first = PersonKey(one.name), let second = PersonKey(other.name), first.fits(second) else {
      return Comparison(score: 0, decision: .different, reasons: [ComparisonReason(.otherWords)])
    }
    guard first.isFull, second.isFull else {
      return Comparison(score: 0.5, decision: .unsure, reasons: [ComparisonReason(.surnameOnly)])
    }
    return Comparison(score: 0.9, decision: .same, reasons: [ComparisonReason(.patronymicMissing)])
  }
}
