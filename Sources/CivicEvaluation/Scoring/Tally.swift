/// Facts or names: read and right, read and wrong, not read. A figure is nil where it would divide by zero.
package struct Tally: Sendable, Equatable, Codable {
  package var right = 0
  package var invented = 0
  package var missed = 0

  package init(right: Int = 0, invented: Int = 0, missed: Int = 0) {
    self.right = right
    self.invented = invented
    self.missed = missed
  }

  /// Of what was read, the share that is right; nil where nothing was read.
  package var precision: Double? {
    right + invented > 0 ? Double(right) / Double(right + invented) : nil
  }

  /// Of what should have been read, the share that was; nil where there was nothing.
  package var recall: Double? { right + missed > 0 ? Double(right) / Double(right + missed) : nil }

  /// The harmonic mean of both; nil where there was nothing to read and nothing was read.
  package var f1: Double? {
    let all = 2 * right + invented + missed
    return all > 0 ? Double(2 * right) / Double(all) : nil
  }

  /// In the labels.
  package var expected: Int { right + missed }
  /// In what was read.
  package var found: Int { right + invented }

  package init(expected: Int, found: Int, right: Int) {
    self.init(right: right, invented: found - right, missed: expected - right)
  }

  /// As a row of additive counts, for the bootstrap.
  package var row: [Int] { [right, invented, missed] }

  /// Of a row that `row` made.
  package init(row: [Int]) {
    guard row.count == 3 else { return }
    (right, invented, missed) = (row[0], row[1], row[2])
  }

  package static func += (a: inout Tally, b: Tally) {
    a.right += b.right
    a.invented += b.invented
    a.missed += b.missed
  }

  package static func + (a: Tally, b: Tally) -> Tally {
    var sum = a
    sum += b
    return sum
  }
}
