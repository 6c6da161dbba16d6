package import Foundation

/// A dated run over pairs of names, as it is committed to `Benchmarks/`.
package struct IdentityRecord: Sendable, Equatable, Codable {
  /// ISO 8601 day.
  package let date: String
  /// "develop", "measure" or "all"; the file's name for pairs that are in no set.
  package let split: String
  package let score: IdentityScore
  /// Other programs on the same pairs, by the name of the file of their answers.
  package let others: [String: IdentityScore]

  package init(date: String, split: String, score: IdentityScore, others: [String: IdentityScore] = [:]) {
    self.date = date
    self.split = split
    self.score = score
    self.others = others
  }

  package func json() throws -> Data { try RecordJSON.data(self) }
}
