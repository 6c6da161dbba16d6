/// The parts of an office document, which is a zip archive of them.
struct OfficePackage {
  private var parts: [String: [UInt8]] = [:]

  /// - Parameter isWanted: which parts are unpacked, by their paths in the archive.
  /// - Throws: `.brokenArchive`, `.encrypted` or `.tooLarge`.
  init(_ bytes: [UInt8], format: String, _ isWanted: (String) -> Bool) throws(ReportError.Reason) {
    let reader = try ArchiveReader(.memory(bytes))
    var left = Self.limit
    while let entry = try reader.next() {
      if entry.isEncrypted { throw .encrypted(format) }
      guard entry.isFile, isWanted(entry.path), parts[entry.path] == nil else { continue }
      var part: [UInt8] = []
      while let piece = try reader.piece() {
        left -= piece.count
        if left < 0 { throw .tooLarge(bytes: Self.limit - left, limit: Self.limit) }
        part += piece
      }
      parts[entry.path] = part
    }
  }

  /// All its wanted parts together, unpacked, in bytes.
  private static let limit = 128 << 20

  subscript(_ path: String) -> [UInt8]? { parts[path] }

  /// The paths of the parts that were unpacked, sorted.
  var paths: [String] { parts.keys.sorted() }

  /// Documents locked with a password are kept in a container of another format, under this name in UTF-16.
  static func isEncrypted(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
      && bytes.prefix(1 << 16).contains(sequence: "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), 0] })
  }
}
