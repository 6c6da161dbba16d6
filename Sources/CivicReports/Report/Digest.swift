internal import CLibCrypto

/// SHA-256 (FIPS 180-4) by libcrypto.
package enum Digest {
  /// 64 hex digits of the text's UTF-8.
  package static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

  /// 64 hex digits.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    _ = SHA256(bytes, bytes.count, &digest)
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
