package import CivicReports
package import CivicText

/// One reading against the labels of its report.
package struct ReportScore: Sendable {
  package let report: String
  package let language: Language
  package internal(set) var tallies: [EvaluationField: Tally] = [:]
  package internal(set) var inventions: [Invention: Int] = [:]
  /// For each trap: in how many of its passages a wrong fact was read.
  package internal(set) var sprung: [String: Int] = [:]
  package internal(set) var findings: [Finding] = []
  package internal(set) var outcomes: [FactOutcome] = []

  /// - Parameter reading: counts in its own `text`; in the labelled text where it has none.
  package init(_ reading: Reading, of report: CorpusReport) {
    self.report = report.name
    language = report.language
    var scorer = ReportScorer(reading, report)
    scorer.run()
    tallies = scorer.tallies
    inventions = scorer.inventions
    findings = scorer.findings
    outcomes = scorer.outcomes
    for trap in report.traps
    where findings.contains(where: { finding in
      finding.kind == .invented && finding.range.map { $0.overlaps(trap.range) } == true
    }) {
      sprung[trap.name, default: 0] += 1
    }
  }
}
