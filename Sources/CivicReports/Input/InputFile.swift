#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// One file to read, or the standard input.
public struct InputFile: Sendable, Equatable {
  /// As it was given, or found below the folder that was given; "-" is the standard input. An address of http or https may
  /// be given in its place, which is fetched (`Fetcher`) and not read here.
  public let path: String

  /// What its columns hold, where it is a table and a person has said so.
  public var columns: ColumnMap<EventField>?

  /// True where it was found in a folder, and not given itself.
  package var isFound = false

  /// True where its path is an address of http or https.
  public var isAddress: Bool { WebAddress.isOne(path) }

  public init(_ path: String, columns: ColumnMap<EventField>? = nil) {
    self.path = path
    self.columns = columns
  }

  /// Reads the file, as much as what it holds may have (`InputForm.limit`). A file that is too large is
  /// refused before it is read.
  ///
  /// - Throws: `ReportError` where it is missing, cannot be read or is too large.
  public func read() throws(ReportError) -> InputContent {
    if isAddress { throw ReportError(path, .notFetched(.notFetched)) }
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { if path != "-" { close(descriptor) } }
    var head: [UInt8] = []
    try read(descriptor, into: &head, upTo: InputHead.length + 1)
    let form = InputForm(InputHead(head))
    let limit = form.limit
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if form == .archive {
      return InputContent(
        isRegular && path != "-" ? .file(path) : .stream(head: head, descriptor: descriptor))
    }
    if isRegular, Int(status.st_size) > limit {
      throw ReportError(path, .tooLarge(bytes: Int(status.st_size), limit: limit))
    }
    if head.count > InputHead.length {
      // The size is known: nothing is copied as the bytes grow.
      head.reserveCapacity(max(head.count, min(Int(status.st_size), limit) + 1))
      try read(descriptor, into: &head, upTo: limit + 1)
    }
    if head.count > limit { throw ReportError(path, .tooLarge(bytes: head.count, limit: limit)) }
    return InputContent(form, head)
  }

  /// Reads on until there are so many bytes, or no more.
  private func read(_ descriptor: CInt, into bytes: inout [UInt8], upTo count: Int) throws(ReportError) {
    while bytes.count < count {
      let wanted = min(1 << 20, count - bytes.count)
      var got = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
        got = unsafe_read(descriptor, buffer.baseAddress, wanted)
        initialized = max(0, got)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw failure(errno)
      }
      if got == 0 { break }
      bytes += chunk
    }
  }

  private func failure(_ code: CInt) -> ReportError {
    if code == ENOENT || code == ENOTDIR { return ReportError(path, .missing) }
    return ReportError(path, .unreadable(why: String(cString: strerror(code))))
  }
}

extension Result<InputFile, ReportError> {
  /// What errors and notes call it.
  package var name: String {
    switch self {
    case .success(let file): file.path
    case .failure(let error): error.file
    }
  }
}

/// `read(2)`, apart from the method of the same name.
private func unsafe_read(_ descriptor: CInt, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
