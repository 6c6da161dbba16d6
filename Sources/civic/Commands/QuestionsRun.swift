internal import CivicEvaluation
internal import CivicText
internal import Foundation

/// `civic evaluate questions FOLDER… --data CORPUS`: answers of `civic ask` against the right ones, over the labels of a corpus's
/// develop part.
struct QuestionsRun {
  /// The word that stands before the folders.
  static let name = "questions"

  let isMeasure: Bool
  let errors: Bool
  let corpus: String?
  let format: OutputFormat?
  let record: String?

  private struct Row: Encodable {
    let split: String
    /// "all" too.
    let language: String
    let score: QuestionScore
  }

  private struct Record: Encodable {
    /// ISO 8601, the day in UTC.
    let date: String
    let rows: [Row]
  }

  /// - Throws: `UsageError` for errors of the measure half, `CorpusError` for a corpus that cannot be read.
  func run(folders: [String]) throws {
    guard !folders.isEmpty else { throw UsageError(Interface.text("usage.no-questions")) }
    if errors, isMeasure { throw UsageError(Interface.text("usage.measure-errors")) }
    let reports = try CorpusFolder(URL(fileURLWithPath: corpus ?? "Tests/Corpus"), splits: [.develop]).reports
    var rows: [Row] = []
    for split in errors ? ["learn"] : isMeasure ? ["measure"] : ["learn", "measure"] {
      let cases = try folders.flatMap {
        try QuestionCase.all(in: URL(fileURLWithPath: $0).appending(path: "\(split).jsonl"))
      }
      let outcomes = try QuestionRun.outcomes(cases, over: reports)
      if errors { try Self.findings.print(outcomes.filter { $0.verdict != .right }, as: format) }
      for language in ["kk", "ru", "en"] {
        rows.append(
          Row(
            split: split, language: language,
            score: QuestionRun.score(outcomes.filter { $0.language == language })))
      }
      rows.append(Row(split: split, language: "all", score: QuestionRun.score(outcomes)))
    }
    if !errors || format == nil { try Self.list.print(rows, as: format) }
    guard let record else { return }
    let kept = Record(date: RecordFile.today, rows: rows)
    try RecordFile.write(Data((try JSONText.of(kept, laidOut: true) + "\n").utf8), to: record)
  }

  private static var findings: RowList<QuestionOutcome, QuestionOutcome> {
    RowList(
      columns: [
        .init("id") { StyledText($0.id, .id) }, .init("verdict") { StyledText($0.verdict.rawValue) },
        .init("question", wraps: true) { StyledText($0.question) },
      ],
      details: { outcome in
        [outcome.understood, outcome.answered, outcome.expected].map { Table.Detail(text: StyledText($0)) }
      },
      fields: [
        .init("id") { $0.id }, .init("verdict") { $0.verdict.rawValue }, .init("about") { $0.about },
        .init("question") { $0.question }, .init("understood") { $0.understood },
        .init("answered") { $0.answered }, .init("expected") { $0.expected },
      ])
  }

  private static var list: RowList<Row, Row> {
    RowList(
      columns: [
        .init("split") { StyledText($0.split) }, .init("language") { StyledText($0.language) },
        .init("questions", alignsRight: true) { StyledText(String($0.score.count)) },
        .init("right", alignsRight: true) { StyledText(String($0.score.right)) },
        .init("wrong", alignsRight: true) { StyledText(String($0.score.wrong)) },
        .init("refused", alignsRight: true) { StyledText(String($0.score.refused)) },
        .init("unanswerable", alignsRight: true) {
          StyledText("\($0.score.unanswerableRefused)/\($0.score.unanswerable)")
        },
        .init("right-share", alignsRight: true) { StyledText($0.score.share.hundredths) },
      ],
      fields: [
        .init("split") { $0.split }, .init("language") { $0.language },
        .init("questions") { "\($0.score.count)" }, .init("right") { "\($0.score.right)" },
        .init("wrong") { "\($0.score.wrong)" }, .init("refused") { "\($0.score.refused)" },
        .init("unanswerable") { "\($0.score.unanswerable)" },
        .init("unanswerable_refused") { "\($0.score.unanswerableRefused)" },
      ])
  }
}
