import CivicEvaluation
import Foundation
import Testing

/// The published reports of the same events.
struct EventSetTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Identity/events").path

  @Test func `reports of events in both halves`() throws {
    let develop = try EventSet(at: Self.folder + "/develop")
    let measure = try EventSet(at: Self.folder + "/measure")
    #expect(develop.reports.count + measure.reports.count >= 60)
    #expect(Set((develop.reports + measure.reports).map(\.event)).count >= 25)
    #expect(Set(develop.reports.map(\.event)).isDisjoint(with: measure.reports.map(\.event)))
    #expect(!develop.isMeasure && measure.isMeasure)
  }

  @Test func `a folder without labels is no set`() {
    #expect(throws: CorpusError.self) { try EventSet(at: Self.folder) }
  }

  /// `CIVIC_SHUFFLES=20` tries as many orders of import as the issue asks for; `make shuffles`.
  @Test func `the order of import plays no part`() throws {
    let readings = try EventSet(at: Self.folder + "/develop").readings()
    let expected = try EventPartition(of: readings).groups
    let orders = ProcessInfo.processInfo.environment["CIVIC_SHUFFLES"].flatMap { Int($0) } ?? 2
    var generator = Generator(state: 20_261_126)
    for _ in 0..<orders {
      let order = readings.indices.shuffled(using: &generator)
      #expect(try EventPartition(of: readings, order: order).groups == expected)
    }
  }

  /// SplitMix64: the same orders in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var value = state
      value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
      return value ^ (value >> 31)
    }
  }

  @Test func `pairs are scored by main events`() throws {
    let set = try EventSet(at: Self.folder + "/develop")
    let labels = Dictionary(
      set.reports.enumerated().map { ($1.event, $0) }, uniquingKeysWith: { first, _ in first })
    let right = EventScore.of(set, main: set.reports.map { labels[$0.event] })
    #expect(right.score.f1?.value == 1 && right.findings.isEmpty)
    #expect(right.score.apart.allSatisfy { $0.right == $0.pairs })
    let apart = EventScore.of(set, main: set.reports.indices.map { $0 })
    #expect(apart.score.tally.right == 0 && apart.score.tally.missed == apart.findings.count)
    let one = EventScore.of(set, main: set.reports.map { _ in 1 })
    #expect(one.score.recall?.value == 1 && one.score.apart.allSatisfy { $0.right == 0 })
  }
}
