/// Names expected, found, and found rightly, by class, of each sentence or document.
package struct SpanTally: Sendable {
  /// Of each unit, by class.
  private var units: [[String: Tally]] = []
  private var unitOfName: [String: Int] = [:]

  package init() {}

  /// Adds what a set holds of a sentence or document and what was found there, in the same classes and counting.
  ///
  /// - Parameter unit: names what it is a part of; parts of one name are drawn together by the bootstrap. A unit by
  ///   itself where it is nil.
  package mutating func add(expected: Set<LabelledSpan>, found: Set<LabelledSpan>, unit: String? = nil) {
    let number = unit.flatMap { unitOfName[$0] } ?? units.count
    if number == units.count { units.append([:]) }
    if let unit { unitOfName[unit] = number }
    for span in expected.intersection(found) { units[number][span.label, default: Tally()].right += 1 }
    for span in expected.subtracting(found) { units[number][span.label, default: Tally()].missed += 1 }
    for span in found.subtracting(expected) { units[number][span.label, default: Tally()].invented += 1 }
  }

  /// The classes seen, in order of name.
  package var labels: [String] { Set(units.flatMap(\.keys)).sorted() }

  /// Of one class, or of all together ("micro": every name counts as much as any other).
  package func counts(_ label: String? = nil) -> Tally { rows(label).reduce(Tally(), +) }

  /// The 95 % interval of F1 over the units.
  package func interval(_ label: String? = nil, samples: Int = 1000) -> ClosedRange<Double>? {
    Bootstrap.interval(units: rows(label).map(\.row), samples: samples, seed: PublicSetScore.seed) {
      Tally(row: $0).f1
    }
  }

  private func rows(_ label: String?) -> [Tally] {
    units.map { counts in
      if let label { counts[label] ?? Tally() } else { counts.values.reduce(Tally(), +) }
    }
  }
}
