internal import CLibArchive

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The entries of an archive in the order in which they lie there, by libarchive: zip, tar, and tar or a single file
/// within gzip, bzip2, xz or Zstandard. No outside program is run for it.
final class ArchiveReader {
  struct Entry {
    /// As the archive has it, in UTF-8; "" for the one file of a compressed file.
    let path: String
    /// True for a plain file: no folder, link or device.
    let isFile: Bool
    let isEncrypted: Bool
    /// In bytes, where the archive tells it ahead.
    let size: Int?
  }

  private let archive: OpaquePointer
  private let buffer: ArchiveBuffer?
  /// False where going on to the next entry unpacks what is left of this one; of a single file there is no next.
  private(set) var skipsFreely = false

  /// - Throws: `.brokenArchive`.
  init(_ source: InputSource) throws(ReportError.Reason) {
    guard let archive = archive_read_new() else { throw .brokenArchive }
    self.archive = archive
    for support in [
      archive_read_support_filter_gzip, archive_read_support_filter_bzip2, archive_read_support_filter_xz,
      archive_read_support_filter_zstd, archive_read_support_format_zip, archive_read_support_format_tar,
      archive_read_support_format_raw,
    ] {
      _ = support(archive)
    }
    let opened: CInt
    switch source {
    case .file(let path):
      buffer = nil
      opened = archive_read_open_filename(archive, path, 1 << 16)
    case .memory(let bytes):
      let buffer = ArchiveBuffer(bytes, pipe: nil)
      self.buffer = buffer
      opened = archive_read_open_memory(archive, buffer.bytes.baseAddress, bytes.count)
    case .stream(let head, let pipe):
      let buffer = ArchiveBuffer(head, pipe: pipe)
      self.buffer = buffer
      opened = archive_read_open(
        archive, Unmanaged.passUnretained(buffer).toOpaque(), nil,
        { _, data, start in
          guard let data else { return -1 }
          let buffer = Unmanaged<ArchiveBuffer>.fromOpaque(data).takeUnretainedValue()
          let part = buffer.next()
          start?.pointee = UnsafeRawPointer(part?.baseAddress)
          return part?.count ?? -1
        }, nil)
    }
    guard opened == ARCHIVE_OK else { throw .brokenArchive }
  }

  deinit { archive_read_free(archive) }

  /// `AE_IFMT` and `AE_IFREG`, which Swift does not import.
  private static let typeMask: mode_t = 0o170000
  private static let plainFile: mode_t = 0o100000

  /// How many bytes of the archive itself have been read.
  var packed: Int { Int(archive_filter_bytes(archive, -1)) }

  /// The next entry; nil after the last.
  ///
  /// - Throws: `.brokenArchive`, after which there are no more.
  func next() throws(ReportError.Reason) -> Entry? {
    var entry: OpaquePointer?
    // Names flagged as UTF-8 are kept only where the locale can hold them.
    let status = inUTF8 { archive_read_next_header(archive, &entry) }
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw .brokenArchive }
    let isRaw = archive_format(archive) == ARCHIVE_FORMAT_RAW
    // What is neither packed nor compressed is no archive.
    if isRaw, archive_filter_count(archive) < 2 { throw .brokenArchive }
    skipsFreely = isRaw || archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP
    let name = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry)
    let isPlain = archive_entry_filetype(entry) & Self.typeMask == Self.plainFile
    let bytes = name.map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) } ?? []
    return Entry(
      path: isRaw ? "" : ArchiveName.text(bytes),
      isFile: isPlain && archive_entry_hardlink(entry) == nil && archive_entry_symlink(entry) == nil,
      isEncrypted: archive_entry_is_data_encrypted(entry) == 1,
      size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil)
  }

  /// The next piece of the entry that was handed out last; nil at its end.
  ///
  /// - Throws: `.brokenArchive`.
  func piece() throws(ReportError.Reason) -> [UInt8]? {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 1 << 17) { buffer, initialized in
      count = archive_read_data(archive, buffer.baseAddress, buffer.count)
      initialized = max(0, count)
    }
    if count < 0 { throw .brokenArchive }
    return count == 0 ? nil : piece
  }

  private func inUTF8<Value>(_ body: () -> Value) -> Value {
    guard let locale = Self.utf8 else { return body() }
    let before = uselocale(locale)
    defer { uselocale(before) }
    return body()
  }

  private nonisolated(unsafe) static let utf8: locale_t? =
    newlocale(LC_CTYPE_MASK, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK, "en_US.UTF-8", nil)
}

/// Bytes that stay where they are while libarchive reads them.
private final class ArchiveBuffer {
  let bytes: UnsafeMutableRawBufferPointer
  private var filled: Int
  private var isHandedOut = false
  private let pipe: OpenFile?

  init(_ head: [UInt8], pipe: OpenFile?) {
    bytes = .allocate(byteCount: max(head.count, 1 << 16), alignment: 16)
    bytes.copyBytes(from: head)
    filled = head.count
    self.pipe = pipe
  }

  deinit { bytes.deallocate() }

  /// First the head, then what comes from the pipe; empty at its end, nil where it cannot be read.
  func next() -> UnsafeRawBufferPointer? {
    if isHandedOut || filled == 0 {
      guard let pipe else { return UnsafeRawBufferPointer(rebasing: bytes[0..<0]) }
      repeat { filled = read(pipe.number, bytes.baseAddress, bytes.count) } while filled < 0 && errno == EINTR
      if filled < 0 { return nil }
    }
    isHandedOut = true
    return UnsafeRawBufferPointer(rebasing: bytes[0..<filled])
  }
}
