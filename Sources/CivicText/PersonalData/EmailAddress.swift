/// An e-mail address: "name@mail.kz", «аты@пошта.қаз», "name (at) mail.kz".
enum EmailAddress {
  private static let longestLocal = 96
  private static let longestDomain = 160

  /// - Parameters:
  ///   - at: the "@" or the mark that stands for it.
  ///   - limit: no address begins before it.
  static func range(
    _ bytes: UnsafeBufferPointer<UInt8>, at mark: Range<Int>, after limit: Int
  ) -> Range<Int>? {
    let isSpaced =
      bytes[mark.lowerBound] != UInt8(ascii: "@")
      || (mark.lowerBound > 0 && bytes[mark.lowerBound - 1] == 0x20)
      || (mark.upperBound < bytes.count && bytes[mark.upperBound] == 0x20)
    var low = mark.lowerBound
    if low > limit, bytes[low - 1] == 0x20 { low -= 1 }
    let localEnd = low
    let lowest = max(limit, localEnd - longestLocal)
    while low > lowest, isLocal(bytes, low - 1) { low -= 1 }
    // Not inside a letter of several bytes, and no point at its beginning.
    while low < localEnd, (0x80...0xBF).contains(bytes[low]) || bytes[low] == UInt8(ascii: ".") { low += 1 }
    guard low < localEnd else { return nil }
    let local = bytes[low..<localEnd]
    // With spaces around the mark Cyrillic letters before it are a word of the sentence.
    if isSpaced, local.contains(where: { $0 >= 0x80 }) || local.count < 2 { return nil }
    var high = mark.upperBound
    if high < bytes.count, bytes[high] == 0x20 { high += 1 }
    guard let end = domain(bytes, from: high) else { return nil }
    return low..<end
  }

  /// "(at)", "[at]", «(собака)» at an opening bracket.
  static func spelled(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Range<Int>? {
    for word in marks {
      let end = start + word.count + 2
      if end <= bytes.count, bytes[(start + 1)..<(end - 1)].elementsEqual(word),
        bytes[end - 1] == UInt8(ascii: ")") || bytes[end - 1] == UInt8(ascii: "]")
      {
        return start..<end
      }
    }
    return nil
  }

  private static let marks = ["at", "собака", "ит"].map { Array($0.utf8) }

  /// The end of a domain: labels with a point between, the last of letters.
  private static func domain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    var points: [Int] = []
    while end < bytes.count, end < start + longestDomain,
      isLabel(bytes, end) || bytes[end] == UInt8(ascii: ".")
    {
      if bytes[end] == UInt8(ascii: ".") {
        if end == start || bytes[end - 1] == UInt8(ascii: ".") { break }
        points.append(end)
      }
      end += 1
    }
    while end > start, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    points.removeAll { $0 >= end }
    guard let point = points.last else { return nil }
    let top = bytes[(point + 1)..<end]
    let letters = top.filter { (0x61...0x7A).contains($0) || $0 >= 0x80 }
    return top.count >= 2 && letters.count == top.count ? end : nil
  }

  private static func isLocal(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"): true
    default: isLabel(bytes, index)
    }
  }

  /// Letters, digits, hyphens. Beyond ASCII only letters of two bytes: no quotation marks, dashes or marks of ours.
  private static func isLabel(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x30...0x39, 0x61...0x7A, UInt8(ascii: "-"): true
    case 0xC3...0xDF: true
    case 0x80...0xBF: index > 0 && (0xC3...0xDF).contains(bytes[index - 1])
    default: false
    }
  }
}
