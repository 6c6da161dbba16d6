internal import CivicText
internal import Foundation

/// The names in a folder, and of each file what stands in it.
struct FolderState: Equatable {
  private(set) var files: [String: String] = [:]

  /// - Parameter ignoring: endings of names that are not looked at.
  init(_ folder: URL, ignoring: [String] = []) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !ignoring.contains(where: name.hasSuffix) {
      let path = folder.appending(path: name).path
      var known = stat()
      guard lstat(path, &known) == 0 else { continue }
      // Only a file can be read to its end.
      let isFile = known.st_mode & S_IFMT == S_IFREG
      let bytes = isFile ? (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data() : Data()
      files[name] = "\(known.st_mode) \(bytes.count) \(FNV1a.hash(bytes))"
    }
  }

  func differences(from other: FolderState) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
