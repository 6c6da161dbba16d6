import CivicEvaluation
import Foundation
import Testing

/// The figures that the README gives are those of the committed record.
@Suite struct ReadmeFiguresTests {
  @Test(arguments: [
    ("who took part, on which basis", EvaluationField.tookPart), ("… NGOs alone", .tookPartNGO),
    ("speakers", .speakers), ("quotations with speaker and occasion", .quotations), ("the day", .start),
    ("the town", .settlement),
  ])
  func `stand in Benchmarks`(label: String, field: EvaluationField) throws {
    let repository = CivicProgram.repository
    let record = try EvaluationRecord(
      Data(contentsOf: repository.appending(path: "Benchmarks/extraction-measure.json")))
    let row = try #require(record.score.row(field))
    let readme = try String(contentsOf: repository.appending(path: "README.md"), encoding: .utf8)
    func percent(besides others: Int) -> String {
      "\(Int((Double(row.tally.right) / Double(row.tally.right + others) * 100).rounded())) %"
    }
    let (right, found) = (percent(besides: row.tally.invented), percent(besides: row.tally.missed))
    #expect(readme.contains("| \(label) | \(right) | \(found) |"))
  }
}
