/// Which encoding a text is in, judged by which letters its bytes would be.
enum EncodingStatistics {
  /// UTF-16 without a byte-order mark: in one of its two halves nearly every byte is 0 (Latin, digits, spaces) or
  /// 4 (Cyrillic).
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    let sample = bytes.prefix(1 << 16)
    var even = 0
    var odd = 0
    for (index, byte) in sample.enumerated() where byte == 0 || byte == 4 || byte == 0x20 {
      if index % 2 == 0 { even += byte == 0x20 ? 0 : 1 } else { odd += byte == 0x20 ? 0 : 1 }
    }
    let half = sample.count / 2
    if odd * 10 >= half * 9, even * 10 < half { return .utf16LittleEndian }
    if even * 10 >= half * 9, odd * 10 < half { return .utf16BigEndian }
    return nil
  }

  /// The code page that makes the likeliest Kazakh, Russian or English of the bytes; nil where none makes sense.
  static func codePage(_ bytes: [UInt8], declared: TextEncoding?) -> TextEncoding? {
    let sample = bytes.prefix(1 << 16)
    if inRuns(sample) == false { return latin(sample) ? .windows1252 : nil }
    let candidates: [TextEncoding] = [.windows1251, .kz1048, .koi8r, .ibm866]
    let scored = candidates.map { ($0, score(sample, $0)) }
    if let declared, let own = scored.first(where: { $0.0 == declared }), own.1 > 0.2,
      declared != .windows1251
    {
      return declared
    }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0.4 else { return nil }
    return best.0
  }

  /// Whether the bytes beyond ASCII stand in runs, as the letters of Cyrillic words do.
  private static func inRuns(_ bytes: ArraySlice<UInt8>) -> Bool {
    var run = 0
    var alone = 0
    var together = 0
    for byte in bytes {
      if byte >= 0x80 {
        run += 1
      } else {
        if run >= 3 { together += run } else { alone += run }
        run = 0
      }
    }
    if run >= 3 { together += run } else { alone += run }
    return together > alone
  }

  /// Latin words with a few typographic marks and accented letters among them.
  private static func latin(_ bytes: ArraySlice<UInt8>) -> Bool {
    let letters = bytes.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    let high = bytes.count { $0 >= 0x80 }
    return letters > 10 * high
  }

  /// How likely the letters are: 1 where every byte beyond ASCII is a frequent small letter.
  private static func score(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Double {
    guard let table = CodePage.scalars(encoding) else { return 0 }
    let weights = table.map(weight)
    let isSmall = table.map(\.properties.isLowercase)
    let isCapital = table.map(\.properties.isUppercase)
    var sum = 0.0
    var count = 0.0
    var wasSmall = false
    for byte in bytes {
      let index = Int(byte)
      guard index >= 0x80 else {
        wasSmall = false
        continue
      }
      count += 1
      sum += weights[index]
      // A capital after a small letter: these are other letters in truth.
      if wasSmall, isCapital[index] { sum -= 1 }
      wasSmall = isSmall[index]
    }
    return count == 0 ? 0 : sum / count
  }

  private static func weight(_ scalar: Unicode.Scalar) -> Double {
    if frequent.contains(scalar) { return 1 }
    if kazakh.contains(scalar) { return 0.8 }
    if (0x410...0x44F).contains(scalar.value) || scalar == "ё" || scalar == "Ё" { return 0.4 }
    return "«»„“”‘’–—…№•©®\u{A0}\u{AD}·°§".unicodeScalars.contains(scalar) ? 0.4 : -1
  }

  private static let frequent = Set("оеаинтсрвлкмдпуыя".unicodeScalars)
  private static let kazakh = Set("әғқңөұүһі".unicodeScalars)
}
