internal import CLibCrypto

/// SHA-256 (FIPS 180-4) by libcrypto.
package enum Digest {
  /// 64 hex digits of the text's UTF-8.
  package static func sha256(_ text: String) -> String {
    var text = text
    return text.withUTF8 { sha256($0) }
  }

  /// 64 hex digits.
  package static func sha256(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { sha256($0) } }

  private static func sha256(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes.baseAddress, bytes.count, &digest)
    var text: [UInt8] = []
    text.reserveCapacity(2 * digest.count)
    for byte in digest {
      for digit in [byte >> 4, byte & 15] {
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
