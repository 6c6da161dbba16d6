/// Changes inputs as a fuzzer does that sees nothing of the program: for the seconds that every change is tried with.
struct FuzzMutation {
  private var random: SplitMix64
  private let seeds: [[UInt8]]
  private let longest: Int

  /// - Parameter seeds: one at least.
  init(_ seeds: [[UInt8]], longest: Int, seed: UInt64) {
    self.seeds = seeds
    self.longest = longest
    random = SplitMix64(seed: seed)
  }

  mutating func next() -> [UInt8] {
    var bytes = one()
    for _ in 0...random.next(below: 4) { change(&bytes) }
    return Array(bytes.prefix(longest))
  }

  private mutating func one() -> [UInt8] { seeds[random.next(below: seeds.count)] }

  private mutating func change(_ bytes: inout [UInt8]) {
    let start = random.next(below: bytes.count)
    let end = min(bytes.count, start + 1 + random.next(below: 24))
    switch random.next(below: 6) {
    case 0: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: start)
    case 1: if start < bytes.count { bytes[start] = UInt8(truncatingIfNeeded: random.next()) }
    case 2: bytes.removeSubrange(start..<end)
    case 3: bytes.insert(contentsOf: bytes[start..<end], at: random.next(below: bytes.count))
    case 4:
      let other = one()
      let from = random.next(below: other.count)
      bytes.insert(contentsOf: other[from..<min(other.count, from + 1 + random.next(below: 40))], at: start)
    default: bytes = Array(bytes[..<start]) + one().suffix(random.next(below: 60))
    }
  }
}
