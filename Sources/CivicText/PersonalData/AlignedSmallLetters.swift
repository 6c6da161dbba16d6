/// A text with small letters for capitals, each byte where it was: a letter whose small one takes another number of bytes
/// stays as it is, and ё stays ё.
package enum AlignedSmallLetters {
  package static func text(of text: String) -> String {
    withBytes(of: text) { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { small in
        align(bytes, to: small)
        return bytes.count
      }
    }
  }

  static func bytes(of text: String) -> [UInt8] {
    withBytes(of: text) { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { small, count in
        align(bytes, to: small)
        count = bytes.count
      }
    }
  }

  private static func withBytes<Result>(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  private static func align(
    _ bytes: UnsafeBufferPointer<UInt8>, to small: UnsafeMutableBufferPointer<UInt8>
  ) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A: small[index] = byte + 0x20
      // Cyrillic: capitals and small letters have two bytes alike.
      case 0xD0...0xD4:
        let value = UInt32(byte & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
        let letter = Unicode.Scalar(value).flatMap { SmallLetters.small($0) }?.value ?? value
        small[index] = UInt8(0xC0 | letter >> 6)
        small[index + 1] = UInt8(0x80 | letter & 0x3F)
        index += 1
      default: small[index] = byte
      }
      index += 1
    }
  }
}
