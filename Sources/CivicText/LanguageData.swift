internal import Languages

/// The data files of `Sources/Languages`, embedded in the program.
package enum LanguageData {
  /// The bytes of a file ("kk/labels.tsv"), which live as long as the program; nil where there is none.
  package static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8>? {
    var count = 0
    guard let start = civic_language_file(path, &count) else { return nil }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// A text file's lines without blank ones and `#` comments, each split at tabs.
  package static func rows(_ path: String) -> [[String]] {
    guard let bytes = bytes(path) else { return [] }
    return String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
  }
}
