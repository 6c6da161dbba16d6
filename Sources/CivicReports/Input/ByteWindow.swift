#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Bytes of a source by their offsets; of a file or a pipe some megabytes are kept at a time.
struct ByteWindow {
  private static let length = 4 << 20

  private let file: OpenFile?
  private let isPipe: Bool
  private var bytes: [UInt8]
  /// Where the first of `bytes` stands.
  private var start = 0

  init(_ bytes: [UInt8]) { (file, isPipe, self.bytes) = (nil, false, bytes) }

  /// - Throws: the number of the system's error.
  init(_ source: InputSource) throws(ErrorNumber) {
    switch source {
    case .memory(let bytes): (file, isPipe, self.bytes) = (nil, false, bytes)
    case .stream(let head, let pipe): (file, isPipe, bytes) = (pipe, true, head)
    case .file(let path):
      let number = open(path, O_RDONLY | O_CLOEXEC)
      guard number >= 0 else { throw ErrorNumber(number: errno) }
      (file, isPipe, bytes) = (OpenFile(number), false, [])
    }
  }

  struct ErrorNumber: Error { let number: CInt }

  /// nil behind the last. Of a pipe only what stands behind the last one asked for is told.
  subscript(offset: Int) -> UInt8? {
    mutating get {
      let index = offset - start
      if index >= 0, index < bytes.count { return bytes[index] }
      return load(offset) ? bytes[offset - start] : nil
    }
  }

  /// A range for itself, with the same offsets: to go to and fro in it moves no window.
  func part(_ range: Range<Int>) -> ByteWindow {
    var part = ByteWindow(bytes(range))
    part.start = range.lowerBound
    return part
  }

  /// Those that are kept from an offset on.
  func kept(from offset: Int) -> ArraySlice<UInt8> { bytes[max(0, offset - start)...] }

  /// Those of a range, as far as the source has them still.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    if range.lowerBound >= start, range.upperBound <= start + bytes.count {
      return Array(bytes[(range.lowerBound - start)..<(range.upperBound - start)])
    }
    guard let file, !isPipe else {
      return Array(bytes[min(max(0, range.lowerBound - start), bytes.count)...])
    }
    return Self.read(file, range.lowerBound, count: range.count)
  }

  /// - Returns: whether there is a byte.
  private mutating func load(_ offset: Int) -> Bool {
    guard let file, offset >= 0 else { return false }
    guard isPipe else {
      (start, bytes) = (offset, Self.read(file, offset, count: Self.length))
      return !bytes.isEmpty
    }
    while offset >= start + bytes.count {
      let next = Self.read(file, nil, count: 1 << 20)
      if next.isEmpty { return false }
      (start, bytes) = (start + bytes.count, next)
    }
    return offset >= start
  }

  /// - Parameter offset: nil for what comes next.
  private static func read(_ file: OpenFile, _ offset: Int?, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let place = buffer.baseAddress.map { $0 + initialized }
        let wanted = count - initialized
        let got =
          offset.map { pread(file.number, place, wanted, off_t($0 + initialized)) }
          ?? Glibc.read(file.number, place, wanted)
        if got < 0, errno == EINTR { continue }
        if got <= 0 { return }
        initialized += got
        // A pipe gives what it has.
        if offset == nil { return }
      }
    }
  }
}
