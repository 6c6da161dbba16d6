import CivicText
import Foundation
import Testing

/// The sums and the best sequence beside those of all sequences, counted one by one.
@Suite struct TagLatticeTests {
  private static let tags = TagSet([.person, .date])

  /// Weights without any pattern.
  private static func lattice(_ count: Int, seed: UInt64) -> (TagLattice, TagTransitions) {
    var state = seed
    func weight() -> Float {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(state >> 40) / Float(1 << 24) * 4 - 2
    }
    var transitions = TagTransitions(tags)
    for index in transitions.between.indices where !TagTransitions.isNever(transitions.between[index]) {
      transitions.between[index] = weight()
    }
    for tag in 0..<tags.count {
      if !TagTransitions.isNever(transitions.start[tag]) { transitions.start[tag] = weight() }
      transitions.end[tag] = weight()
    }
    var lattice = TagLattice(transitions)
    lattice.begin(count)
    for token in 0..<count {
      for tag in 0..<tags.count { lattice.emissions[token * lattice.stride + tag] = weight() }
    }
    return (lattice, transitions)
  }

  private static func sequences(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { sequences, _ in
      sequences.flatMap { sequence in
        (0..<tags.count).filter { tags.allows($0, after: sequence.last) }.map { sequence + [$0] }
      }
    }
  }

  private static func score(_ sequence: [Int], _ lattice: TagLattice, _ transitions: TagTransitions) -> Double
  {
    var sum = transitions.start[sequence[0]] + transitions.end[sequence[sequence.count - 1]]
    for (token, tag) in sequence.enumerated() {
      sum += lattice.emissions[token * lattice.stride + tag]
      if token > 0 { sum += transitions.between[sequence[token - 1] * lattice.stride + tag] }
    }
    return Double(sum)
  }

  @Test(arguments: [1, 2, 3, 5], [1, 2, 3] as [UInt64])
  func `the best sequence is the best of all`(count: Int, seed: UInt64) throws {
    var (lattice, transitions) = Self.lattice(count, seed: seed)
    let best = try #require(
      Self.sequences(count).max {
        Self.score($0, lattice, transitions) < Self.score($1, lattice, transitions)
      })
    #expect(lattice.best().map(Int.init) == best)
  }

  @Test(arguments: [1, 2, 4], [1, 2, 3] as [UInt64])
  func `a name's probability is the share of the sequences that hold it`(count: Int, seed: UInt64) {
    var (lattice, transitions) = Self.lattice(count, seed: seed)
    lattice.sumOver()
    let all = Self.sequences(count).map { ($0, exp(Self.score($0, lattice, transitions))) }
    let total = all.reduce(0) { $0 + $1.1 }
    for begin in [1, 3] {
      for start in 0..<count {
        for end in (start + 1)...count {
          let share = all.filter { sequence, _ in
            sequence[start] == begin && sequence[(start + 1)..<end].allSatisfy { $0 == begin + 1 }
              && (end == count || sequence[end] != begin + 1)
          }.reduce(0) { $0 + $1.1 }
          let probability = lattice.probability(start..<end, begin: begin)
          #expect(abs(probability - share / total) < 1e-4, "\(start)..<\(end)")
        }
      }
    }
  }

  @Test func `nothing continues a name that has not begun`() {
    let tags = Self.tags
    #expect(!tags.allows(2, after: nil))
    #expect(!tags.allows(2, after: 0))
    #expect(!tags.allows(2, after: 3))
    #expect(tags.allows(2, after: 1))
    #expect(tags.allows(2, after: 2))
  }
}
