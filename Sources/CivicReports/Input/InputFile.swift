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

  /// True for what can be read a second time: no pipe and no device.
  var isRegular: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Reads the file, as much as what it holds may have (`InputForm.limit`). A file that is too large is
  /// refused before it is read.
  ///
  /// - Throws: `ReportError` where it is missing, cannot be read or is too large.
  public func read() throws(ReportError) -> InputContent {
    if isAddress { throw ReportError(path, .notFetched(.notFetched)) }
    // Opening a pipe that nobody writes to would last for ever.
    let file = OpenFile(path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    let descriptor = file.number
    guard descriptor >= 0 else { throw failure(errno) }
    var head: [UInt8] = []
    if path != "-" {
      head = try firstByte(ofPipe: descriptor)
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    }
    try read(descriptor, into: &head, upTo: InputHead.length + 1)
    let form = InputForm(InputHead(head))
    let limit = form.limit
    var status = stat()
    let isRegular = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    if form.isReadAsNeeded(isPipe: !isRegular || path == "-"),
      form == .archive || head.count > InputHead.length
    {
      return InputContent(form, isRegular && path != "-" ? .file(path) : .stream(head: head, file))
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

  /// Waits for somebody to write to a pipe; nothing is taken of one that is written to, nor of a file.
  ///
  /// - Throws: `.empty` where nobody has it open for writing.
  private func firstByte(ofPipe descriptor: CInt) throws(ReportError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFIFO else { return [] }
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    if poll(&waiting, 1, Self.patience) != 0 { return [] }
    var byte: UInt8 = 0
    let count = unsafe_read(descriptor, &byte, 1)
    if count == 0 { throw ReportError(path, .empty) }
    return count == 1 ? [byte] : []
  }

  /// Milliseconds in which who writes to a pipe has opened it.
  private static let patience: CInt = 2000

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

  private func failure(_ code: CInt) -> ReportError { ReportError(path, system: code) }
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
