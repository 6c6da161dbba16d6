internal import CivicEvaluation
internal import CivicText

/// What was missed and what invented, each in its sentence with the passage standing out.
struct FindingText {
  private struct Row: Encodable {
    let report: String
    let field: String
    let kind: String
    let found: String?
    let confidence: Double?
    let expected: String?
    let passage: String?
    let sentence: String?
  }

  private let sentences: [String: LabelledSentences]

  init(_ reports: [CorpusReport]) {
    sentences = Dictionary(
      reports.map { ($0.name, LabelledSentences($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func print(_ findings: [Finding], as format: OutputFormat?) throws {
    guard format == nil else {
      try rows.print(findings.map(row), as: format)
      return
    }
    let terminal = Terminal.output
    for finding in findings {
      var line = StyledText(finding.report, .dim)
      line.append(" \(finding.field.rawValue) ")
      line.append(
        Interface.text("finding.\(finding.kind.rawValue)"), finding.kind == .invented ? .error : .warning)
      if let found = finding.found { line.append(" “\(found)”") }
      if let confidence = finding.confidence { line.append(" \(confidence.hundredths)", .dim) }
      if let expected = finding.expected {
        line.append(" \(Interface.labels.format("finding.expected", expected))")
      }
      terminal.print([line])
      guard let sentence = sentence(of: finding) else { continue }
      var text = StyledText(sentence.before, .dim)
      text.append(sentence.passage, .mark)
      text.append(sentence.after, .dim)
      terminal.print(Paragraph.lines(text, indent: 2, width: terminal.width))
    }
  }

  private func sentence(of finding: Finding) -> (before: String, passage: String, after: String)? {
    finding.range.flatMap { sentences[finding.report]?.sentence(at: $0) }
  }

  private func row(_ finding: Finding) -> Row {
    let sentence = sentence(of: finding)
    return Row(
      report: finding.report, field: finding.field.rawValue, kind: finding.kind.rawValue,
      found: finding.found, confidence: finding.confidence, expected: finding.expected,
      passage: sentence?.passage,
      sentence: sentence.map { $0.before + $0.passage + $0.after })
  }

  private var rows: RowList<Row, Row> {
    RowList(
      columns: [],
      fields: [
        .init("report") { $0.report }, .init("field") { $0.field }, .init("kind") { $0.kind },
        .init("found") { $0.found }, .init("confidence") { $0.confidence?.hundredths },
        .init("expected") { $0.expected }, .init("passage") { $0.passage },
        .init("sentence") { $0.sentence },
      ])
  }
}
