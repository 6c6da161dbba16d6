package import Foundation

/// A dated run, as it is committed to `Benchmarks/`.
package struct EvaluationRecord: Sendable, Equatable, Codable {
  /// ISO 8601 day.
  package let date: String
  /// "develop", "measure" or "all".
  package let split: String
  package let score: CorpusScore

  package init(date: String, split: String, score: CorpusScore) {
    self.date = date
    self.split = split
    self.score = score
  }

  package func json() throws -> Data { try RecordJSON.data(self) }

  package init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }
}
