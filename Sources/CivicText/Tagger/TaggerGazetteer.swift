/// Which lists of names and words hold a word: given names, surnames, places, posts. Part of a weights file, read in
/// place.
///
/// Keys are in small letters, those of Kazakh alone as a Russian keyboard types them (ә а, қ к). Of a key only its
/// hash is stored: bucket by bucket, 16 further bits of it and the lists as bits.
package struct TaggerGazetteer: Sendable {
  package static let entrySize = 4

  /// Constant data of the program, or bytes that their owner keeps.
  nonisolated(unsafe) private let starts: UnsafeRawBufferPointer
  nonisolated(unsafe) private let entries: UnsafeRawBufferPointer
  private let mask: UInt64

  /// Holds nothing.
  package init() {
    starts = UnsafeRawBufferPointer(start: nil, count: 0)
    entries = starts
    mask = 0
  }

  /// - Parameters:
  ///   - starts: for each bucket, a power of two, the number of its first entry, and behind the last how many there are.
  ///   - entries: `entrySize` bytes each.
  package init?(starts: UnsafeRawBufferPointer, entries: UnsafeRawBufferPointer) {
    let buckets = starts.count / 4 - 1
    guard buckets > 0, buckets & (buckets - 1) == 0, starts.count % 4 == 0,
      entries.count % Self.entrySize == 0
    else { return nil }
    var last: UInt32 = 0
    for index in 0...buckets {
      let start = starts.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self)
      guard start >= last, Int(start) <= entries.count / Self.entrySize else { return nil }
      last = start
    }
    self.starts = starts
    self.entries = entries
    mask = UInt64(buckets - 1)
  }

  /// The lists of a word, and how many letters had to be cut off its end; none where it stands on no list.
  @inline(__always)
  func lists(_ letters: UnsafeBufferPointer<UInt32>) -> (UInt16, UInt8) {
    if starts.isEmpty || letters.count < 2 { return (0, 0) }
    return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: letters.count) { hashes in
      var hash = FeatureHash.seed
      for index in letters.indices {
        hash = FeatureHash.add(hash, Self.folded(letters[index]))
        hashes[index] = hash
      }
      let longest = letters.count
      for cut in 0...min(Self.longestEnding, max(0, longest - Self.shortestNumber)) {
        var found = lists(hash: FeatureHash.finished(hashes[longest - 1 - cut]))
        // Of so short a stem most words would be found; of numbers and units of time the endings tell what they are.
        if cut > 0, longest - cut < Self.shortestStem {
          found &= TaggerList.number.bit | TaggerList.period.bit
        }
        if found != 0 { return (found, UInt8(cut)) }
      }
      return (0, 0)
    }
  }

  private static let longestEnding = 10
  private static let shortestStem = 4
  private static let shortestNumber = 2

  /// How a stem was seen to be written.
  @inline(__always)
  func seen(key: UInt64) -> SeenWords {
    starts.isEmpty ? [] : SeenWords(rawValue: lists(hash: key))
  }

  /// Where a word stands in the tree of clusters, as ``WordCluster`` keeps it; 0 where it does not.
  @inline(__always)
  func cluster(key: UInt64) -> UInt64 { starts.isEmpty ? 0 : UInt64(lists(hash: key)) }

  @inline(__always)
  private func lists(hash: UInt64) -> UInt16 {
    let bucket = Int(hash & mask)
    let first = Int(starts.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self))
    let last = Int(starts.loadUnaligned(fromByteOffset: 4 * bucket + 4, as: UInt32.self))
    let mark = UInt16(truncatingIfNeeded: hash >> 48)
    for entry in first..<last {
      let place = entry * Self.entrySize
      if entries.loadUnaligned(fromByteOffset: place, as: UInt16.self) == mark {
        return entries.loadUnaligned(fromByteOffset: place + 2, as: UInt16.self)
      }
    }
    return 0
  }

  /// The hash under which a word is stored.
  package static func hash(_ word: String) -> UInt64 {
    var hash = FeatureHash.seed
    for scalar in word.unicodeScalars {
      let small = SmallLetters.small(scalar) ?? scalar
      hash = FeatureHash.add(hash, folded(small.value))
    }
    return FeatureHash.finished(hash)
  }

  @inline(__always)
  private static func folded(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x4D9: 0x430
    case 0x493: 0x433
    case 0x49B: 0x43A
    case 0x4A3: 0x43D
    case 0x4E9: 0x43E
    case 0x4B1, 0x4AF: 0x443
    case 0x4BB: 0x445
    case 0x456: 0x438
    case 0x451: 0x435
    default: letter
    }
  }
}
