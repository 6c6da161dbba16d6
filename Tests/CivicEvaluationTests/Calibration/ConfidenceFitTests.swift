import CivicEvaluation
import CivicReports
import Testing

@Suite struct ConfidenceFitTests {
  /// `right` of `facts` facts of which the rules say `said`, each in a report of its own.
  private static func outcomes(
    _ said: Double, right: Int, of facts: Int, field: EvaluationField = .speakers
  ) -> [FactOutcome] {
    (0..<facts).map { index in
      FactOutcome(report: "\(said) \(index)", field: field, confidence: said, isRight: index < right)
    }
  }

  @Test func `facts are as sure as they are often right`() {
    let fit = ConfidenceFit(
      Self.outcomes(0.9, right: 196, of: 200) + Self.outcomes(0.8, right: 180, of: 200)
        + Self.outcomes(0.6, right: 120, of: 200))
    #expect(abs(fit.scale.right(0.9, of: .speakers) - 0.97) < 0.02)
    #expect(abs(fit.scale.right(0.8, of: .speakers) - 0.9) < 0.03)
    #expect(abs(fit.scale.right(0.6, of: .speakers) - 0.6) < 0.05)
  }

  @Test func `a handful of facts moves little`() {
    let fit = ConfidenceFit(Self.outcomes(0.8, right: 3, of: 3))
    #expect(abs(fit.scale.right(0.8, of: .speakers) - 0.8) < 0.12)
  }

  @Test func `where the surer facts are the more often wrong all are as sure as the mean`() {
    let fit = ConfidenceFit(Self.outcomes(0.9, right: 50, of: 100) + Self.outcomes(0.6, right: 95, of: 100))
    let scale = fit.scale
    #expect(scale.right(0.9, of: .speakers) == scale.right(0.6, of: .speakers))
    #expect(abs(scale.right(0.9, of: .speakers) - 0.73) < 0.04)
  }

  @Test func `a field without facts says what its rules say`() {
    #expect(ConfidenceFit(Self.outcomes(0.8, right: 8, of: 10)).scale.right(0.7, of: .venue) == 0.7)
  }

  @Test func `a report has no part in the lines that it is read by`() {
    // One report is wrong throughout: its own lines would take it for doubtful, those of the others do not.
    let good = Self.outcomes(0.8, right: 60, of: 60)
    let bad = (0..<30).map { _ in
      FactOutcome(report: "bad", field: EvaluationField.speakers, confidence: 0.8, isRight: false)
    }
    let validated = ConfidenceFit(good + bad).crossValidated(parts: 61)
    #expect(validated.count == 90)
    #expect(validated.filter { $0.report == "bad" }.allSatisfy { $0.confidence > 0.9 })
  }

  @Test func `the table is what the scale is read from`() {
    let table = ConfidenceFit(Self.outcomes(0.8, right: 45, of: 50)).table
    let row = table.split(separator: "\n").last?.split(separator: "\t").map(String.init) ?? []
    #expect(row.prefix(2) == ["speakers", "0.800"])
    #expect((0.85...0.91).contains(row.count > 2 ? Double(row[2]) ?? 0 : 0))
    #expect(row.suffix(2) == ["50", "45"])
  }
}
