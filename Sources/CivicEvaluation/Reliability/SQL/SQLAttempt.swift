internal import Foundation

/// A statement that somebody may type, and what has to come of it: a line of `Tests/Reliability/sql.tsv`.
struct SQLAttempt {
  /// False for what has to be stopped with an error.
  let isAnswered: Bool
  /// As it stands in the file.
  let line: String
  let sql: String

  static func read(_ path: String) throws -> [SQLAttempt] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#"), let tab = line.firstIndex(of: "\t") else { return nil }
      let words = String(line[line.index(after: tab)...])
      return SQLAttempt(isAnswered: line[..<tab] == "read", line: words, sql: expanded(words))
    }
  }

  /// `{3*ab}` is "ababab"; the file names the others.
  private static func expanded(_ words: String) -> String {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    // Each reads the one before twice: a statement of 2 to the 25th tables.
    let doubled = (1...25).map { number in
      let before = number == 1 ? "a" : "a\(number - 1)"
      return "a\(number) AS (SELECT p.x FROM \(before) p, \(before) q)"
    }.joined(separator: ", ")
    let words = words.replacing("{BIG}", with: endless).replacing("{A}", with: doubled)
      .replacing("{tab}", with: "\t").replacing("{nl}", with: "\n")
    return words.replacing(/\{(\d+)\*([^{}]*)\}/) { match in
      String(repeating: String(match.2), count: Int(match.1) ?? 0)
    }
  }
}
