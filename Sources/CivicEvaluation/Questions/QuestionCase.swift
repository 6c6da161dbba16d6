package import Foundation

/// A question with the answers that are right.
package struct QuestionCase: Sendable, Decodable {
  package let id: String
  package let language: String
  package let question: String
  /// ISO 8601 day on which it is asked.
  package let today: String
  /// The id of the question that it follows.
  package let after: String?
  /// The asker's own.
  package let region: String?
  package let answer: Expected
  /// Other answers that are right as well.
  package let accept: [Expected]?
  /// What it tests: "list", "most", "follow-up".
  package let about: String

  package struct Expected: Sendable, Decodable {
    /// As in an answer's JSON.
    package let kind: String
    package let items: [String]?
    package let count: Int?
    package let reason: String?
    package let words: [String]?
    package let candidates: [String]?
  }

  var answers: [Expected] { [answer] + (accept ?? []) }

  /// Questions of a file of JSON Lines.
  ///
  /// - Throws: `DecodingError` for a line that is none, and what reading the file throws.
  package static func all(in file: URL) throws -> [QuestionCase] {
    let decoder = JSONDecoder()
    return try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(QuestionCase.self, from: $0)
    }
  }

  /// The questions that one follows, the first asked first.
  package static func before(_ question: QuestionCase, among all: [QuestionCase]) -> [String] {
    var earlier: [String] = []
    var current = question
    while let id = current.after, let found = all.first(where: { $0.id == id }), earlier.count < all.count {
      earlier.insert(found.question, at: 0)
      current = found
    }
    return earlier
  }
}
