internal import Foundation

/// Steps on files whose order on the disk matters.
enum FileSteps {
  static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// True for two names of one file.
  static func areSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard stat(one, &first) == 0, stat(other, &second) == 0 else { return false }
    return first.st_ino == second.st_ino && first.st_dev == second.st_dev
  }

  /// Who may read one may read the other.
  static func setMode(of path: String, like other: String) throws(CivicError) {
    var known = stat()
    guard stat(other, &known) == 0 else { return }
    if chmod(path, known.st_mode & 0o777) != 0 { throw failure(path) }
  }

  /// Returns when the file's bytes are on the disk.
  static func sync(_ path: String) throws(CivicError) {
    let file = open(path, O_RDONLY)
    if file < 0 { throw failure(path) }
    defer { close(file) }
    if fsync(file) != 0 { throw failure(path) }
  }

  /// Returns when the names in the file's folder are on the disk.
  static func syncFolder(of path: String) throws(CivicError) {
    try sync(URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  static func rename(_ path: String, to other: String) throws(CivicError) {
    if Foundation.rename(path, other) != 0 { throw failure(other) }
  }

  /// A second name for a file; where the file system has none, another name.
  static func keep(_ path: String, as other: String) throws(CivicError) {
    if link(path, other) == 0 { return }
    try rename(path, to: other)
  }

  static func failure(_ path: String) -> CivicError {
    errno == ENOSPC
      ? CivicError(.diskFull, path) : CivicError(.fileNotWritten, path, String(cString: strerror(errno)))
  }
}
