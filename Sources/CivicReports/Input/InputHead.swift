/// The first bytes of an input as far as they are ASCII, by which what it is can be told whatever its encoding: without
/// the zero bytes of UTF-16, with "?" for every other byte.
struct InputHead: Sendable {
  /// How many bytes are looked at.
  static let length = 1 << 16

  /// How many of them are read as text.
  private static let textLength = 1 << 14

  /// As they are.
  let bytes: ArraySlice<UInt8>
  /// The same from the first character on that is no white space, as far as they are read as text.
  private let start: ArraySlice<UInt8>
  /// True where the input ends within the text.
  let isWhole: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.prefix(Self.length)
    isWhole = bytes.count <= Self.textLength
    start = self.bytes.drop { Self.isSpace($0) || Self.isMark($0) }.prefix(Self.textLength)
  }

  /// Most inputs are told by it alone.
  var first: Unicode.Scalar? { start.first.map { $0 < 0x80 ? Unicode.Scalar($0) : "?" } }

  /// The first character of ASCII that is no white space, whatever stands before it.
  var firstSign: Unicode.Scalar? {
    start.first { $0 < 0x80 && $0 != 0 && !Self.isSpace($0) && $0 != UInt8(ascii: "?") }.map {
      Unicode.Scalar($0)
    }
  }

  /// From the first character that is no white space; letters as they are.
  var text: String { String(decoding: start.lazy.filter { $0 != 0 }.map(Self.ascii), as: UTF8.self) }

  /// In small letters.
  var folded: String {
    String(
      decoding: start.lazy.filter { $0 != 0 }.map(Self.ascii)
        .map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  private static func ascii(_ byte: UInt8) -> UInt8 { byte < 0x80 ? byte : UInt8(ascii: "?") }

  /// What texts of several bytes a letter begin with.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF: true
    default: false
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
