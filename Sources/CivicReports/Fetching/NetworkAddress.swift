/// An address of the internet protocol, as a connection is made to it.
struct NetworkAddress: Sendable, Equatable {
  /// 4 for IPv4, 16 for IPv6, in the order of the network.
  let bytes: [UInt8]

  /// nil for any other number of bytes.
  init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Whether anybody on the internet may reach it: false for this machine, its network, and what is set apart for groups,
  /// examples and other uses (IANA's registries of special-purpose addresses).
  var isPublic: Bool {
    if bytes.count == 4 { return !Self.special4.contains { $0.contains(bytes) } }
    // An IPv4 address within: mapped (RFC 4291, 2.5.5.2), or behind a translator (RFC 6052).
    if Self.mapped.contains(bytes) || Self.translated.contains(bytes) {
      return NetworkAddress(Array(bytes.suffix(4)))?.isPublic ?? false
    }
    return Self.global6.contains(bytes) && !Self.special6.contains { $0.contains(bytes) }
  }

  private struct Block {
    let start: [UInt8]
    let bits: Int

    init(_ start: [UInt8], _ bits: Int) {
      self.start = start
      self.bits = bits
    }

    /// Bytes of `start` that are not given are 0.
    func contains(_ bytes: [UInt8]) -> Bool {
      for index in 0..<(bits + 7) / 8 {
        let mask = UInt8(truncatingIfNeeded: 0xFF << max(0, 8 * (index + 1) - bits))
        let own = index < start.count ? start[index] : 0
        if bytes[index] & mask != own & mask { return false }
      }
      return true
    }
  }

  private static let special4 = [
    Block([0], 8), Block([10], 8), Block([100, 64], 10), Block([127], 8), Block([169, 254], 16),
    Block([172, 16], 12), Block([192, 0, 0], 24), Block([192, 0, 2], 24), Block([192, 88, 99], 24),
    Block([192, 168], 16), Block([198, 18], 15), Block([198, 51, 100], 24), Block([203, 0, 113], 24),
    // Groups, what is kept for later, and everybody.
    Block([224], 3),
  ]

  private static let mapped = Block([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 96)
  private static let translated = Block([0, 0x64, 0xFF, 0x9B], 96)
  private static let global6 = Block([0x20], 3)

  private static let special6 = [
    // Protocols, Teredo among them; examples; 6to4, which may lead to any IPv4 address.
    Block([0x20, 0x01, 0x00], 23), Block([0x20, 0x01, 0x0D, 0xB8], 32), Block([0x20, 0x02], 16),
    Block([0x3F, 0xFF, 0x00], 20),
  ]
}
