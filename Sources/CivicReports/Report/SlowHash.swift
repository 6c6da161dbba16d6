internal import CLibCrypto

/// PBKDF2 with HMAC-SHA-256 (RFC 8018) by libcrypto.
package enum SlowHash {
  /// 32 bytes.
  package static func pbkdf2(_ word: String, salt: [UInt8], rounds: Int) -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    let bytes = word.utf8.map { CChar(bitPattern: $0) }
    _ = PKCS5_PBKDF2_HMAC(
      bytes, CInt(bytes.count), salt, CInt(salt.count), CInt(rounds), EVP_sha256(), CInt(hash.count), &hash)
    return hash
  }
}
