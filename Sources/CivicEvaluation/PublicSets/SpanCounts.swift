/// How many were expected, found, and found rightly. The figures are nil where they would divide by zero.
package struct SpanCounts: Sendable, Equatable {
  package var expected = 0
  package var found = 0
  package var right = 0

  package init(expected: Int = 0, found: Int = 0, right: Int = 0) {
    self.expected = expected
    self.found = found
    self.right = right
  }

  /// Of a row that `row` made.
  package init(row: [Int]) {
    guard row.count == 3 else { return }
    (expected, found, right) = (row[0], row[1], row[2])
  }

  package var row: [Int] { [expected, found, right] }

  /// The share of the found that is right.
  package var precision: Double? { found > 0 ? Double(right) / Double(found) : nil }
  /// The share of the expected that is found.
  package var recall: Double? { expected > 0 ? Double(right) / Double(expected) : nil }
  /// The harmonic mean of both: 0 where something is expected or found and nothing is right.
  package var f1: Double? {
    expected + found > 0 ? 2 * Double(right) / Double(expected + found) : nil
  }

  package static func + (first: SpanCounts, second: SpanCounts) -> SpanCounts {
    SpanCounts(
      expected: first.expected + second.expected, found: first.found + second.found,
      right: first.right + second.right)
  }
}
