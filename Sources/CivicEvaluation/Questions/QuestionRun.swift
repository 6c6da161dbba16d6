internal import CivicEvents
internal import Foundation

/// Asks every question of a set of a database made of the labels of a corpus, and holds the answers against what is right.
package enum QuestionRun {
  /// - Parameters:
  ///   - cases: in any order; follow-ups beside what they follow.
  ///   - reports: of which the database is made: their labels, not what is read.
  package static func outcomes(_ cases: [QuestionCase], over reports: [CorpusReport]) throws
    -> [QuestionOutcome]
  {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "civic-questions-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try CivicDatabase.open(folder.appending(path: "questions.db").path, .create)
    defer { _ = try? database.close() }
    let lines = folder.appending(path: "readings.jsonl")
    let text = reports.map { ReadingLines.line($0.reading) }.joined(separator: "\n")
    try Data(text.utf8).write(to: lines)
    _ = try database.importFiles([lines.path])
    let asked = cases.map { question in
      let options = QuestionOptions(
        today: question.today, homeRegion: question.region, after: QuestionCase.before(question, among: cases)
      )
      return (question.question, options)
    }
    return try zip(cases, database.ask(asked)).map { try outcome($0, $1, database) }
  }

  private static func outcome(
    _ question: QuestionCase, _ answer: QuestionAnswer, _ database: CivicDatabase
  ) throws -> QuestionOutcome {
    let isRight = try database.read { try QuestionJudge(db: $0).isRight(answer, question) }
    let isRefused = answer.answer.kind == .none
    return QuestionOutcome(
      id: question.id, language: question.language, about: question.about, question: question.question,
      verdict: isRight ? .right : isRefused ? .refused : .wrong,
      isUnanswerable: question.answer.kind == "none", understood: answer.understood.text,
      answered: line(answer), expected: line(question.answer))
  }

  private static func line(_ answer: QuestionAnswer) -> String {
    let content = answer.answer
    let words = content.words + content.candidates.map(\.name)
    let items = content.items.prefix(12).map { item in item.date.map { "\(item.name) (\($0))" } ?? item.name }
    return
      "\(content.kind.rawValue) \(content.count) \(content.reason?.rawValue ?? "") [\((items + words).joined(separator: "; "))]"
  }

  private static func line(_ expected: QuestionCase.Expected) -> String {
    let items = (expected.items ?? []) + (expected.words ?? []) + (expected.candidates ?? [])
    return
      "\(expected.kind) \(expected.count ?? items.count) \(expected.reason ?? "") [\(items.joined(separator: "; "))]"
  }

  package static func score(_ outcomes: [QuestionOutcome]) -> QuestionScore {
    var score = QuestionScore()
    for outcome in outcomes {
      switch outcome.verdict {
      case .right: score.right += 1
      case .wrong: score.wrong += 1
      case .refused: score.refused += 1
      }
      if outcome.isUnanswerable {
        score.unanswerable += 1
        // Refused for another reason is refused.
        if outcome.verdict != .wrong { score.unanswerableRefused += 1 }
      }
    }
    return score
  }
}
