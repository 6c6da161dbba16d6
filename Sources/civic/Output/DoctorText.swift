internal import CivicEvents
internal import CivicText

/// What doctor has found, as a table, and what is to be done about it.
enum DoctorText {
  static func print(_ diagnosis: Diagnosis, as format: OutputFormat?) throws {
    switch format {
    case .json, .jsonl: Swift.print(try JSONText.of(diagnosis, laidOut: format == .json))
    case .csv, .tsv, .excel, .xlsx: try findings.print(diagnosis.findings, as: format)
    case nil:
      try repaired.print(diagnosis.repaired, as: nil)
      if !diagnosis.repaired.isEmpty, !diagnosis.findings.isEmpty { Terminal.output.print([""]) }
      try findings.print(diagnosis.findings, as: nil)
      let isFirst = diagnosis.repaired.isEmpty && diagnosis.findings.isEmpty
      let lines = Paragraph.lines(
        StyledText(summary(diagnosis), .dim), indent: 0, width: Terminal.output.width)
      Terminal.output.print((isFirst ? [] : [""]) + lines)
    }
  }

  /// "21 reports, 546 facts looked at; 2 findings left, 1 of them civic doctor --repair makes anew."
  private static func summary(_ diagnosis: Diagnosis) -> String {
    let labels = Interface.labels
    var parts: [String] = []
    if diagnosis.reports > 0 || diagnosis.isClean {
      parts.append(
        labels.format(
          "doctor.looked-at", labels.count("unit.reports", diagnosis.reports),
          labels.count("unit.facts", diagnosis.facts)))
    }
    if !diagnosis.repaired.isEmpty {
      parts.append(labels.count("doctor.repaired", diagnosis.repaired.count))
    }
    if diagnosis.isClean {
      parts.append(Interface.text(diagnosis.repaired.isEmpty ? "doctor.clean" : "doctor.clean-now"))
    } else {
      parts.append(labels.count("doctor.findings", diagnosis.findings.count))
      if diagnosis.findings.contains(where: \.isRepairable) { parts.append(Interface.text("doctor.repair")) }
    }
    return parts.joined(separator: "; ") + "."
  }

  private static var findings: RowList<Finding, Finding> {
    RowList(
      columns: columns("finding"),
      details: { finding in
        [Table.Detail(text: StyledText("→ " + remedy(finding), .dim))]
      },
      fields: fields)
  }

  private static func remedy(_ finding: Finding) -> String {
    if finding.isRepairable { return Interface.text("doctor.is-repairable") }
    return switch finding.code {
    case .textHash: Interface.text("doctor.reimport")
    case .schemaForeign: Interface.text("doctor.foreign")
    case .unchecked: Interface.text("doctor.unchecked")
    default: Interface.text("doctor.restore")
    }
  }

  private static var repaired: RowList<Finding, Finding> {
    RowList(columns: columns("repaired"), fields: fields)
  }

  private static func columns(_ heading: String) -> [RowList<Finding, Finding>.Column] {
    [
      .init(heading, wraps: true) { StyledText(Interface.text("finding.\($0.code.rawValue)")) },
      .init("table") { StyledText($0.table) },
      .init("count", alignsRight: true) { StyledText(String($0.count)) },
      .init("where", wraps: true) { finding in
        let more = finding.count > finding.places.count && !finding.places.isEmpty ? " …" : ""
        return StyledText(finding.places.joined(separator: ", ") + more, .id)
      },
    ]
  }

  private static var fields: [RowList<Finding, Finding>.Field] {
    [
      .init("finding") { $0.code.rawValue }, .init("table") { $0.table }, .init("count") { String($0.count) },
      .init("places") { $0.places.joined(separator: "; ") }, .init("repairable") { String($0.isRepairable) },
    ]
  }

  // MARK: - Sizes

  static func print(_ sizes: Sizes, as format: OutputFormat?) throws {
    switch format {
    case .json, .jsonl: Swift.print(try JSONText.of(sizes, laidOut: format == .json))
    case .csv, .tsv, .excel, .xlsx: try parts.print(sizes.parts, as: format)
    case nil:
      try parts.print(sizes.parts, as: nil)
      let text = Interface.labels.format(
        "doctor.sizes", bytes(sizes.file), bytes(sizes.free), bytes(sizes.text), sizes.factor.hundredths)
      Terminal.output.print(
        [""] + Paragraph.lines(StyledText(text, .dim), indent: 0, width: Terminal.output.width))
    }
  }

  private static var parts: RowList<Sizes.Part, Sizes.Part> {
    RowList(
      columns: [
        .init("part", wraps: true) { StyledText($0.name) },
        .init("part-of") { StyledText($0.table ?? "") },
        .init("rows", alignsRight: true) { StyledText($0.rows.map(String.init) ?? "") },
        .init("bytes", alignsRight: true) { StyledText(bytes($0.bytes)) },
        .init("share", alignsRight: true) { StyledText(($0.share * 100).hundredths) },
        .init("text-share", alignsRight: true) { StyledText($0.ofText?.hundredths ?? "") },
      ],
      fields: [
        .init("name") { $0.name }, .init("table") { $0.table }, .init("rows") { $0.rows.map(String.init) },
        .init("bytes") { String($0.bytes) }, .init("share") { String($0.share) },
        .init("of_text") { $0.ofText.map { String($0) } },
      ])
  }

  /// "1 234 567"
  static func bytes(_ number: Int) -> String {
    var digits = Array(String(number).reversed())
    for place in stride(from: 3, to: digits.count, by: 3).reversed() { digits.insert("\u{A0}", at: place) }
    return String(digits.reversed())
  }
}
