import CivicEvaluation
import CivicReports
import CivicText
import Foundation
import Testing

struct ReliabilityTests {
  private func outcomes(
    _ confidence: Double, right: Int, of count: Int, _ field: EvaluationField = .venue
  ) -> [FactOutcome] {
    (0..<count).map {
      FactOutcome(report: "a", field: field, confidence: confidence, isRight: $0 < right)
    }
  }

  @Test func `facts are counted by how sure the reading was, and told how far that is from the truth`() throws
  {
    let row = try #require(Reliability(outcomes(0.9, right: 8, of: 10) + outcomes(0.6, right: 6, of: 10)))
    let counts = [row.facts, row.right, row.sure.facts, row.sure.right]
    #expect(counts == [20, 14, 10, 8])
    #expect(row.bands.map(\.facts) == [0, 10, 0, 0, 10, 0])
    #expect(row.bands.map { $0.share ?? -1 } == [-1, 0.8, -1, -1, 0.6, -1])
    // Half of them are a tenth too sure, half are just as right as they are said to be.
    #expect(abs(row.calibrationError - 0.05) < 1e-9)
    let squares: [Double] = [8 * 0.01, 2 * 0.81, 6 * 0.16, 4 * 0.36]
    #expect(abs(row.brierScore - squares.reduce(0, +) / 20) < 1e-9)
  }

  @Test func `each field stands by itself, and none without facts`() {
    let table = Reliability.table(
      outcomes(0.9, right: 1, of: 1, .title) + outcomes(0.5, right: 0, of: 2, .kind))
    #expect(table.map(\.field) == [.kind, .title])
    #expect(Reliability([]) == nil)
  }

  @Test func `labels given back as a reading are right, each fact of them`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Examples/labelled")
    let report = try #require(
      try CorpusFolder(folder).reports.first)
    let outcomes = ReportScore(report.reading, of: report).outcomes
    #expect(outcomes.count > 5)
    #expect(outcomes.filter { !$0.isRight } == [])
  }
}
