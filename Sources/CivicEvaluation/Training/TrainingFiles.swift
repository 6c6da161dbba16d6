internal import Foundation

/// The files of the sets under a directory that holds a folder for each.
package struct TrainingFiles: Sendable {
  /// The directory.
  let data: String

  package init(data: String) { self.data = data }

  func path(_ set: TrainingSet, _ name: String) -> String { "\(data)/\(set.folder)/\(name)" }

  /// A file's bytes; where only `name.xz` is there, what `xz` makes of it.
  func bytes(_ set: TrainingSet, _ name: String) throws(TrainingError) -> Data {
    let path = path(set, name)
    if let bytes = FileManager.default.contents(atPath: path) { return bytes }
    guard FileManager.default.fileExists(atPath: path + ".xz") else { throw .missing(set, path: path) }
    guard let bytes = try? XZ.decompressed(path + ".xz") else { throw .unreadable(set, path: path + ".xz") }
    return bytes
  }

  /// The lines of a file without their ends.
  func lines(_ set: TrainingSet, _ name: String) throws(TrainingError) -> [Substring] {
    let text = String(decoding: try bytes(set, name), as: UTF8.self)
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
    }
  }
}
