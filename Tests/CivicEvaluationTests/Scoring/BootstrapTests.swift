import CivicEvaluation
import Testing

@Suite struct BootstrapTests {
  private static func share(_ row: [Int]) -> Double? { row[0] > 0 ? Double(row[1]) / Double(row[0]) : nil }

  @Test func `equal units leave no doubt`() {
    #expect(Bootstrap.interval(units: [[2, 1], [2, 1]], seed: 1, statistic: Self.share) == 0.5...0.5)
    #expect(Bootstrap.interval(units: [[3, 3]], seed: 1, statistic: Self.share) == 1...1)
  }

  @Test func `nothing to draw from, or no statistic, has no interval`() {
    #expect(Bootstrap.interval(units: [], seed: 1, statistic: Self.share) == nil)
    #expect(Bootstrap.interval(units: [[], []], seed: 1) { _ in 1 } == nil)
    #expect(Bootstrap.interval(units: [[0, 0]], seed: 1, statistic: Self.share) == nil)
    #expect(Bootstrap.interval(units: [[1, 1]], samples: 0, seed: 1, statistic: Self.share) == nil)
  }

  @Test func `a seed gives one interval, and it is about as wide as theory has it`() throws {
    let units = (0..<400).map { [1, $0 % 2] }
    let interval = try #require(Bootstrap.interval(units: units, seed: 7, statistic: Self.share))
    #expect(interval == Bootstrap.interval(units: units, seed: 7, statistic: Self.share))
    // 0.5 ± 1.96 · √(0.25 / 400)
    #expect(abs(interval.lowerBound - 0.451) < 0.01 && abs(interval.upperBound - 0.549) < 0.01)
  }

  @Test func `a shorter row counts as followed by zeros`() {
    #expect(Bootstrap.interval(units: [[1], [1]], seed: 1) { Double($0.count) } == 1...1)
    #expect(Bootstrap.interval(units: [[1, 0], [1]], seed: 1) { Double($0[1]) } == 0...0)
  }

  @Test func `the generator is SplitMix64`() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect((0..<100).allSatisfy { _ in (0..<3).contains(generator.next(below: 3)) })
    #expect(generator.next(below: 0) == 0)
  }
}
