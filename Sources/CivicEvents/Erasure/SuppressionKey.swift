internal import CivicReports
internal import CivicText
internal import Foundation
internal import GRDB

/// The slow keyed hash by which an erased person's name is known again: PBKDF2-HMAC-SHA256 (RFC 8018), its salt a key that
/// is made once for each file and stored in it.
///
/// Whoever holds the file can try names against it, some tens a second: it keeps a name from being read, not from being
/// guessed.
struct SuppressionKey: Sendable {
  static let rounds = 100_000
  /// A quick hash of so many bits spares the slow one for nearly all names; it tells no more of a name than that it is one of
  /// every 4,096.
  private static let bucketBits = 12

  private let key: [UInt8]

  /// The file's key, made where there is none.
  init(db: Database) throws {
    if let stored = try db.value(String.self, "SELECT value FROM setting WHERE name = 'suppression_key'"),
      let key = Data(base64Encoded: stored)
    {
      self.key = Array(key)
      return
    }
    var random = SystemRandomNumberGenerator()
    key = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
    try db.run(
      "INSERT INTO setting (name, value) VALUES ('suppression_key', ?)", [Data(key).base64EncodedString()])
  }

  func bucket(_ word: String) -> Int {
    let digest = Digest.sha256(key + Array("bucket:\(word)".utf8))
    return Int(digest.prefix(4), radix: 16).map { $0 & (1 << Self.bucketBits - 1) } ?? 0
  }

  /// 32 bytes.
  func hash(_ word: String) -> Data {
    let address = Digest.sha256(key + Array(word.utf8))
    if let known = Self.kept.withLock({ $0[address] }) { return known }
    let hash = Data(SlowHash.pbkdf2(word, salt: key, rounds: Self.rounds))
    Self.kept.withLock { kept in
      if kept.count > 4096 { kept = [:] }
      kept[address] = hash
    }
    return hash
  }

  /// The same names meet the same entries again and again.
  private static let kept = Guarded<[String: Data]>([:])
}
