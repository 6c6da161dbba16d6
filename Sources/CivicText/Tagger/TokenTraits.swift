/// What features are made of: the hashes of a token's beginnings, ends and shape, and the lists that its word is on.
struct TokenTraits {
  /// In small letters.
  var word: UInt64 = 0
  /// The same, each digit as 0.
  var pattern: UInt64 = 0
  /// The first 1 … 8 letters; of a shorter word the whole again.
  var prefixes = SIMD8<UInt64>(repeating: 0)
  /// The last 1 … 8 letters; of a shorter word the whole again.
  var suffixes = SIMD8<UInt64>(repeating: 0)
  /// Sorts of letters, each run told once: `Xx`, `X-x`, `0-x`.
  var shape: UInt64 = 0
  /// In letters.
  var count = 0
  /// What stays without its endings.
  var stem: UInt64 = 0
  /// The lists that hold the word or its beginning, and what was cut off to find it: how many letters, and their hash.
  var lists: UInt16 = 0
  var cut: UInt8 = 0
  var rest: UInt64 = 0
  var seen: SeenWords = []
  /// Its way in the tree of clusters behind a bit (``WordCluster/kept(_:)``); 0 where it is not in the tree.
  var cluster: UInt64 = 0
  var isCapitalized = false
  var isNumber = false
  var isMark = false
  /// A number in digits or in words.
  var counts: Bool { isNumber || lists & TaggerList.number.bit != 0 }
  /// A mark that may stand inside a number or between two of one range.
  var joinsNumbers = false
  var opensQuote = false
  var closesQuote = false

  static let longest = 64

  /// - Parameter bytes: the token, UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, lists gazetteer: TaggerGazetteer, endings: StemEndings) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * Self.longest) { buffer in
      let raw = UnsafeMutableBufferPointer(rebasing: buffer[..<Self.longest])
      let small = UnsafeMutableBufferPointer(rebasing: buffer[Self.longest...])
      count = Self.decode(bytes, into: raw)
      readShape(raw)
      var pattern = FeatureHash.seed
      var prefix = FeatureHash.seed
      for index in 0..<count {
        let letter = Self.small(raw[index])
        small[index] = letter
        prefix = FeatureHash.add(prefix, letter)
        pattern = FeatureHash.add(pattern, (0x30...0x39).contains(letter) ? 0x30 : letter)
        if index < 8 { prefixes[index] = prefix }
      }
      for index in min(count, 8)..<8 { prefixes[index] = prefix }
      word = prefix
      self.pattern = pattern
      var suffix = FeatureHash.seed
      for length in 0..<8 {
        if length < count { suffix = FeatureHash.add(suffix, small[count - 1 - length]) }
        suffixes[length] = suffix
      }
      if !isNumber && !isMark {
        let letters = UnsafeBufferPointer(rebasing: small[..<count])
        (lists, cut) = gazetteer.lists(letters)
        rest = FeatureHash.seed
        for index in (count - Int(cut))..<count { rest = FeatureHash.add(rest, small[index]) }
        stem = FeatureHash.seed
        for index in 0..<endings.stem(letters) { stem = FeatureHash.add(stem, small[index]) }
      } else {
        stem = self.pattern
      }
    }
  }

  /// A place before or behind the sentence.
  init(outside: UInt64) {
    word = outside
    pattern = outside
    shape = outside
    stem = outside
    prefixes = SIMD8(repeating: outside)
    suffixes = SIMD8(repeating: outside)
  }

  /// The scalars of a token, `longest` at most. What is no UTF-8 is passed over.
  private static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, into scalars: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var count = 0
    var index = 0
    while index < bytes.count, count < longest {
      let byte = UInt32(bytes[index])
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= bytes.count else { break }
      var scalar = length == 1 ? byte : byte & (0x7F >> UInt32(length))
      for offset in 1..<max(length, 1) where offset < length {
        scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
      }
      scalars[count] = scalar
      count += 1
      index += length
    }
    return count
  }

  private mutating func readShape(_ scalars: UnsafeMutableBufferPointer<UInt32>) {
    var shape = FeatureHash.seed
    var last: UInt32 = 0
    var hasLetter = false
    var hasDigit = false
    for index in 0..<count {
      let sort = Self.sort(of: scalars[index])
      switch sort {
      case 1...4: hasLetter = true
      case 5: hasDigit = true
      default: break
      }
      if sort != last || sort > 5 { shape = FeatureHash.add(shape, sort) }
      last = sort
    }
    self.shape = shape
    isNumber = hasDigit && !hasLetter
    isMark = !hasDigit && !hasLetter
    guard count > 0 else { return }
    let first = Self.sort(of: scalars[0])
    isCapitalized = first == 1 || first == 3
    if count == 1 {
      switch scalars[0] {
      case 0xAB, 0x201C, 0x201E: opensQuote = true
      case 0xBB, 0x201D: closesQuote = true
      case 0x2C, 0x2D, 0x2E, 0x2013, 0x2014: joinsNumbers = true
      case 0x22:
        opensQuote = true
        closesQuote = true
      default: break
      }
    }
  }

  /// 1 and 2: large and small letters of Cyrillic; 3 and 4: of Latin; 5: digits; 6: others of no case; else the mark itself.
  private static func sort(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x30...0x39: 5
    case 0x41...0x5A, 0xC0...0xDE: 3
    case 0x61...0x7A, 0xDF...0xFF: 4
    case 0x400...0x42F: 1
    case 0x430...0x45F: 2
    case 0x460...0x52F: small(scalar) == scalar ? 2 : 1
    case 0x00...0x7F, 0x80...0xBF, 0x2000...0x2FFF: scalar + 16
    default: 6
    }
  }

  @inline(__always)
  private static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A, 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar | 1
    case 0xC0...0xDE: scalar + 0x20
    default: scalar
    }
  }
}
