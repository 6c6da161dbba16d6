internal import CZlib
internal import CivicReports
internal import Foundation
package import GRDB

/// Reports as they came, compressed (RFC 1950).
package struct OriginalRows {
  let db: Database

  package init(db: Database) { self.db = db }

  func keep(_ original: OriginalDocument, of report: Int) throws {
    try db.run(
      "INSERT INTO original (report, content, metadata, size, bytes) VALUES (?, ?, ?, ?, ?)",
      [
        report, original.content.rawValue, original.metadata, original.bytes.count,
        Self.compressed(original.bytes),
      ])
  }

  /// nil where none was kept, or what is stored cannot be unpacked.
  package func original(of report: Int) throws -> OriginalDocument? {
    let row = try db.rows("SELECT content, metadata, size, bytes FROM original WHERE report = ?", [report])
      .first
    guard let row, let content = try OriginalDocument.Content(rawValue: row[0]),
      let bytes = try Self.unpacked(row[3], size: row[2])
    else { return nil }
    return try OriginalDocument(content: content, bytes: bytes, metadata: row[1])
  }

  static func compressed(_ bytes: [UInt8]) -> Data {
    var size = compressBound(uLong(bytes.count))
    var packed = [UInt8](repeating: 0, count: Int(size))
    // It cannot fail: there is room for the worst case.
    _ = compress2(&packed, &size, bytes, uLong(bytes.count), Z_BEST_COMPRESSION)
    return Data(packed.prefix(Int(size)))
  }

  static func unpacked(_ packed: Data, size: Int) -> [UInt8]? {
    guard (0...OriginalDocument.limit).contains(size) else { return nil }
    var length = uLongf(size)
    // A buffer of no bytes has no address.
    var bytes = [UInt8](repeating: 0, count: max(1, size))
    let result = uncompress(&bytes, &length, [UInt8](packed), uLong(packed.count))
    guard result == Z_OK, length == uLongf(size) else { return nil }
    return Array(bytes.prefix(size))
  }
}
