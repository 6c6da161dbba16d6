internal import Foundation

/// Values as JSON with English keys in a fixed order.
enum JSONText {
  /// On one line, or laid out for reading.
  static func of(_ value: some Encodable, laidOut: Bool) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if laidOut { encoder.outputFormatting.insert(.prettyPrinted) }
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
