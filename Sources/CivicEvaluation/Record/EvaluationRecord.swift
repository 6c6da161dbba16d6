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

  /// JSON with sorted keys, so that two records differ only where their figures do.
  package func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  package init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }
}
