/// Values that were worked out, kept for when they are asked for again: the younger half and the older one, which goes when the
/// younger is full.
struct KeptValues<Key: Hashable, Value> {
  private var young: [Key: Value] = [:]
  private var old: [Key: Value] = [:]
  /// Of either half.
  private let most: Int

  init(most: Int) { self.most = most }

  mutating func find(_ key: Key) -> Value? {
    if let known = young[key] { return known }
    guard let known = old[key] else { return nil }
    keep(known, key)
    return known
  }

  mutating func keep(_ value: Value, _ key: Key) {
    if young.count >= most {
      old = young
      young = [:]
    }
    young[key] = value
  }
}
