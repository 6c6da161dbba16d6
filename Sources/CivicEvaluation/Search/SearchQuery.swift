internal import Foundation

/// Something that is searched for in the reports of the corpus, and which of them somebody who asks it wants to see: a line of
/// `Tests/Search/queries.jsonl`.
package struct SearchQuery: Codable, Sendable {
  /// Mended by, or measured.
  package let split: CorpusSplit
  package let language: String
  /// What it tries: a form that no text has, a phrase, letters of the other script …
  package let kind: String
  package let query: String
  /// Names of reports.
  package let relevant: [String]
  /// Neither right nor wrong: what holds a word derived from it, or its like in another language.
  package let accepted: [String]

  /// - Throws: `CorpusError` with every line that is no query.
  package static func read(_ path: String) throws(CorpusError) -> [SearchQuery] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CorpusError(problems: [CorpusProblem(file: path, line: nil, message: "cannot be read")])
    }
    var queries: [SearchQuery] = []
    var problems: [CorpusProblem] = []
    let decoder = JSONDecoder()
    for (number, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        queries.append(try decoder.decode(SearchQuery.self, from: line))
      } catch {
        problems.append(CorpusProblem(file: path, line: number + 1, message: "no query with its reports"))
      }
    }
    guard problems.isEmpty else { throw CorpusError(problems: problems) }
    return queries
  }
}
