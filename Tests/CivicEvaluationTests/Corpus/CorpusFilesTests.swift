import CivicEvaluation
import CivicReports
import Foundation
import Testing

/// The corpus that the project publishes.
@Suite struct CorpusFilesTests {
  static let url = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus")

  /// Read once for all tests.
  static let corpus = Result { try CorpusFolder(url, splits: Set(CorpusSplit.allCases)).reports }

  @Test func `every file keeps to its notation, and every range covers what its label says`() throws {
    #expect(try Self.corpus.get().count >= 150)
  }

  @Test func `everything asked of the corpus is there`() throws {
    let unmet = CorpusDescription(try Self.corpus.get()).requirements.filter { !$0.isMet }
    #expect(unmet == [])
  }

  @Test func `the labels as JSON Lines are readings that can be stored`() throws {
    for report in try Self.corpus.get() {
      let line = Array(ReadingLines.line(report.reading).utf8)
      var lines = ReadingLines(line, file: report.name).makeIterator()
      let first = lines.next()
      let back = try #require(first).get()
      #expect(back == report.reading, "\(report.name)")
    }
  }

  @Test func `the labels scored against themselves are right throughout`() throws {
    let reports = try Self.corpus.get().filter { $0.split != .second }
    for score in Evaluation.of(reports.map(\.reading), reports).scores {
      #expect(score.findings.map { "\($0)" } == [], "\(score.report)")
      #expect(score.inventions.values.allSatisfy { $0 == 0 }, "\(score.report): \(score.inventions)")
    }
  }
}
