import CivicEvaluation
import Foundation
import Testing

@Suite struct EvaluationRecordTests {
  @Test func `a record reads back as it was written, and equal runs give equal bytes`() throws {
    let corpus = Array(try CorpusFilesTests.corpus.get().prefix(3))
    let score = Evaluation.of(corpus.map(\.reading), corpus).score
    let record = EvaluationRecord(date: "2026-11-26", split: "develop", score: score)
    let json = try record.json()
    #expect(try EvaluationRecord(json) == record)
    let again = Evaluation.of(corpus.map(\.reading), corpus).score
    #expect(try EvaluationRecord(date: "2026-11-26", split: "develop", score: again).json() == json)
  }
}
