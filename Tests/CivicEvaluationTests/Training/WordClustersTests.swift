@testable import CivicEvaluation
import Testing

@Suite struct WordClustersTests {
  /// Vectors around the four corners of a square, eight each, in turns.
  private static let vectors: [Float] = (0..<32).flatMap { word -> [Float] in
    let corner = word % 4
    let wobble = Float(word / 4) * 0.01
    return [corner < 2 ? 1 : -1, corner % 2 == 0 ? 0.5 : -0.5, wobble, 0.1]
  }

  @Test func `words of like vectors go one way, and first apart where they differ most`() {
    let ways = WordClusters(Self.vectors, dimension: 4).ways
    let first = ways.map { $0 >> 11 }
    let second = ways.map { $0 >> 10 }
    for word in ways.indices {
      #expect((first[word] == first[0]) == (word % 4 < 2))
      #expect((second[word] == second[0]) == (word % 4 == 0))
    }
  }

  @Test func `the same vectors give the same tree`() {
    #expect(
      WordClusters(Self.vectors, dimension: 4).ways == WordClusters(Self.vectors, dimension: 4).ways)
  }

  @Test func `words of one vector, or of none, stay together`() {
    let same = WordClusters([Float](repeating: 1, count: 40), dimension: 4).ways
    #expect(Set(same) == [0])
    #expect(Set(WordClusters([Float](repeating: 0, count: 40), dimension: 4).ways) == [0])
  }
}
