public import Foundation

/// A dated run, as it is committed to `Benchmarks/`.
public struct EvaluationRecord: Sendable, Equatable, Codable {
  /// ISO 8601 day.
  public let date: String
  /// "develop", "measure" or "all".
  public let split: String
  public let score: CorpusScore

  public init(date: String, split: String, score: CorpusScore) {
    self.date = date
    self.split = split
    self.score = score
  }

  /// JSON with sorted keys, so that two records differ only where their figures do.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }

  public init(_ data: Data) throws { self = try JSONDecoder().decode(Self.self, from: data) }
}
