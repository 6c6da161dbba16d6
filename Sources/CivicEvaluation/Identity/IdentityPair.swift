package import CivicEvents
internal import CivicText
internal import Foundation

/// Two names with what careful people say of them: a line of a file of `Tests/Identity`.
package struct IdentityPair: Sendable, Equatable {
  package let pair: ComparedPair
  package let same: Bool
  /// What makes the pair hard: "case-ending", "region-differs".
  package let difficulty: String

  package var id: String { pair.id }

  /// The languages of both names in the order of the alphabet: "kk-ru".
  package var languages: String {
    [pair.a, pair.b].map { $0.lang?.rawValue ?? "?" }.sorted().joined(separator: "-")
  }

  private struct Label: Decodable {
    let same: Bool
    let difficulty: String?
  }

  init(line: some Collection<UInt8>) throws {
    pair = try ComparedPair(line: line)
    let label = try JSONDecoder().decode(Label.self, from: Data(line))
    same = label.same
    difficulty = label.difficulty ?? "-"
  }
}
