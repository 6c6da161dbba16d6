internal import CLibArchive
internal import Foundation

/// Files packed into an archive by libarchive, a piece at a time: what is packed may be far larger than memory.
struct Packing {
  enum Format { case zip, tar, single }

  /// How the whole archive is compressed.
  enum Filter { case none, gzip, bzip2, xz, zstandard }

  enum Entry: Sendable {
    case file(String, String)
    case bytes(String, [UInt8])
    /// Not compressed.
    case stored(String, String)
    /// A text so often that it has so many bytes.
    case times(String, String, Int)
    /// Where it leads.
    case link(String, String)
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let format: Format
  let filter: Filter

  init(_ format: Format, _ filter: Filter = .none) {
    self.format = format
    self.filter = filter
  }

  func write(_ entries: [Entry], to url: URL) throws {
    guard let archive = archive_write_new() else { throw Failure(description: "no memory") }
    defer { archive_write_free(archive) }
    func check(_ status: CInt) throws {
      guard status >= ARCHIVE_WARN else {
        throw Failure(description: archive_error_string(archive).map { String(cString: $0) } ?? "\(status)")
      }
    }
    switch format {
    case .zip: try check(archive_write_set_format_zip(archive))
    case .tar: try check(archive_write_set_format_pax_restricted(archive))
    case .single: try check(archive_write_set_format_raw(archive))
    }
    switch filter {
    case .none: break
    case .gzip: try check(archive_write_add_filter_gzip(archive))
    case .bzip2: try check(archive_write_add_filter_bzip2(archive))
    case .xz: try check(archive_write_add_filter_xz(archive))
    case .zstandard: try check(archive_write_add_filter_zstd(archive))
    }
    try check(archive_write_open_filename(archive, url.path))
    for entry in entries {
      let (path, link, once, count) = Self.parts(of: entry)
      guard let header = archive_entry_new() else { throw Failure(description: "no memory") }
      defer { archive_entry_free(header) }
      archive_entry_set_pathname(header, path)
      archive_entry_set_filetype(header, link == nil ? 0o100000 : 0o120000)
      archive_entry_set_perm(header, 0o644)
      archive_entry_set_size(header, la_int64_t(count))
      if let link { archive_entry_set_symlink(header, link) }
      if format == .zip {
        if case .stored = entry {
          try check(archive_write_zip_set_compression_store(archive))
        } else {
          try check(archive_write_zip_set_compression_deflate(archive))
        }
      }
      try check(archive_write_header(archive, header))
      var left = count
      while left > 0 {
        let part = min(left, once.count)
        guard archive_write_data(archive, once, part) > 0 else { throw Failure(description: "not packed") }
        left -= part
      }
    }
    try check(archive_write_close(archive))
  }

  private static func parts(of entry: Entry) -> (path: String, link: String?, once: [UInt8], count: Int) {
    switch entry {
    case .file(let path, let text), .stored(let path, let text):
      let bytes = Array(text.utf8)
      return (path, nil, bytes, bytes.count)
    case .bytes(let path, let bytes): return (path, nil, bytes, bytes.count)
    case .times(let path, let text, let count):
      let piece = Array(text.utf8)
      let many = Array(repeatElement(piece, count: max(1, (1 << 20) / max(1, piece.count))).joined())
      return (path, nil, many, count)
    case .link(let path, let link): return (path, link, [], 0)
    }
  }
}
