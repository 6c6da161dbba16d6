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
    if let bytes = bytes(path) { rows = Self.rows(of: bytes) }
    if let folder = usersFolder, let added = try? Data(contentsOf: URL(filePath: "\(folder)/\(path)")) {
      rows += added.withUnsafeBytes { Self.rows(of: $0.bindMemory(to: UInt8.self)) }
    }
    return rows
  }

  /// `$CIVIC_LEXICONS`: a folder laid out as `Sources/Languages` is.
  private static let usersFolder = ProcessInfo.processInfo.environment["CIVIC_LEXICONS"]

  /// Lines end in LF or CR LF.
  private static func rows(of text: UnsafeBufferPointer<UInt8>) -> [[String]] {
    text.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { return nil }
      return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
