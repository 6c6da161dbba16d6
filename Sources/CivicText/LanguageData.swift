internal import Foundation
internal import Languages

/// The data files of `Sources/Languages`, embedded in the program, and those a user has added.
package enum LanguageData {
  /// The bytes of a file ("kk/labels.tsv"), which live as long as the program; nil where there is none.
  package static func bytes(_ path: String) -> UnsafeBufferPointer<UInt8>? {
    var count = 0
    guard let start = civic_language_file(path, &count) else { return nil }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// A text file's lines without blank ones and `#` comments, each split at tabs; behind them those of the user's file
  /// of the same name.
  package static func rows(_ path: String) -> [[String]] {
    var rows: [[String]] = []
    if let bytes = bytes(path) { rows = Self.rows(of: String(decoding: bytes, as: UTF8.self)) }
    if let folder = usersFolder, let added = try? String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    {
      rows += Self.rows(of: added)
    }
    return rows
  }

  /// `$CIVIC_LEXICONS`: a folder laid out as `Sources/Languages` is.
  private static let usersFolder = ProcessInfo.processInfo.environment["CIVIC_LEXICONS"]

  private static func rows(of text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("#") }
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
  }
}
