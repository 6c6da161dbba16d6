import CivicEvaluation
import Foundation
import Testing

@Suite struct ReliabilityPlotTests {
  private static func rows(right: Int, of facts: Int, said: Double) -> [Reliability] {
    Reliability.table(
      (0..<facts).map {
        FactOutcome(report: "a", field: .venue, confidence: said, isRight: $0 < right)
      })
  }

  @Test func `a drawing has a dot for each band, and no mark of XML from words`() {
    let svg = ReliabilityPlot(Self.rows(right: 90, of: 100, said: 0.9), title: "a < b & c").svg
    #expect(svg.components(separatedBy: "<circle").count == 2)
    #expect(svg.contains("a &lt; b &amp; c"))
    #expect(svg.contains("venue: 90 / 100"))
  }

  @Test func `a promise that was not kept stands out`() {
    #expect(
      ReliabilityPlot(Self.rows(right: 60, of: 100, said: 0.9), title: "").svg.contains(
        "<circle class=\"accent\""))
    #expect(
      !ReliabilityPlot(Self.rows(right: 88, of: 100, said: 0.9), title: "").svg.contains(
        "<circle class=\"accent\""))
  }

  @Test func `fields of a few facts are left out`() {
    #expect(!ReliabilityPlot(Self.rows(right: 9, of: 10, said: 0.9), title: "").svg.contains("circle class"))
  }
}
