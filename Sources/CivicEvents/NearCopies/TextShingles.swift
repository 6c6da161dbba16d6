internal import CivicText

/// A text as the set of its passages of four words (shingles), and a short signature of that set, by which texts that
/// are mostly the same are found without comparing each with each.
///
/// Resemblance and MinHash: Broder, "On the resemblance and containment of documents", 1997. Bands: Leskovec, Rajaraman
/// and Ullman, "Mining of Massive Datasets", chapter 3.
struct TextShingles: Sendable {
  /// Words in a passage.
  private static let length = 4
  private static let bands = 24
  private static let rows = 2

  /// Each once, in order.
  private let shingles: [UInt64]

  init(_ document: Document) {
    self.init(document.tokens.filter { $0.kind != .mark }.map(\.folded))
  }

  init(_ words: [String]) {
    let hashes = words.map { FNV1a.hash($0.utf8) }
    guard hashes.count > Self.length else {
      shingles = []
      return
    }
    var all = (0...(hashes.count - Self.length)).map { start in
      (start..<(start + Self.length)).reduce(into: UInt64(17)) { $0 = Self.mix($0 &* 31 &+ hashes[$1]) }
    }
    all.sort()
    var last: UInt64?
    all.removeAll { shingle in
      defer { last = shingle }
      return shingle == last
    }
    shingles = all
  }

  /// How much of this text stands in the other, and of the other in this: 0…1.
  func shares(_ other: TextShingles) -> (Double, Double) {
    var (mine, others, both) = (0, 0, 0)
    while mine < shingles.count, others < other.shingles.count {
      let (one, two) = (shingles[mine], other.shingles[others])
      if one <= two { mine += 1 }
      if two <= one { others += 1 }
      if one == two { both += 1 }
    }
    func share(_ all: Int) -> Double { all == 0 ? 0 : Double(both) / Double(all) }
    return (share(shingles.count), share(other.shingles.count))
  }

  /// Hashes of which two texts share at least one with a chance of 0.999 where half of what both hold is the same.
  /// Empty for a text of few words.
  var bandHashes: [Int] {
    if shingles.count < 20 { return [] }
    return (0..<Self.bands).map { band in
      var hash = UInt64(band)
      for row in 0..<Self.rows {
        let seed = Self.mix(UInt64(band * Self.rows + row) &+ 0x9e37_79b9_7f4a_7c15)
        let least = shingles.lazy.map { Self.mix($0 ^ seed) }.min() ?? 0
        hash = Self.mix(hash &* 31 &+ least)
      }
      return Int(truncatingIfNeeded: hash)
    }
  }

  /// SplitMix64's finalizer (Steele, Lea and Flood 2014).
  private static func mix(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
