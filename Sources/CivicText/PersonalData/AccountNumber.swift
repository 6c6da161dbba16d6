/// An account in a bank of Kazakhstan (ISO 13616): "KZ", two digits and sixteen letters or digits, in one or by fours.
///
/// A text does not tell whether an account is a body's or a person's, and no fact is made of either: all are masked.
enum AccountNumber {
  /// The end of the account that begins at a byte.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    guard start + 20 <= bytes.count, bytes[start] == UInt8(ascii: "k"), bytes[start + 1] == UInt8(ascii: "z")
    else { return nil }
    var index = start + 2
    var count = 2
    var digits = 0
    while index < bytes.count, count < 20 {
      let byte = bytes[index]
      if NumberRun.isDigit(byte) || (0x61...0x7A).contains(byte) {
        if count < 4, !NumberRun.isDigit(byte) { return nil }
        if NumberRun.isDigit(byte) { digits += 1 }
        count += 1
        index += 1
      } else if byte == 0x20 || byte == UInt8(ascii: "-") {
        index += 1
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        return nil
      }
    }
    // Sixteen letters by chance are words; accounts of Kazakhstan have five digits and more.
    guard count == 20, digits >= 5, index == bytes.count || !isWord(bytes[index]) else { return nil }
    return index
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    NumberRun.isDigit(byte) || (0x61...0x7A).contains(byte)
  }
}
