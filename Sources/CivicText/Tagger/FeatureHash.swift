/// Hashes of features: 64 bits, the same in every run and on every machine, since weights are stored under them.
enum FeatureHash {
  /// What the hash of a word's letters begins with.
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of some letters and one more.
  @inline(__always)
  static func add(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 29)
  }

  /// The hash of two together, in this order.
  @inline(__always)
  static func joined(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0xD6E8_FEB8_6659_FD93 ^ (first >> 32)) &+ second &* 0xA076_1D64_78BD_642F
  }

  /// All bits depend on all (the finalizer of MurmurHash3; A. Appleby).
  @inline(__always)
  static func finished(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ (hash >> 33)
  }
}
