/// Something wrong in a corpus file.
package struct CorpusProblem: Sendable, Equatable, CustomStringConvertible {
  package let file: String
  /// Of the file, from 1; nil where it concerns the whole.
  package let line: Int?
  package let message: String

  package var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}

/// Corpus files that cannot be scored before they are mended.
package struct CorpusError: Error, Sendable, CustomStringConvertible {
  package let problems: [CorpusProblem]

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
