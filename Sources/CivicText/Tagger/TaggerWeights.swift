/// A weights file, read in place.
///
/// Little-endian: the header, the names of the classes, the transitions, the rows of the features by bucket, the lists.
/// A row is 16 bits of its feature's hash, how many weights it has, and for each the tag with its distance, and the
/// weight as a whole number of `scale`. Of features whose hashes agree in all stored bits the first stands for both:
/// one unknown feature in some ten thousand.
package struct TaggerWeights: Sendable {
  package enum Damage: Error, Sendable, Equatable {
    /// Shorter or longer than its header says.
    case length
    /// No weights file, or one of another version.
    case kind
    /// Its bytes are not those that were written.
    case checksum
    /// Tags that this program does not know.
    case tags
    /// Rows that reach outside of their part.
    case rows
  }

  package static let magic: UInt64 = 0x4741_5443_4956_4943
  package static let version: UInt32 = 1
  package static let headerSize = 48
  /// How far the weights of a feature reach, in tokens.
  package static let reach = 2

  package let tags: TagSet
  package let transitions: TagTransitions
  package let scale: Float
  package let lists: TaggerGazetteer

  /// Constant data of the program, or bytes that their owner keeps.
  nonisolated(unsafe) private let starts: UnsafeRawBufferPointer
  nonisolated(unsafe) private let rows: UnsafeRawBufferPointer
  private let mask: UInt64

  /// - Parameter bytes: live as long as this value and all its copies.
  package init(_ bytes: UnsafeRawBufferPointer) throws(Damage) {
    guard bytes.count >= Self.headerSize else { throw .length }
    func number(_ place: Int) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self).littleEndian)
    }
    guard bytes.loadUnaligned(as: UInt64.self).littleEndian == Self.magic, number(8) == Int(Self.version)
    else { throw .kind }
    let classCount = number(12)
    scale = bytes.loadUnaligned(fromByteOffset: 16, as: Float.self)
    let (buckets, rowBytes, listBuckets, listBytes) = (number(20), number(24), number(28), number(32))
    let (classBytes, size) = (number(36), number(40))
    guard size == bytes.count, scale.isFinite, buckets > 0, buckets & (buckets - 1) == 0,
      (1...(EntityClass.allCases.count)).contains(classCount), classBytes <= bytes.count
    else { throw .length }
    let tagCount = 1 + 2 * classCount
    let transitionBytes = 4 * (tagCount * tagCount + 2 * tagCount)
    let parts = [classBytes, transitionBytes, 4 * (buckets + 1), rowBytes, 4 * (listBuckets + 1), listBytes]
    guard parts.reduce(Self.headerSize, +) == bytes.count else { throw .length }
    guard Self.checksum(UnsafeRawBufferPointer(rebasing: bytes[Self.headerSize...])) == UInt32(number(44))
    else {
      throw .checksum
    }
    var place = Self.headerSize
    func next(_ count: Int) -> UnsafeRawBufferPointer {
      defer { place += count }
      return UnsafeRawBufferPointer(rebasing: bytes[place..<(place + count)])
    }
    let names = String(decoding: next(classBytes), as: UTF8.self).split(whereSeparator: {
      $0 == "\n" || $0 == " "
    })
    let classes = names.compactMap { EntityClass(rawValue: String($0)) }
    guard classes.count == classCount, names.count == classCount else { throw .tags }
    tags = TagSet(classes)
    transitions = Self.transitions(next(transitionBytes), tags)
    starts = next(4 * (buckets + 1))
    rows = next(rowBytes)
    mask = UInt64(buckets - 1)
    let listStarts = next(4 * (listBuckets + 1))
    guard let lists = TaggerGazetteer(starts: listStarts, entries: next(listBytes)) else { throw .rows }
    self.lists = lists
    var last = 0
    for bucket in 0...buckets {
      let start = Int(starts.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self).littleEndian)
      guard start >= last, start <= rowBytes else { throw .rows }
      last = start
    }
  }

  private static func transitions(_ bytes: UnsafeRawBufferPointer, _ tags: TagSet) -> TagTransitions {
    var transitions = TagTransitions(tags)
    let count = tags.count
    func weight(_ index: Int) -> Float { bytes.loadUnaligned(fromByteOffset: 4 * index, as: Float.self) }
    for last in 0..<count {
      for next in 0..<count { transitions.between[last * tags.stride + next] = weight(last * count + next) }
      transitions.start[last] = weight(count * count + last)
      transitions.end[last] = weight(count * count + count + last)
    }
    return transitions
  }

  /// Eight bytes at a time.
  package static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var index = 0
    while index + 8 <= bytes.count {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 8
    }
    while index < bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 1
    }
    return UInt32(truncatingIfNeeded: hash)
  }

  /// The bucket of a feature; its last two bits say how far it reaches.
  package static func bucket(of hash: UInt64, mask: UInt64) -> Int { Int(hash >> 2 & mask) }

  /// What tells it from others of its bucket.
  package static func mark(of hash: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: hash >> 48) }

  /// Adds the weights of a feature to the sums of its token's tags and its neighbours'.
  ///
  /// - Parameters:
  ///   - token: its place in `sums`, in rows of `stride`: there are `reach` further rows on either side.
  @inline(__always)
  func add(_ hash: UInt64, to sums: UnsafeMutableBufferPointer<Int32>, token: Int, offsets: [Int32]) {
    let bucket = Self.bucket(of: hash, mask: mask)
    let mark = Self.mark(of: hash)
    var place = Int(starts.loadUnaligned(fromByteOffset: 4 * bucket, as: UInt32.self))
    let end = Int(starts.loadUnaligned(fromByteOffset: 4 * bucket + 4, as: UInt32.self))
    while place + 3 <= end {
      let count = Int(rows[place + 2])
      let next = place + 3 + 2 * count
      if rows.loadUnaligned(fromByteOffset: place, as: UInt16.self) == mark, next <= end {
        offsets.withUnsafeBufferPointer { offsets in
          place += 3
          while place < next {
            sums[token + Int(offsets[Int(rows[place])])] &+= Int32(Int8(bitPattern: rows[place + 1]))
            place += 2
          }
        }
        return
      }
      place = next
    }
  }

  /// For each key of a weight, how far its sum lies from the first of its token's.
  var offsets: [Int32] {
    (0..<256).map { key in
      let distance = key / tags.count - Self.reach
      // A key that no weights file of these tags has changes nothing but the token's own padding.
      return distance > Self.reach ? 0 : Int32(distance * tags.stride + key % tags.count)
    }
  }
}
