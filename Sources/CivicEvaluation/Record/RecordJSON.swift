internal import Foundation

/// How runs are written that are committed to `Benchmarks/`.
enum RecordJSON {
  /// JSON with sorted keys, so that two records differ only where their figures do.
  static func data(_ record: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(record) + Data("\n".utf8)
  }
}
