internal import CivicEvaluation
internal import CivicText

/// What was missed and what invented, each in its sentence with the passage standing out.
struct FindingText {
  private let passages: [String: LabelledSentences]

  init(_ reports: [CorpusReport]) {
    passages = Dictionary(
      reports.map { ($0.name, LabelledSentences($0)) }, uniquingKeysWith: { first, _ in first })
  }

  func print(_ findings: [Finding]) {
    let terminal = Terminal.output
    for finding in findings {
      var line = StyledText(finding.report, .dim)
      line.append(" \(finding.field.rawValue) ")
      line.append(
        Interface.text("finding.\(finding.kind.rawValue)"), finding.kind == .invented ? .error : .warning)
      if let found = finding.found { line.append(" “\(found)”") }
      if let expected = finding.expected {
        line.append(" \(Interface.labels.format("finding.expected", expected))")
      }
      terminal.print([line])
      guard let range = finding.range, let sentence = passages[finding.report]?.sentence(at: range) else {
        continue
      }
      var text = StyledText(sentence.before, .dim)
      text.append(sentence.passage, .mark)
      text.append(sentence.after, .dim)
      terminal.print(Paragraph.lines(text, indent: 2, width: terminal.width))
    }
  }
}
