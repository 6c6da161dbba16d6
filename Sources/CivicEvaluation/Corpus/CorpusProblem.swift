/// Something wrong in a corpus file.
public struct CorpusProblem: Sendable, Equatable, CustomStringConvertible {
  public let file: String
  /// Of the file, from 1; nil where it concerns the whole.
  public let line: Int?
  public let message: String

  public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}

/// Corpus files that cannot be scored before they are mended.
public struct CorpusError: Error, Sendable, CustomStringConvertible {
  public let problems: [CorpusProblem]

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
