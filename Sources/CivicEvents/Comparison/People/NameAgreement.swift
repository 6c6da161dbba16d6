/// How far two parts of names agree.
enum NameAgreement: Comparable {
  /// Letter for letter, or by another spelling of the same sounds.
  case equal, spelling
  /// By all but a slip of the pen.
  case typo
  /// They may be one, or two that are alike.
  case doubtful
  case different

  /// - Parameters:
  ///   - areNames: both are in the lexicon of given names: then a letter is no slip.
  static func of(_ a: [UInt8], _ b: [UInt8], areNames: Bool) -> NameAgreement {
    if a == b { return .equal }
    let distance = SoundDistance.between(a, b)
    let length = min(a.count, b.count)
    if distance <= 10 { return .spelling }
    // Of short names each letter tells.
    guard length >= 4 else { return .different }
    if distance <= 30 { return .spelling }
    // Тасболат and Тасбулат are one name; Алмат and Алмад would be two.
    if areNames { return distance > 60 ? .different : length >= 7 ? .spelling : .doubtful }
    if distance <= 60 { return length >= 6 ? .spelling : .doubtful }
    guard distance <= 130, length >= 5 else { return .different }
    switch Slip(a, b) {
    case .swapped: return length >= 6 ? .typo : .doubtful
    case .vowel: return length >= 7 ? .typo : length >= 6 ? .doubtful : .different
    case .consonantLeftOut: return length >= 9 ? .typo : length >= 6 ? .doubtful : .different
    case .consonant: return length >= 7 ? .doubtful : .different
    }
  }

  /// What kind of slip two words that are nearly one differ by.
  private enum Slip {
    case swapped, vowel, consonantLeftOut, consonant

    init(_ a: [UInt8], _ b: [UInt8]) {
      if a.count == b.count, a.sorted() == b.sorted() {
        self = .swapped
        return
      }
      var start = 0
      while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
      var end = 0
      while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
      let middles = [a[start..<(a.count - end)], b[start..<(b.count - end)]]
      if middles.joined().allSatisfy(SoundBuilder.isVowel) {
        self = .vowel
      } else {
        self = middles.contains(where: \.isEmpty) ? .consonantLeftOut : .consonant
      }
    }
  }
}

extension PersonNameParts.Initial {
  func fits(_ name: [UInt8]) -> Bool {
    guard let first = sounds.first, let other = name.first else { return true }
    if isLatin {
      return Self.latin[first, default: []].contains(NameSounds.plain(other)) || Self.isOne(first, other)
    }
    guard sounds.count > 1, name.count > 1 else { return Self.isOne(first, other) }
    return zip(sounds, name).allSatisfy(Self.isOne)
  }

  func fits(_ other: Self) -> Bool {
    if isLatin, !other.isLatin { return fits(other.sounds) }
    if other.isLatin, !isLatin { return other.fits(sounds) }
    guard let first = sounds.first, let second = other.sounds.first else { return true }
    return Self.isOne(first, second)
  }

  private static func isOne(_ a: UInt8, _ b: UInt8) -> Bool {
    SoundDistance.between([a], [b]) <= 10
  }

  /// What one Latin letter begins beside its own sound: Yerbol, Yuri; Shynar, Zhanar; Khalel.
  private static let latin: [UInt8: [UInt8]] = [
    UInt8(ascii: "y"): Array("eiy".utf8), UInt8(ascii: "s"): Array("sx".utf8),
    UInt8(ascii: "z"): Array("zj".utf8),
    UInt8(ascii: "k"): Array("kh".utf8), UInt8(ascii: "t"): Array("tc".utf8),
    UInt8(ascii: "d"): Array("dj".utf8),
    UInt8(ascii: "e"): Array("e".utf8), UInt8(ascii: "i"): Array("iey".utf8),
    UInt8(ascii: "g"): Array("gj".utf8),
  ]
}
