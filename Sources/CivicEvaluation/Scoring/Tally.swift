/// Facts of one field: read and right, read and wrong, not read.
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

  package static func += (a: inout Tally, b: Tally) {
    a.right += b.right
    a.invented += b.invented
    a.missed += b.missed
  }
}
