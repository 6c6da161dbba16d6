/// What it weighs that one tag follows another, that a sentence begins with a tag, that it ends with one. Natural
/// logarithms.
package struct TagTransitions: Sendable {
  package let tags: TagSet
  /// `stride` numbers for each tag that goes before.
  package var between: [Float]
  package var start: [Float]
  package var end: [Float]

  /// Of what cannot be.
  package static let never: Float = -1000

  /// All that IOB2 allows weighs the same.
  package init(_ tags: TagSet) {
    self.tags = tags
    let stride = tags.stride
    between = [Float](repeating: Self.never, count: tags.count * stride)
    start = [Float](repeating: Self.never, count: stride)
    end = [Float](repeating: Self.never, count: stride)
    for next in 0..<tags.count {
      if tags.allows(next, after: nil) { start[next] = 0 }
      end[next] = 0
      for last in 0..<tags.count where tags.allows(next, after: last) { between[last * stride + next] = 0 }
    }
  }

  /// Adds to the weight of a tag, wherever it stands.
  package mutating func add(_ weight: Float, to tag: Int) {
    start[tag] += weight
    for last in 0..<tags.count { between[last * tags.stride + tag] += weight }
  }

  /// What tells `never` from a weight.
  package static func isNever(_ weight: Float) -> Bool { weight < never / 2 }
}
