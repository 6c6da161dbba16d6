#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Files and folders that are looked at again and again: what has come since, and what has changed.
public struct FolderWatch: Sendable {
  private struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
  }

  private let paths: [String]
  private var known: [String: Stamp] = [:]
  private var unsettled: [String: Stamp] = [:]

  /// - Parameter paths: files and folders.
  public init(_ paths: [String]) { self.paths = paths }

  /// Looks once.
  ///
  /// - Returns: the files that are new or other than they were when they were returned, by path; one that is still being
  ///   written, which shows by its having changed since the last look, waits for the next.
  public mutating func look() -> [String] {
    var settled: [String] = []
    for case .success(let file) in InputFiles.list(paths) {
      guard let stamp = Self.stamp(file.path), known[file.path] != stamp else { continue }
      if unsettled[file.path] == stamp {
        unsettled[file.path] = nil
        known[file.path] = stamp
        settled.append(file.path)
      } else {
        unsettled[file.path] = stamp
      }
    }
    return settled
  }

  private static func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Stamp(size: Int(status.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
