/// A copy of a sample with a damage that follows from its number alone.
struct DamagedCopy {
  enum Sort: String, Codable, CaseIterable {
    /// 1 to 1,000 bytes are others.
    case bytes
    /// Up to eight bits are turned.
    case bits
    /// The first bytes of a row, where the types of its values stand.
    case rowHeaders = "row-headers"
    /// A page stands in the place of another, or two change places.
    case pages
    case zeroedPage = "zeroed-page"
    case truncated
    /// The first half of one database and the second of another.
    case halves
  }

  let state: DamageSample.State
  let sort: Sort
  let place: DamagePlace
  /// The file that is damaged, by the ending of its name.
  let ending: String
  private(set) var files: DamageSample.Files

  var name: String {
    "\(state.rawValue)\(ending.isEmpty ? "" : " (\(ending))"), \(sort.rawValue)"
      + (place == .anywhere ? "" : " in \(place.rawValue)")
  }

  /// - Parameters:
  ///   - samples: the sound ones.
  ///   - other: of another database.
  init(
    _ number: Int, _ samples: [DamageSample.State: (files: DamageSample.Files, map: PageMap)],
    other: DamageSample.Files
  ) {
    var random = SplitMix64(seed: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    // Six of ten are closed as commands leave them.
    let states: [DamageSample.State] = [
      .closed, .closed, .closed, .small, .small, .small, .wal, .wal, .journal, .closed,
    ]
    state = states[number % states.count]
    files = samples[state]?.files ?? [:]
    let map = samples[state]?.map
    let beside = state == .wal ? "-wal" : state == .journal ? "-journal" : ""
    ending = Bool.random(using: &random) ? beside : ""
    let isMapped = ending.isEmpty && map != nil
    sort = Sort.allCases.randomElement(using: &random) ?? .bytes
    let canBeAnywhere = !isMapped || [.truncated, .halves].contains(sort)
    place =
      canBeAnywhere
      ? .anywhere
      : sort == .rowHeaders
        ? [.leaf, .leaf, .schema, .index].randomElement(using: &random) ?? .leaf
        : DamagePlace.allCases.randomElement(using: &random) ?? .anywhere
    var bytes = files[ending] ?? []
    if !bytes.isEmpty {
      damage(&bytes, map: map, other: other[ending] ?? other[""] ?? [], &random)
      files[ending] = bytes
    }
  }

  private func damage(_ bytes: inout [UInt8], map: PageMap?, other: [UInt8], _ random: inout SplitMix64) {
    let size = map?.pageSize ?? 4096
    let page = self.page(of: bytes.count, map, size, &random)
    switch sort {
    case .bytes:
      // As many copies with few as with many.
      let count = Int(
        1000 * Double.random(in: 0...1, using: &random) * Double.random(in: 0...1, using: &random))
      for _ in 0...count {
        bytes[offset(in: bytes.count, page: page, size, &random)] = UInt8.random(in: 0...255, using: &random)
      }
    case .bits:
      for _ in 0...Int.random(in: 0...7, using: &random) {
        bytes[offset(in: bytes.count, page: page, size, &random)] ^=
          1 << UInt8.random(in: 0...7, using: &random)
      }
    case .rowHeaders: damageRows(of: page ?? 0, size, &bytes, &random)
    case .pages, .zeroedPage:
      let one = page ?? 0
      let two = Int.random(in: 0..<max(1, bytes.count / size), using: &random)
      let isSwapped = Bool.random(using: &random)
      for index in 0..<size where max(one, two) * size + index < bytes.count {
        let byte = bytes[one * size + index]
        bytes[one * size + index] = sort == .zeroedPage ? 0 : bytes[two * size + index]
        if sort == .pages, isSwapped { bytes[two * size + index] = byte }
      }
    case .truncated:
      var length = Int.random(in: 0..<bytes.count, using: &random)
      if Bool.random(using: &random) { length -= length % size }
      bytes.removeLast(bytes.count - length)
    case .halves:
      let cut = Int.random(in: 0..<bytes.count, using: &random) / size * size
      bytes = Array(bytes.prefix(cut)) + Array(other.dropFirst(cut))
    }
  }

  private func page(of length: Int, _ map: PageMap?, _ size: Int, _ random: inout SplitMix64) -> Int? {
    switch place {
    case .anywhere:
      [.rowHeaders, .pages, .zeroedPage].contains(sort)
        ? Int.random(in: 0..<max(1, length / size), using: &random) : nil
    case .header: 0
    default: map?.pages[place]?.filter { ($0 + 1) * size <= length }.randomElement(using: &random)
    }
  }

  private func offset(in length: Int, page: Int?, _ size: Int, _ random: inout SplitMix64) -> Int {
    guard let page else { return Int.random(in: 0..<length, using: &random) }
    let end = place == .header ? min(100, length) : min((page + 1) * size, length)
    return Int.random(in: min(page * size, end - 1)..<end, using: &random)
  }

  /// The cells' places stand after the page's header: two bytes each (SQLite's file format, section 1.6).
  private func damageRows(of page: Int, _ size: Int, _ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let start = page * size
    let header = start + (page == 0 ? 100 : 0)
    guard start + size <= bytes.count else { return }
    let cells = min(Int(bytes[header + 3]) << 8 | Int(bytes[header + 4]), (size - 112) / 2)
    for _ in 0...Int.random(in: 0...3, using: &random) where cells > 0 {
      let pointer = header + 8 + 2 * Int.random(in: 0..<cells, using: &random)
      let cell = start + (Int(bytes[pointer]) << 8 | Int(bytes[pointer + 1]))
      let place = cell + Int.random(in: 2...14, using: &random)
      if place < start + size { bytes[place] = UInt8.random(in: 0...30, using: &random) }
    }
  }
}
