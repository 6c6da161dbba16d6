internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// `civic evaluate pages FOLDER`: the articles taken from saved pages, beside another program's answers.
struct PagesRun {
  /// The word that stands before the folder.
  static let name = "pages"

  let splits: Set<CorpusSplit>
  let errors: Bool
  /// Files of other programs' answers, a line a page.
  let answers: [String]
  let format: OutputFormat?
  let record: String?

  private struct Record: Encodable {
    /// ISO 8601, the day in UTC.
    let date: String
    /// By program.
    let programs: [String: PageScore]
  }

  /// A page as other programs are given it.
  private struct Line: Encodable {
    let page: String
    /// Base64: not every page is UTF-8.
    let bytes: Data
  }

  private typealias Row = ProgramAnswers.Row<PageScore.Row>

  /// - Throws: `CorpusError` for a folder that cannot be read, `UsageError` for errors of the measure half.
  func run(folders: [String]) throws {
    let pages = try pages(folders)
    if errors, splits.contains(.measure) { throw UsageError(Interface.text("usage.measure-errors")) }
    let ours = Dictionary(pages.map { ($0.name, PageAnswer($0)) }, uniquingKeysWith: { first, _ in first })
    var all = [(name: "civic", answers: ours)]
    for path in answers {
      all.append(
        (
          ProgramAnswers.name(of: path),
          try ProgramAnswers.read(path, by: \.page, orSay: "error.page-answer")
        ))
    }
    if errors {
      let shown = all.count > 1 ? all[1].answers : ours
      for page in pages { Self.show(PageScore.difference(page, shown[page.name])) }
      return
    }
    let scores = all.map { (name: $0.name, score: PageScore(pages, $0.answers)) }
    try Self.list.print(
      scores.flatMap { score in score.score.rows.map { Row(program: score.name, row: $0) } }, as: format)
    guard let record else { return }
    let kept = Record(
      date: RecordFile.today,
      programs: Dictionary(scores.map { ($0.name, $0.score) }, uniquingKeysWith: { first, _ in first }))
    try RecordFile.write(Data((try JSONText.of(kept, laidOut: true) + "\n").utf8), to: record)
  }

  /// Prints the pages themselves, for other programs.
  func export(folders: [String]) throws {
    for page in try pages(folders) {
      print(try JSONText.of(Line(page: page.name, bytes: Data(page.bytes)), laidOut: false))
    }
  }

  private func pages(_ folders: [String]) throws -> [PageSet.Page] {
    guard !folders.isEmpty else { throw UsageError(Interface.text("usage.no-pages")) }
    return try folders.flatMap { try PageSet(at: $0, splits: splits).pages }
  }

  private static func show(_ difference: PageScore.Difference) {
    print("\(difference.page)  \(ScoreTable.percent(difference.f1))")
    for wrong in difference.wrong { print("    \(wrong)") }
    if !difference.missing.isEmpty { print("  − \(difference.missing.joined(separator: " "))") }
    if !difference.surplus.isEmpty { print("  + \(difference.surplus.joined(separator: " "))") }
  }

  private static var list: RowList<Row, Row> {
    func share(_ count: Int, _ of: Int) -> String { "\(count)/\(of)" }
    return RowList(
      columns: [
        .init("program") { StyledText($0.program) },
        .init("pages-by") { row in
          StyledText(row.row.group, CorpusSplit(rawValue: row.row.group) == nil ? .plain : .bold)
        },
        .init("pages", alignsRight: true) { StyledText("\($0.row.pages)") },
        .init("precision", alignsRight: true) { StyledText(ScoreTable.percent($0.row.precision)) },
        .init("recall", alignsRight: true) { StyledText(ScoreTable.percent($0.row.recall)) },
        .init("f1", alignsRight: true) { StyledText(ScoreTable.percent($0.row.f1)) },
        .init("lowest", alignsRight: true) { StyledText(ScoreTable.percent($0.row.lowest)) },
        .init("titles", alignsRight: true) { StyledText(share($0.row.titles, $0.row.pages)) },
        .init("days", alignsRight: true) { StyledText(share($0.row.days, $0.row.pages)) },
        .init("authors", alignsRight: true) { StyledText(share($0.row.authors, $0.row.withAuthor)) },
      ],
      fields: [
        .init("program") { $0.program }, .init("group") { $0.row.group },
        .init("pages") { "\($0.row.pages)" },
        .init("precision") { "\($0.row.precision)" }, .init("recall") { "\($0.row.recall)" },
        .init("f1") { "\($0.row.f1)" }, .init("lowest") { "\($0.row.lowest)" },
        .init("titles") { "\($0.row.titles)" }, .init("days") { "\($0.row.days)" },
        .init("authors") { "\($0.row.authors)" }, .init("with_author") { "\($0.row.withAuthor)" },
      ])
  }
}
