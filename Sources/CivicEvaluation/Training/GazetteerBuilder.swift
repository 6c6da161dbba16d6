package import CivicText

/// Puts lists of words into the form in which a weights file holds them (``TaggerGazetteer``).
package struct GazetteerBuilder {
  private var lists: [UInt64: UInt16] = [:]

  package init() {}

  package mutating func add(_ words: some Sequence<some StringProtocol>, to list: TaggerList) {
    for word in words where word.unicodeScalars.count > 1 {
      lists[TaggerGazetteer.hash(String(word)), default: 0] |= 1 << list.rawValue
    }
  }

  /// How stems were seen to be written, by their keys.
  mutating func add(_ seen: some Sequence<(key: UInt64, seen: SeenWords)>) {
    for (key, seen) in seen where !seen.isEmpty { lists[key] = seen.rawValue }
  }

  /// Where words stand in the tree of clusters.
  mutating func add(_ clusters: some Sequence<(word: String, way: UInt16)>) {
    for (word, way) in clusters { lists[WordCluster.key(word)] = WordCluster.kept(way) }
  }

  /// The starts of the buckets and their entries, least byte first.
  package var bytes: (starts: [UInt8], entries: [UInt8]) {
    var buckets = 1
    while 4 * buckets < lists.count { buckets *= 2 }
    let mask = UInt64(buckets - 1)
    let sorted = lists.sorted { ($0.key & mask, $0.key) < ($1.key & mask, $1.key) }
    var starts: [UInt8] = []
    var entries: [UInt8] = []
    var bucket: UInt64 = 0
    WeightsFile.append(UInt32(0), to: &starts)
    for (index, (hash, bits)) in sorted.enumerated() {
      while bucket < hash & mask {
        WeightsFile.append(UInt32(index), to: &starts)
        bucket += 1
      }
      WeightsFile.append(UInt16(hash >> 48), to: &entries)
      WeightsFile.append(bits, to: &entries)
    }
    while bucket < UInt64(buckets) {
      WeightsFile.append(UInt32(sorted.count), to: &starts)
      bucket += 1
    }
    return (starts, entries)
  }
}
