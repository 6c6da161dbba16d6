import CivicEvaluation
import Testing

@Suite struct BootstrapTests {
  private func share(_ row: [Int]) -> Double? { row[1] > 0 ? Double(row[0]) / Double(row[1]) : nil }

  @Test func `units that agree have an interval of one point`() {
    let interval = Bootstrap.interval(units: Array(repeating: [1, 2], count: 30), seed: 1, statistic: share)
    #expect(interval == 0.5...0.5)
  }

  @Test func `the interval holds the value and narrows with more units`() throws {
    let few = try #require(Bootstrap.interval(units: units(20), seed: 1, statistic: share))
    let many = try #require(Bootstrap.interval(units: units(2_000), seed: 1, statistic: share))
    #expect(few.contains(0.5) && many.contains(0.5))
    #expect(many.upperBound - many.lowerBound < (few.upperBound - few.lowerBound) / 3)
  }

  @Test func `equal seeds give equal intervals`() {
    let first = Bootstrap.interval(units: units(50), seed: 7, statistic: share)
    #expect(first == Bootstrap.interval(units: units(50), seed: 7, statistic: share))
    #expect(first != Bootstrap.interval(units: units(50), seed: 8, statistic: share))
  }

  @Test func `nothing has no interval`() {
    #expect(Bootstrap.interval(units: [], seed: 1, statistic: share) == nil)
    #expect(Bootstrap.interval(units: [[0, 0]], seed: 1, statistic: share) == nil)
  }

  /// Half of the units right, half wrong.
  private func units(_ count: Int) -> [[Int]] { (0..<count).map { [$0 % 2, 1] } }
}
