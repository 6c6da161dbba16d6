internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// `civic evaluate events FOLDER…`: which reports tell of one event, against labelled ones, end to end from their texts.
struct EventsRun {
  /// The word that stands before the folders.
  static let name = "events"

  let errors: Bool
  let format: OutputFormat?
  let record: String?

  /// One folder's score.
  private struct Row: Encodable {
    let folder: String
    let score: EventScore
  }

  private struct Record: Encodable {
    /// ISO 8601, the day in UTC.
    let date: String
    let folders: [Row]
  }

  /// - Throws: `CorpusError` for a folder that cannot be read, `UsageError` for errors of the measure half.
  func run(folders: [String]) throws {
    guard !folders.isEmpty else { throw UsageError(Interface.text("usage.no-event-set")) }
    let sets = try folders.map { try EventSet(at: $0) }
    if errors, sets.contains(where: \.isMeasure) { throw UsageError(Interface.text("usage.measure-errors")) }
    var rows: [Row] = []
    for set in sets {
      let (score, findings) = EventScore.of(set, main: try EventPartition(of: set.readings()).main)
      rows.append(Row(folder: URL(fileURLWithPath: set.folder).lastPathComponent, score: score))
      if errors { try Self.findings.print(findings, as: format) }
    }
    if !errors { try Self.list.print(rows, as: format) }
    guard let record else { return }
    let kept = Record(date: RecordFile.today, folders: rows)
    try RecordFile.write(Data((try JSONText.of(kept, laidOut: true) + "\n").utf8), to: record)
  }

  private static var findings: RowList<EventScore.Finding, EventScore.Finding> {
    RowList(
      columns: [
        .init("finding") {
          StyledText(Interface.text($0.isInvented ? "finding.invented" : "finding.missed"))
        },
        .init("report") { StyledText($0.one) }, .init("other-report") { StyledText($0.other) },
      ],
      fields: [
        .init("finding") { $0.isInvented ? "invented" : "missed" }, .init("report") { $0.one },
        .init("other") { $0.other },
      ])
  }

  private static var list: RowList<Row, Row> {
    func percent(_ measure: CorpusScore.Measure?) -> String { measure.map { $0.value.hundredths } ?? "" }
    let measures: [(String, (EventScore) -> CorpusScore.Measure?)] = [
      ("precision", { $0.precision }), ("recall", { $0.recall }), ("f1", { $0.f1 }),
    ]
    return RowList(
      columns: [
        .init("split") { StyledText($0.folder) },
        .init("reports", alignsRight: true) { StyledText(String($0.score.reports)) },
        .init("events", alignsRight: true) { StyledText(String($0.score.events)) },
        .init("pairs-by", alignsRight: true) { StyledText(String($0.score.tally.expected)) },
      ]
        + measures.map { key, measure in
          .init(key, alignsRight: true) { StyledText(percent(measure($0.score))) }
        }
        + [
          .init("apart", wraps: true) { row in
            StyledText(
              row.score.apart.map { "\($0.relation) \($0.right)/\($0.pairs)" }.joined(separator: ", "))
          }
        ],
      fields: [
        .init("folder") { $0.folder }, .init("reports") { "\($0.score.reports)" },
        .init("events") { "\($0.score.events)" }, .init("right") { "\($0.score.tally.right)" },
        .init("invented") { "\($0.score.tally.invented)" }, .init("missed") { "\($0.score.tally.missed)" },
      ]
        + measures.map { key, measure in .init(key) { row in measure(row.score).map { "\($0.value)" } } })
  }
}
