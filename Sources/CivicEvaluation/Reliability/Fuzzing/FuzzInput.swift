internal import CivicText

/// An input taken apart: its first bytes choose, the rest is text.
struct FuzzInput {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// - Parameter values: one at least; the first where no byte is left.
  mutating func choice<Value>(_ values: [Value]) -> Value {
    let byte = rest.popFirst() ?? 0
    return values[Int(byte) % values.count]
  }

  /// Ill-formed UTF-8 becomes U+FFFD, as where a program reads text.
  var text: String { String(decoding: rest, as: UTF8.self) }

  /// The text parted at its first line end.
  var twoTexts: (String, String) {
    let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
    return (
      String(decoding: rest[..<end], as: UTF8.self), String(decoding: rest[end...].dropFirst(), as: UTF8.self)
    )
  }

  /// Of all inputs one in so many, always the same ones: what takes long to look at is looked at in those, and more inputs are tried.
  static func isOne(in many: Int, _ bytes: [UInt8]) -> Bool {
    bytes.reduce(0) { $0 &* 31 &+ Int($1) } % many == 0
  }

  /// Days of publication: the plain one, the ends of years, a leap day, the ends of the calendar.
  static let days: [String?] = [
    "2026-02-13", nil, "2024-02-29", "2025-12-31", "2026-01-01", "2023-03-01", "0001-01-01", "9999-12-31",
  ]
}
