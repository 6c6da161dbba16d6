internal import CivicEvaluation
internal import CivicText

/// What a corpus holds, beside what is asked of it.
struct DescriptionTable {
  let description: CorpusDescription

  init(_ description: CorpusDescription) { self.description = description }

  func print(as format: OutputFormat?) throws {
    try RowList<CorpusDescription.Requirement, CorpusDescription.Requirement>(
      columns: [
        .init("requirement") { StyledText($0.key) },
        .init("asked", alignsRight: true) { StyledText("\($0.asked)") },
        .init("found", alignsRight: true) { StyledText("\($0.found)", $0.isMet ? .plain : .error) },
        .init(heading: "kk", alignsRight: true) { StyledText(Self.count($0.languages["kk"])) },
        .init(heading: "ru", alignsRight: true) { StyledText(Self.count($0.languages["ru"])) },
        .init(heading: "en", alignsRight: true) { StyledText(Self.count($0.languages["en"])) },
        .init(heading: "develop", alignsRight: true) { StyledText(Self.count($0.splits["develop"])) },
        .init(heading: "measure", alignsRight: true) { StyledText(Self.count($0.splits["measure"])) },
      ],
      fields: [
        .init("requirement") { $0.key }, .init("asked") { "\($0.asked)" }, .init("found") { "\($0.found)" },
        .init("kk") { "\($0.languages["kk"] ?? 0)" }, .init("ru") { "\($0.languages["ru"] ?? 0)" },
        .init("en") { "\($0.languages["en"] ?? 0)" }, .init("develop") { "\($0.splits["develop"] ?? 0)" },
        .init("measure") { "\($0.splits["measure"] ?? 0)" },
      ]
    ).print(description.requirements, as: format)
    guard format == nil else { return }
    let (least, median, most) = description.lengths
    let terminal = Terminal.output
    terminal.print([
      "", StyledText(Interface.labels.format("evaluate.lengths", "\(least)", "\(median)", "\(most)")),
    ])
    let kinds = description.kinds.sorted { ($1.value.develop, $0.key) < ($0.value.develop, $1.key) }
      .map { "\($0.key) \($0.value.develop)/\($0.value.measure)" }
    terminal.print(["", StyledText(Interface.text("evaluate.kinds"), .bold)])
    terminal.print(
      Paragraph.lines(StyledText(kinds.joined(separator: ", ")), indent: 2, width: terminal.width))
    for (key, counts) in [
      ("evaluate.styles", description.styles), ("evaluate.facts", description.facts),
      ("evaluate.trap-counts", description.traps),
    ] {
      let words = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        .map { "\($0.key) \($0.value)" }
      terminal.print(["", StyledText(Interface.text(key), .bold)])
      terminal.print(
        Paragraph.lines(StyledText(words.joined(separator: ", ")), indent: 2, width: terminal.width))
    }
  }

  private static func count(_ number: Int?) -> String { number.map { "\($0)" } ?? "" }
}
