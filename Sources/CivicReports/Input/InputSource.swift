#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Where the bytes of a container come from. A file and a stream are read as they are needed, so that a container may be
/// larger than memory.
enum InputSource: Sendable, Equatable {
  case memory([UInt8])
  case file(String)
  /// What has been read of a pipe, and the pipe with the rest.
  case stream(head: [UInt8], OpenFile)

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

/// An open file, closed with the last value that stands for it; the standard input stays open.
final class OpenFile: Sendable, Equatable {
  let number: CInt

  init(_ number: CInt) { self.number = number }

  deinit { if number > 0 { close(number) } }

  static func == (one: OpenFile, other: OpenFile) -> Bool { one === other }
}
