#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where an archive's bytes come from. A file and a stream are read as they are needed, so that an archive may be larger
/// than memory.
enum ArchiveSource: Sendable, Equatable {
  case memory([UInt8])
  case file(String)
  /// What has been read of a pipe, and the pipe with the rest.
  case stream(head: [UInt8], descriptor: CInt)

  /// Its size in bytes; nil for a pipe.
  var size: Int? {
    switch self {
    case .memory(let bytes): return bytes.count
    case .file(let path):
      var status = stat()
      return stat(path, &status) == 0 ? Int(status.st_size) : nil
    case .stream: return nil
    }
  }

  /// True where it can be read a second time.
  var isRepeatable: Bool {
    if case .stream = self { return false }
    return true
  }
}
