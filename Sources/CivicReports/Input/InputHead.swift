/// The first bytes of an input as far as they are ASCII, by which what it is can be told whatever its encoding: without
/// the zero bytes of UTF-16, with "?" for every other byte.
struct InputHead: Sendable {
  /// How many bytes are looked at.
  static let length = 1 << 16

  /// How many of them are read as text.
  private static let textLength = 1 << 14

  /// As they are.
  let bytes: ArraySlice<UInt8>
  /// From the first character that is no white space; letters as they are.
  let text: String
  /// In small letters.
  let folded: String
  /// True where the input ends within the text.
  let isWhole: Bool

  init(_ bytes: [UInt8]) {
    self.bytes = bytes.prefix(Self.length)
    isWhole = bytes.count <= Self.textLength
    let marks: Set<UInt8> = [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let start = self.bytes.drop { Self.isSpace($0) || marks.contains($0) }
    let ascii = start.prefix(Self.textLength).filter { $0 != 0 }.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }
    text = String(decoding: ascii, as: UTF8.self)
    folded = String(decoding: ascii.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
