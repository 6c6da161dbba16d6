internal import CivicEvaluation
internal import CivicText

/// Names that have no word in common with the passage they claim.
struct NameCheckTable {
  let check: NameRangeCheck

  init(_ check: NameRangeCheck) { self.check = check }

  func print(as format: OutputFormat?) throws {
    try RowList<NameRangeCheck.Mismatch, NameRangeCheck.Mismatch>(
      columns: [
        .init("report", wraps: true) { StyledText($0.report) }, .init("field") { StyledText($0.field) },
        .init("name", wraps: true) { StyledText($0.name) },
        .init("passage", wraps: true) { StyledText($0.passage) },
      ],
      fields: [
        .init("report") { $0.report }, .init("field") { $0.field }, .init("name") { $0.name },
        .init("passage") { $0.passage }, .init("start") { "\($0.start)" }, .init("end") { "\($0.end)" },
      ]
    ).print(check.mismatches, as: format)
    let summary = Interface.labels.format(
      "evaluate.names", "\(check.names)", "\(check.whole)", "\(check.mismatches.count)")
    if format == nil { Terminal.output.print([StyledText(summary)]) } else { Messages.say(summary) }
  }
}
