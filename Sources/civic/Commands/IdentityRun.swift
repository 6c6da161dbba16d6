internal import CivicEvaluation
internal import CivicEvents
internal import CivicText
internal import Foundation

/// `civic evaluate identity PAIRS…`: comparisons against labelled pairs of names, beside another program's answers.
struct IdentityRun {
  /// The word that stands before the pairs.
  static let name = "identity"

  let splits: Set<CorpusSplit>
  let errors: Bool
  /// Files of another program's answers, as `civic compare --jsonl` gives them.
  let answers: [String]
  let format: OutputFormat?
  let record: String?

  /// - Throws: `CorpusError` for pairs that cannot be read, `UsageError` for errors of the measure half.
  func run(paths: [String]) throws {
    guard !paths.isEmpty else { throw UsageError(Interface.text("usage.no-pairs")) }
    let sets = try paths.map { try IdentityPairs(at: $0, splits: splits) }
    if errors, sets.contains(where: \.holdMeasure) {
      throw UsageError(Interface.text("usage.measure-errors"))
    }
    let pairs = sets.flatMap(\.pairs)
    let ours = Dictionary(
      pairs.map { ($0.id, ComparisonAnswer($0.pair.comparison, id: $0.id)) },
      uniquingKeysWith: { first, _ in first })
    let others = try answers.map { path in
      (
        name: ProgramAnswers.name(of: path),
        answers: try ProgramAnswers.read(path, by: \ComparisonAnswer.id, orSay: "error.answer-line")
      )
    }
    if errors {
      try IdentityErrors.print(pairs, answers: others.first?.answers ?? ours, as: format)
      guard record != nil else { return }
    }
    let score = IdentityScore(pairs, answers: ours)
    let otherScores = others.map { (name: $0.name, score: IdentityScore(pairs, answers: $0.answers)) }
    if !errors { try IdentityTable.print([("civic", score)] + otherScores, as: format) }
    guard let record else { return }
    let isSplit = sets.contains(where: \.holdMeasure) || paths.allSatisfy(isFolder)
    let run = IdentityRecord(
      date: RecordFile.today,
      split: isSplit
        ? (splits.count == 1 ? splits.map(\.rawValue).joined() : "all")
        : paths.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", "),
      score: score,
      others: Dictionary(otherScores.map { ($0.name, $0.score) }, uniquingKeysWith: { first, _ in first }))
    try RecordFile.write(try run.json(), to: record)
  }

  private func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }
}
