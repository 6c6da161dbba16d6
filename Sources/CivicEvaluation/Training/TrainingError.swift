/// Why nothing was learnt.
package enum TrainingError: Error, Sendable, CustomStringConvertible {
  case missing(TrainingSet, path: String)
  case unreadable(TrainingSet, path: String)
  case malformed(TrainingSet, path: String, line: Int)
  /// The weights take more than a weights file may.
  case tooLarge(bytes: Int)

  package var description: String {
    switch self {
    case .missing(let set, let path):
      "\(path) is not there. It belongs to \(set.title), which its publisher offers at \(set.address)."
    case .unreadable(let set, let path): "\(path), of \(set.title), cannot be read."
    case .malformed(let set, let path, let line):
      "\(path):\(line) is not as \(set.title) is written; \(set.address) offers it."
    case .tooLarge(let bytes): "The weights take \(bytes) bytes, more than a weights file may."
    }
  }
}
