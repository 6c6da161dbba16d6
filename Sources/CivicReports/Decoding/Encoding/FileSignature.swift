/// A file that is no text, known by its first bytes.
package struct FileSignature: Sendable, Equatable {
  /// What a person should do differs by kind.
  package enum Kind: String, Sendable {
    case picture, office, archive, media, database, binary
  }

  package let format: String
  package let kind: Kind

  /// True for an archive whose reports are read.
  var isUnpacked: Bool { kind == .archive && !["7z", "RAR"].contains(format) }

  /// The signature that the bytes begin with, if any.
  static func find(in bytes: some RandomAccessCollection<UInt8>) -> FileSignature? {
    if bytes.starts(with: [0x50, 0x4B]) {
      let kind = bytes.dropFirst(2).prefix(2)
      if kind.elementsEqual([3, 4]) || kind.elementsEqual([5, 6]) || kind.elementsEqual([7, 8]) {
        let format = ZIPPackage.format(of: bytes)
        return FileSignature(format: format ?? "ZIP", kind: format == nil ? .archive : .office)
      }
    }
    let known = signatures.first { bytes.dropFirst($0.offset).starts(with: $0.bytes) }
    return known.map { FileSignature(format: $0.format, kind: $0.kind) }
  }

  static let database = FileSignature(format: "SQLite", kind: .database)

  private static let signatures: [(offset: Int, bytes: [UInt8], format: String, kind: Kind)] = [
    (0, [0x89, 0x50, 0x4E, 0x47], "PNG", .picture),
    (0, [0xFF, 0xD8, 0xFF], "JPEG", .picture),
    (0, Array("GIF8".utf8), "GIF", .picture),
    (8, Array("WEBP".utf8), "WebP", .picture),
    (0, [0x49, 0x49, 0x2A, 0x00], "TIFF", .picture),
    (0, [0x4D, 0x4D, 0x00, 0x2A], "TIFF", .picture),
    (4, Array("ftyphei".utf8), "HEIC", .picture),
    (4, Array("ftypmif1".utf8), "HEIC", .picture),
    (4, Array("ftypavif".utf8), "AVIF", .picture),
    (0, Array("%PDF-".utf8), "PDF", .office),
    (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "DOC", .office),
    (0, Array("{\\rtf".utf8), "RTF", .office),
    (0, [0x1F, 0x8B], "gzip", .archive),
    (4, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], "bzip2", .archive),
    (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz", .archive),
    (0, [0x28, 0xB5, 0x2F, 0xFD], "Zstandard", .archive),
    (0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "7z", .archive),
    (0, Array("Rar!".utf8) + [0x1A, 0x07], "RAR", .archive),
    (257, Array("ustar".utf8), "tar", .archive),
    (4, Array("ftyp".utf8), "MP4", .media),
    (0, Array("ID3".utf8), "MP3", .media),
    (0, Array("OggS".utf8), "Ogg", .media),
    (0, Array("fLaC".utf8), "FLAC", .media),
    (8, Array("WAVE".utf8), "WAV", .media),
    (8, Array("AVI ".utf8), "AVI", .media),
    (0, [0x1A, 0x45, 0xDF, 0xA3], "Matroska", .media),
    (0, Array("SQLite format 3".utf8) + [0], database.format, database.kind),
    (0, [0x7F, 0x45, 0x4C, 0x46], "ELF", .binary),
    (0, Array("bplist00".utf8), "webarchive", .binary),
    (0, Array("wOFF".utf8), "WOFF", .binary),
    (0, Array("wOF2".utf8), "WOFF2", .binary),
  ]
}

extension Sequence where Element == UInt8, Self: RandomAccessCollection, Index == Int {
  /// True where these bytes stand in it, one after the other.
  func contains(sequence: [UInt8]) -> Bool {
    guard count >= sequence.count else { return false }
    return (startIndex...(endIndex - sequence.count)).contains { start in
      self[start] == sequence[0] && self[start..<(start + sequence.count)].elementsEqual(sequence)
    }
  }
}
