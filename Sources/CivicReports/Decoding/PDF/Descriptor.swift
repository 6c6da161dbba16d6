#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// An open file that is closed with the value that stands for it.
final class Descriptor {
  private(set) var number: CInt

  init(_ number: CInt) { self.number = number }

  deinit { close() }

  func close() {
    if number >= 0 { closeDescriptor(number) }
    number = -1
  }

  /// A file with these bytes that has no name any more, at its beginning; nil where there is no room for it.
  convenience init?(fileOf bytes: [UInt8]) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/civic-\(UInt64.random(in: 0...UInt64.max))"
    let number = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard number >= 0 else { return nil }
    unlink(path)
    self.init(number)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(number, $0.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      written += count
    }
    lseek(number, 0, SEEK_SET)
  }
}

struct Pipe {
  let reading: Descriptor
  let writing: Descriptor

  init?() {
    var ends: [CInt] = [-1, -1]
    // From its beginning closed in others: a process started beside this one would keep the pipe open.
    #if os(Linux)
      let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
      guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    #else
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    #endif
    reading = Descriptor(ends[0])
    writing = Descriptor(ends[1])
  }
}

/// `close(2)`, apart from the method of the same name.
private func closeDescriptor(_ number: CInt) { close(number) }
