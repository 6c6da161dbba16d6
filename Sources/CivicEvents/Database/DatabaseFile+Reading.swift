internal import Foundation

/// How a database file is opened for reading.
extension DatabaseFile {
  /// True on a read-only medium, where SQLite may not make the `-shm` file that WAL mode needs.
  var isImmutable: Bool { isInWALMode && !hasWAL && !canWriteBeside }

  /// What to open: the path, or a URI that tells SQLite that nobody changes the file, so that it needs no lock and
  /// no `-shm` file.
  var readingAddress: String {
    guard isImmutable else { return path }
    let absolute = URL(fileURLWithPath: path).path
    let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
    return "file:" + (absolute.addingPercentEncoding(withAllowedCharacters: allowed) ?? absolute)
      + "?immutable=1"
  }

  /// True where files may be made beside it.
  var canWriteBeside: Bool {
    FileManager.default.isWritableFile(
      atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }
}
